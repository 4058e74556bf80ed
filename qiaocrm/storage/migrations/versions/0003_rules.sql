ALTER TABLE followup RENAME TO followup_before;

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

INSERT INTO followup ("id", "uuid", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "sort_key", "subject", "kind", "due", "due_time", "start", "priority", "state", "about", "co_owner", "assigned_by", "assigned_on", "instruction", "progress", "next_step", "result", "done_on", "delay_reason", "tags", "remark", "source", "owner", "extra")
SELECT "id", "uuid", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "sort_key", "subject", "kind", "due", "due_time", "start", "priority", "state", "about", "co_owner", "assigned_by", "assigned_on", "instruction", "progress", "next_step", "result", "done_on", "delay_reason", "tags", "remark", "source", "owner", "extra" FROM followup_before;

UPDATE sqlite_sequence SET seq = (SELECT MAX(seq) FROM sqlite_sequence WHERE name IN ('followup', 'followup_before')) WHERE name = 'followup';

INSERT INTO sqlite_sequence (name, seq)
SELECT 'followup', seq FROM sqlite_sequence
WHERE name = 'followup_before' AND NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'followup');

DROP TABLE followup_before;

CREATE INDEX ix_followup_due ON followup (due) WHERE deleted_at IS NULL;

CREATE INDEX ix_followup_order ON followup (sort_key, id) WHERE deleted_at IS NULL;

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
