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
