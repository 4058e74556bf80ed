CREATE INDEX ix_association_country ON association (country) WHERE deleted_at IS NULL;

CREATE INDEX ix_person_birthday ON person (substr(birthday, 6), birthday, birthday_calendar, birthday_leap, owner, deleted_at, deceased, do_not_contact) WHERE birthday IS NOT NULL AND deleted_at IS NULL AND deceased IS NULL AND do_not_contact IS NULL;

CREATE INDEX ix_person_country ON person (country) WHERE deleted_at IS NULL;
