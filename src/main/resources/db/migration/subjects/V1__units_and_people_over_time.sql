-- Nothing of the history of a unit is ever rewritten: a change is one more line, and the line recorded later corrects
-- an earlier one of the same day. Days until which something held follow from the next line.
CREATE TABLE subjects.register_version (
    only_row BOOLEAN PRIMARY KEY DEFAULT TRUE CHECK (only_row),
    number   BIGINT  NOT NULL
);
INSERT INTO subjects.register_version (number) VALUES (0);

CREATE TABLE subjects.unit (
    id          TEXT        PRIMARY KEY CHECK (id ~ '^[a-z0-9-]{2,60}$'),
    recorded_at TIMESTAMPTZ NOT NULL,
    recorded_by UUID        NOT NULL
);

CREATE TABLE subjects.unit_fact (
    line        BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id     TEXT        NOT NULL REFERENCES subjects.unit,
    fact        TEXT        NOT NULL,
    value       TEXT,
    valid_from  DATE        NOT NULL,
    document    TEXT,
    recorded_at TIMESTAMPTZ NOT NULL,
    recorded_by UUID        NOT NULL
);
CREATE INDEX unit_fact_by_unit ON subjects.unit_fact (unit_id, fact, valid_from);

CREATE TABLE subjects.unit_alias (
    unit_id     TEXT        NOT NULL REFERENCES subjects.unit,
    alias       TEXT        NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    recorded_by UUID        NOT NULL,
    PRIMARY KEY (unit_id, alias)
);

CREATE TABLE subjects.group_member (
    line        BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    group_id    TEXT        NOT NULL REFERENCES subjects.unit,
    member_id   TEXT        NOT NULL REFERENCES subjects.unit,
    valid_from  DATE        NOT NULL,
    belongs     BOOLEAN     NOT NULL,
    document    TEXT,
    recorded_at TIMESTAMPTZ NOT NULL,
    recorded_by UUID        NOT NULL
);
CREATE INDEX group_member_by_group ON subjects.group_member (group_id, line);

CREATE TABLE subjects.succession (
    from_unit   TEXT        NOT NULL REFERENCES subjects.unit,
    to_unit     TEXT        NOT NULL REFERENCES subjects.unit,
    on_day      DATE        NOT NULL,
    how         TEXT        NOT NULL,
    is_leading  BOOLEAN     NOT NULL,
    document    TEXT        NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    recorded_by UUID        NOT NULL,
    PRIMARY KEY (from_unit, to_unit),
    CHECK (from_unit <> to_unit)
);
-- Whatever two administrators do at once, a unit has one leading successor.
CREATE UNIQUE INDEX succession_one_leading ON subjects.succession (from_unit) WHERE is_leading;

CREATE TABLE subjects.person (
    id          UUID        PRIMARY KEY,
    name        TEXT        NOT NULL,
    initials    TEXT        NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    recorded_by UUID        NOT NULL
);
CREATE INDEX person_by_name ON subjects.person (name, id);

CREATE TABLE subjects.post (
    id        UUID    PRIMARY KEY,
    unit_id   TEXT    NOT NULL REFERENCES subjects.unit,
    title     TEXT    NOT NULL,
    principal BOOLEAN NOT NULL,
    UNIQUE (unit_id, title, principal)
);

CREATE TABLE subjects.tenure (
    id           UUID        PRIMARY KEY,
    person_id    UUID        NOT NULL REFERENCES subjects.person,
    post_id      UUID        NOT NULL REFERENCES subjects.post,
    first_day    DATE        NOT NULL,
    last_day     DATE,
    document     TEXT        NOT NULL,
    end_document TEXT,
    recorded_at  TIMESTAMPTZ NOT NULL,
    recorded_by  UUID        NOT NULL,
    CHECK (last_day IS NULL OR last_day >= first_day)
);
CREATE INDEX tenure_by_post ON subjects.tenure (post_id, first_day DESC);
CREATE INDEX tenure_by_person ON subjects.tenure (person_id, first_day DESC);

GRANT SELECT, UPDATE ON subjects.register_version TO ${app};
GRANT SELECT, INSERT ON subjects.unit, subjects.unit_fact, subjects.group_member, subjects.succession, subjects.person,
    subjects.post TO ${app};
GRANT SELECT, INSERT, DELETE ON subjects.unit_alias TO ${app};
GRANT SELECT, INSERT ON subjects.tenure TO ${app};
GRANT UPDATE (last_day, end_document) ON subjects.tenure TO ${app};
