CREATE TABLE action (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    details TEXT NOT NULL,
    about TEXT NOT NULL,
    state TEXT NOT NULL,
    reverts INTEGER
);

CREATE TABLE agreement (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    name TEXT,
    parties TEXT,
    state TEXT,
    signed TEXT,
    signed_at TEXT,
    signatories TEXT,
    expires TEXT,
    auto_renew INTEGER,
    areas TEXT,
    tags TEXT,
    remark TEXT,
    source TEXT,
    owner TEXT,
    extra TEXT,
    UNIQUE (uuid)
);

CREATE INDEX ix_agreement_order ON agreement (sort_key, id) WHERE deleted_at IS NULL;

CREATE TABLE apart (
    kind TEXT NOT NULL,
    one INTEGER NOT NULL,
    other INTEGER NOT NULL,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    PRIMARY KEY (kind, one, other)
)
 WITHOUT ROWID;

CREATE TABLE arisen (
    rule INTEGER NOT NULL,
    kind TEXT NOT NULL,
    record INTEGER NOT NULL,
    event TEXT NOT NULL,
    step TEXT NOT NULL,
    occurrence TEXT NOT NULL,
    due TEXT NOT NULL,
    followup INTEGER NOT NULL,
    PRIMARY KEY (rule, kind, record, event, step, occurrence)
)
 WITHOUT ROWID;

CREATE TABLE association (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    name TEXT,
    name_local TEXT,
    name_en TEXT,
    short_name TEXT,
    former_name TEXT,
    kind TEXT,
    country TEXT,
    region TEXT,
    city TEXT,
    address TEXT,
    postcode TEXT,
    founded TEXT,
    member_count INTEGER,
    phones TEXT,
    fax TEXT,
    emails TEXT,
    website TEXT,
    wechat TEXT,
    other_im TEXT,
    friendship TEXT,
    standing TEXT,
    state TEXT,
    first_contact TEXT,
    cadence_days INTEGER,
    term_number INTEGER,
    term_start TEXT,
    term_years INTEGER,
    next_election TEXT,
    purpose TEXT,
    native_scope TEXT,
    parent TEXT,
    tags TEXT,
    remark TEXT,
    source TEXT,
    owner TEXT,
    extra TEXT,
    UNIQUE (uuid)
);

CREATE INDEX ix_association_country ON association (country) WHERE deleted_at IS NULL;

CREATE INDEX ix_association_order ON association (sort_key, id) WHERE deleted_at IS NULL;

CREATE TABLE attachment (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    name TEXT,
    about TEXT,
    sha256 TEXT,
    size INTEGER,
    tags TEXT,
    remark TEXT,
    source TEXT,
    owner TEXT,
    extra TEXT,
    UNIQUE (uuid)
);

CREATE INDEX ix_attachment_order ON attachment (sort_key, id) WHERE deleted_at IS NULL;

CREATE TABLE change (
    id INTEGER NOT NULL,
    action INTEGER NOT NULL,
    kind TEXT NOT NULL,
    record INTEGER NOT NULL,
    operation TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX ix_change_action ON change (action);

CREATE INDEX ix_change_record ON change (kind, record);

CREATE TABLE company (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    name TEXT,
    name_en TEXT,
    short_name TEXT,
    kind TEXT,
    capital TEXT,
    country TEXT,
    city TEXT,
    address TEXT,
    phones TEXT,
    emails TEXT,
    website TEXT,
    industry TEXT,
    business TEXT,
    tags TEXT,
    remark TEXT,
    source TEXT,
    owner TEXT,
    extra TEXT,
    UNIQUE (uuid)
);

CREATE INDEX ix_company_order ON company (sort_key, id) WHERE deleted_at IS NULL;

CREATE TABLE donation (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    title TEXT,
    donors TEXT,
    kind TEXT,
    state TEXT,
    date TEXT,
    amount INTEGER,
    currency TEXT,
    goods TEXT,
    quantity INTEGER,
    unit TEXT,
    recipient TEXT,
    purpose TEXT,
    progress_percent INTEGER,
    tags TEXT,
    remark TEXT,
    source TEXT,
    owner TEXT,
    extra TEXT,
    UNIQUE (uuid)
);

CREATE INDEX ix_donation_order ON donation (sort_key, id) WHERE deleted_at IS NULL;

CREATE TABLE draft (
    "key" TEXT NOT NULL,
    kind TEXT NOT NULL,
    record INTEGER NOT NULL,
    version INTEGER NOT NULL,
    typed TEXT NOT NULL,
    unread TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY ("key")
);

CREATE TABLE followup (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    subject TEXT,
    kind TEXT,
    due TEXT,
    due_time TEXT,
    start TEXT,
    repeat TEXT,
    repeat_after INTEGER,
    reminders TEXT,
    priority TEXT,
    state TEXT,
    about TEXT,
    co_owner TEXT,
    assigned_by TEXT,
    assigned_on TEXT,
    instruction TEXT,
    progress TEXT,
    next_step TEXT,
    result TEXT,
    done_on TEXT,
    delay_reason TEXT,
    snoozed TEXT,
    origin TEXT,
    tags TEXT,
    remark TEXT,
    source TEXT,
    owner TEXT,
    extra TEXT,
    UNIQUE (uuid)
);

CREATE INDEX ix_followup_due ON followup (due) WHERE deleted_at IS NULL;

CREATE INDEX ix_followup_order ON followup (sort_key, id) WHERE deleted_at IS NULL;

CREATE TABLE interaction (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    summary TEXT,
    date TEXT,
    channel TEXT,
    direction TEXT,
    about TEXT,
    festival TEXT,
    reply TEXT,
    tags TEXT,
    remark TEXT,
    source TEXT,
    owner TEXT,
    extra TEXT,
    UNIQUE (uuid)
);

CREATE INDEX ix_interaction_date ON interaction (date) WHERE deleted_at IS NULL;

CREATE INDEX ix_interaction_order ON interaction (sort_key, id) WHERE deleted_at IS NULL;

CREATE TABLE link (
    src_kind TEXT NOT NULL,
    src_id INTEGER NOT NULL,
    field TEXT NOT NULL,
    position INTEGER NOT NULL,
    dst_kind TEXT NOT NULL,
    dst_id INTEGER NOT NULL,
    PRIMARY KEY (src_kind, src_id, field, position)
)
 WITHOUT ROWID;

CREATE INDEX ix_link_dst ON link (dst_kind, dst_id, src_kind);

CREATE TABLE own_word (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    name TEXT,
    list_key TEXT,
    aliases TEXT,
    hidden INTEGER,
    tags TEXT,
    remark TEXT,
    source TEXT,
    owner TEXT,
    extra TEXT,
    UNIQUE (uuid)
);

CREATE INDEX ix_own_word_order ON own_word (sort_key, id) WHERE deleted_at IS NULL;

CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    name TEXT,
    name_traditional TEXT,
    name_foreign TEXT,
    pinyin TEXT,
    honorific TEXT,
    gender TEXT,
    birthday TEXT,
    birthday_calendar TEXT,
    birthday_leap INTEGER,
    native_place TEXT,
    native_address TEXT,
    nationality TEXT,
    country TEXT,
    city TEXT,
    address TEXT,
    postcode TEXT,
    company TEXT,
    post TEXT,
    phones TEXT,
    fax TEXT,
    emails TEXT,
    wechat TEXT,
    other_im TEXT,
    website TEXT,
    identity TEXT,
    industry TEXT,
    business TEXT,
    investment_interest TEXT,
    intent_level TEXT,
    language TEXT,
    script TEXT,
    education TEXT,
    honours TEXT,
    social_posts TEXT,
    relatives TEXT,
    abroad_since TEXT,
    returned_on TEXT,
    referrer TEXT,
    merchant INTEGER,
    deceased INTEGER,
    do_not_contact INTEGER,
    cadence_days INTEGER,
    tags TEXT,
    remark TEXT,
    source TEXT,
    owner TEXT,
    extra TEXT,
    UNIQUE (uuid)
);

CREATE INDEX ix_person_birthday ON person (substr(birthday, 6), birthday, birthday_calendar, birthday_leap, owner, deleted_at, deceased, do_not_contact) WHERE birthday IS NOT NULL AND deleted_at IS NULL AND deceased IS NULL AND do_not_contact IS NULL;

CREATE INDEX ix_person_by_birthday ON person (birthday, sort_key, id, merchant) WHERE deleted_at IS NULL;

CREATE INDEX ix_person_by_company ON person (company, sort_key, id, merchant) WHERE deleted_at IS NULL;

CREATE INDEX ix_person_by_country ON person (country, sort_key, id, merchant) WHERE deleted_at IS NULL;

CREATE INDEX ix_person_by_industry ON person (industry, sort_key, id, merchant) WHERE deleted_at IS NULL;

CREATE INDEX ix_person_by_intent_level ON person (intent_level, sort_key, id, merchant) WHERE deleted_at IS NULL;

CREATE INDEX ix_person_order ON person (sort_key, id, merchant) WHERE deleted_at IS NULL;

CREATE TABLE position (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    post TEXT,
    person TEXT,
    organisation TEXT,
    term_number INTEGER,
    start TEXT,
    "end" TEXT,
    ended INTEGER,
    successor TEXT,
    tags TEXT,
    remark TEXT,
    source TEXT,
    owner TEXT,
    extra TEXT,
    UNIQUE (uuid)
);

CREATE INDEX ix_position_order ON position (sort_key, id) WHERE deleted_at IS NULL;

CREATE TABLE project (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    name TEXT,
    number TEXT,
    stage TEXT,
    stage_since TEXT,
    stage_history TEXT,
    industry TEXT,
    investment INTEGER,
    currency TEXT,
    investment_note TEXT,
    fixed_investment INTEGER,
    foreign_agreed INTEGER,
    funds_arrived INTEGER,
    cooperation TEXT,
    partner TEXT,
    investors TEXT,
    investor_profile TEXT,
    introducer TEXT,
    origin_visit TEXT,
    content TEXT,
    site TEXT,
    land TEXT,
    benefit TEXT,
    intent_level TEXT,
    expected_signing TEXT,
    progress TEXT,
    obstacles TEXT,
    next_step TEXT,
    next_date TEXT,
    lead_unit TEXT,
    lost_reason TEXT,
    tags TEXT,
    remark TEXT,
    source TEXT,
    owner TEXT,
    extra TEXT,
    UNIQUE (uuid)
);

CREATE INDEX ix_project_order ON project (sort_key, id) WHERE deleted_at IS NULL;

CREATE INDEX ix_project_stage ON project (stage) WHERE deleted_at IS NULL;

CREATE TABLE rule (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    name TEXT,
    "trigger" TEXT,
    condition TEXT,
    festivals TEXT,
    steps TEXT,
    lead_days INTEGER,
    kind TEXT,
    priority TEXT,
    off INTEGER,
    since TEXT,
    "key" TEXT,
    tags TEXT,
    remark TEXT,
    source TEXT,
    owner TEXT,
    extra TEXT,
    UNIQUE (uuid)
);

CREATE INDEX ix_rule_order ON rule (sort_key, id) WHERE deleted_at IS NULL;

CREATE TABLE setting (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY ("key")
)
 WITHOUT ROWID;

CREATE TABLE stage (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    "key" TEXT,
    name TEXT,
    name_en TEXT,
    requirement TEXT,
    aliases TEXT,
    position INTEGER,
    silence_days INTEGER,
    final INTEGER,
    lost INTEGER,
    tone TEXT,
    tags TEXT,
    remark TEXT,
    source TEXT,
    owner TEXT,
    extra TEXT,
    UNIQUE (uuid)
);

CREATE INDEX ix_stage_order ON stage (sort_key, id) WHERE deleted_at IS NULL;

CREATE TABLE subject (
    id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    record INTEGER NOT NULL,
    title TEXT NOT NULL,
    names TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX ix_subject_record ON subject (kind, record);

CREATE TABLE tag (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    name TEXT,
    tone TEXT,
    tags TEXT,
    remark TEXT,
    source TEXT,
    owner TEXT,
    extra TEXT,
    UNIQUE (uuid)
);

CREATE INDEX ix_tag_order ON tag (sort_key, id) WHERE deleted_at IS NULL;

CREATE TABLE visit (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL,
    deleted_at TEXT,
    sort_key TEXT NOT NULL,
    title TEXT,
    number TEXT,
    kind TEXT,
    direction TEXT,
    state TEXT,
    start TEXT,
    "end" TEXT,
    country TEXT,
    headcount INTEGER,
    headcount_note TEXT,
    head TEXT,
    guests TEXT,
    company TEXT,
    purpose TEXT,
    projects TEXT,
    preparation TEXT,
    itinerary TEXT,
    hosts TEXT,
    lodging TEXT,
    travel TEXT,
    budget TEXT,
    questions TEXT,
    outcome TEXT,
    next_step TEXT,
    tags TEXT,
    remark TEXT,
    source TEXT,
    owner TEXT,
    extra TEXT,
    UNIQUE (uuid)
);

CREATE INDEX ix_visit_order ON visit (sort_key, id) WHERE deleted_at IS NULL;

CREATE INDEX ix_visit_start ON visit (start) WHERE deleted_at IS NULL;

CREATE VIRTUAL TABLE finder USING fts5(tokens, content='', contentless_delete=1, detail=none, tokenize='ascii');
