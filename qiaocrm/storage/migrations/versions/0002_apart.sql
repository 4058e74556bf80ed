CREATE TABLE apart (
    kind TEXT NOT NULL,
    one INTEGER NOT NULL,
    other INTEGER NOT NULL,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    PRIMARY KEY (kind, one, other)
)
 WITHOUT ROWID;
