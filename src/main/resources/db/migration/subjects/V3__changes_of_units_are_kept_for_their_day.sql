-- Changes that are ordered for a coming day. What was ordered is never rewritten; only its outcome is added.
CREATE TABLE subjects.planned_change (
    id          UUID        PRIMARY KEY,
    unit_id     TEXT        NOT NULL REFERENCES subjects.unit,
    kind        TEXT        NOT NULL,
    name        TEXT        NOT NULL,
    short_name  TEXT        NOT NULL,
    target      TEXT        REFERENCES subjects.unit,
    into_units  TEXT[]      NOT NULL,
    on_day      DATE        NOT NULL,
    document    TEXT        NOT NULL,
    account     UUID        NOT NULL,
    person      TEXT        NOT NULL,
    unit        TEXT        NOT NULL,
    capacity    TEXT        NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL,
    outcome     TEXT        NOT NULL,
    said        TEXT        NOT NULL,
    settled_at  TIMESTAMPTZ,
    settled_by  UUID
);
CREATE INDEX planned_change_by_day ON subjects.planned_change (on_day, id) WHERE outcome = 'WAITING';
CREATE INDEX planned_change_by_unit ON subjects.planned_change (unit_id, on_day, id);
-- Whatever two administrators do at once, one change of a unit waits.
CREATE UNIQUE INDEX planned_change_one_waits ON subjects.planned_change (unit_id) WHERE outcome = 'WAITING';
GRANT SELECT, INSERT ON subjects.planned_change TO ${app};
GRANT UPDATE (outcome, said, settled_at, settled_by) ON subjects.planned_change TO ${app};
