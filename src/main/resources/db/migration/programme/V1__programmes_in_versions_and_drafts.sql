-- A version is never changed: a changed plan is a new version, and rows and measures keep their identity through it.
CREATE TABLE programme.programme (
    id             UUID        PRIMARY KEY,
    county         TEXT        NOT NULL,
    name           TEXT        NOT NULL CHECK (name <> ''),
    created_at     TIMESTAMPTZ NOT NULL,
    created_by     UUID        NOT NULL,
    UNIQUE (county, name)
);

CREATE TABLE programme.version (
    programme_id   UUID        NOT NULL REFERENCES programme.programme,
    version        INT         NOT NULL CHECK (version > 0),
    document       TEXT        NOT NULL,
    issued_on      DATE,
    file_name      TEXT        NOT NULL,
    file           BYTEA       NOT NULL,
    content_hash   TEXT        NOT NULL,
    adopted_at     TIMESTAMPTZ NOT NULL,
    adopted_by     UUID        NOT NULL,
    adopted_person TEXT        NOT NULL,
    PRIMARY KEY (programme_id, version)
);
CREATE INDEX version_by_content ON programme.version (content_hash);

CREATE TABLE programme.plan_row (
    programme_id   UUID        NOT NULL,
    version        INT         NOT NULL,
    position       INT         NOT NULL,
    row_id         UUID        NOT NULL,
    number         INT         NOT NULL,
    title          TEXT        NOT NULL,
    task           TEXT        NOT NULL,
    corrected_task TEXT        NOT NULL,
    measures_text  TEXT        NOT NULL,
    deliverable    TEXT        NOT NULL,
    units_text     TEXT        NOT NULL,
    schedule_text  TEXT        NOT NULL,
    due_on         DATE,
    standing       BOOLEAN     NOT NULL,
    cycle          TEXT,
    on_day         TEXT,
    PRIMARY KEY (programme_id, version, position),
    UNIQUE (programme_id, version, row_id),
    FOREIGN KEY (programme_id, version) REFERENCES programme.version
);

CREATE TABLE programme.plan_measure (
    programme_id   UUID        NOT NULL,
    version        INT         NOT NULL,
    position       INT         NOT NULL,
    ordinal        INT         NOT NULL,
    measure_id     UUID        NOT NULL,
    text           TEXT        NOT NULL,
    corrected      TEXT        NOT NULL,
    schedule_text  TEXT        NOT NULL,
    due_on         DATE,
    standing       BOOLEAN     NOT NULL,
    cycle          TEXT,
    on_day         TEXT,
    PRIMARY KEY (programme_id, version, position, ordinal),
    UNIQUE (programme_id, version, measure_id),
    FOREIGN KEY (programme_id, version, position) REFERENCES programme.plan_row
);

CREATE TABLE programme.plan_unit (
    programme_id   UUID        NOT NULL,
    version        INT         NOT NULL,
    position       INT         NOT NULL,
    ordinal        INT         NOT NULL,
    text           TEXT        NOT NULL,
    unit_id        TEXT        NOT NULL,
    role           TEXT        NOT NULL,
    PRIMARY KEY (programme_id, version, position, ordinal),
    FOREIGN KEY (programme_id, version, position) REFERENCES programme.plan_row
);

-- A draft is what somebody uploaded and has not confirmed yet. Of a file there is one open draft.
CREATE TABLE programme.draft (
    id              UUID        PRIMARY KEY,
    county          TEXT        NOT NULL,
    heading         TEXT        NOT NULL,
    file_name       TEXT        NOT NULL,
    file            BYTEA       NOT NULL,
    content_hash    TEXT        NOT NULL,
    stage           TEXT        NOT NULL CHECK (stage IN ('OPEN', 'ADOPTED', 'DISCARDED')),
    programme_id    UUID        REFERENCES programme.programme,
    uploaded_at     TIMESTAMPTZ NOT NULL,
    uploaded_by     UUID        NOT NULL,
    uploaded_person TEXT        NOT NULL
);
CREATE UNIQUE INDEX draft_open_once ON programme.draft (county, content_hash) WHERE stage = 'OPEN';
CREATE INDEX draft_by_stage ON programme.draft (county, stage, id);

-- What a person decided about a name that the register did not know.
CREATE TABLE programme.draft_unit (
    draft_id        UUID        NOT NULL REFERENCES programme.draft,
    text            TEXT        NOT NULL,
    unit_id         TEXT        NOT NULL,
    PRIMARY KEY (draft_id, text)
);

-- What a person decided about a schedule that was not understood.
CREATE TABLE programme.draft_schedule (
    draft_id        UUID        NOT NULL REFERENCES programme.draft,
    position        INT         NOT NULL,
    due_on          DATE,
    standing        BOOLEAN     NOT NULL,
    PRIMARY KEY (draft_id, position),
    CHECK (due_on IS NOT NULL OR standing)
);

GRANT SELECT, INSERT ON programme.programme, programme.version, programme.plan_row, programme.plan_measure,
    programme.plan_unit TO ${app};
GRANT SELECT, INSERT, UPDATE ON programme.draft, programme.draft_unit, programme.draft_schedule TO ${app};
