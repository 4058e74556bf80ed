DROP INDEX ix_person_country;

DROP INDEX ix_person_order;

CREATE INDEX ix_person_by_birthday ON person (birthday, sort_key, id, merchant) WHERE deleted_at IS NULL;

CREATE INDEX ix_person_by_company ON person (company, sort_key, id, merchant) WHERE deleted_at IS NULL;

CREATE INDEX ix_person_by_country ON person (country, sort_key, id, merchant) WHERE deleted_at IS NULL;

CREATE INDEX ix_person_by_industry ON person (industry, sort_key, id, merchant) WHERE deleted_at IS NULL;

CREATE INDEX ix_person_by_intent_level ON person (intent_level, sort_key, id, merchant) WHERE deleted_at IS NULL;

CREATE INDEX ix_person_order ON person (sort_key, id, merchant) WHERE deleted_at IS NULL;
