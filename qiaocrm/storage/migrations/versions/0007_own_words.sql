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
