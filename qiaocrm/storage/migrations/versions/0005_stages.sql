ALTER TABLE stage RENAME TO stage_before;

DROP INDEX ix_stage_order;

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

INSERT INTO stage (id, uuid, version, created_at, created_by, updated_at, updated_by, deleted_at, sort_key, "key", name, name_en, aliases, position, silence_days, final, tone, tags, remark, source, owner, extra)
SELECT id, uuid, version, created_at, created_by, updated_at, updated_by, deleted_at, sort_key, "key", name, name_en, aliases, position, silence_days, final, tone, tags, remark, source, owner, extra FROM stage_before;

DELETE FROM sqlite_sequence WHERE name = 'stage';

INSERT INTO sqlite_sequence (name, seq) SELECT 'stage', seq FROM sqlite_sequence WHERE name = 'stage_before';

DROP TABLE stage_before;

CREATE INDEX ix_stage_order ON stage (sort_key, id) WHERE deleted_at IS NULL;

UPDATE stage SET lost = 1 WHERE key = 'ended';

UPDATE stage SET requirement = '投资方、联系人和投资意向已登记' WHERE key = 'lead';

UPDATE stage SET requirement = '行业、规模和用地需求已有初步评估' WHERE key = 'study';

UPDATE stage SET requirement = '已与投资方见面，对接单位和责任人已明确' WHERE key = 'matching';

UPDATE stage SET requirement = '选址、政策和合作方式已有书面意见' WHERE key = 'negotiation';

UPDATE stage SET requirement = '协议已签，文本已作为附件存入' WHERE key = 'signed';

UPDATE stage SET requirement = '公司已注册，备案或报批手续已办' WHERE key = 'landed';

UPDATE stage SET requirement = '施工许可已办，首笔资金已到位' WHERE key = 'started';

UPDATE stage SET requirement = '每季度登记建设进度和到资额' WHERE key = 'building';

UPDATE stage SET requirement = '已竣工验收并开始生产' WHERE key = 'production';

UPDATE stage SET requirement = '产值和税收达到协议约定' WHERE key = 'full_capacity';

UPDATE stage SET requirement = '写明终止原因，联系人继续保持往来' WHERE key = 'ended';
