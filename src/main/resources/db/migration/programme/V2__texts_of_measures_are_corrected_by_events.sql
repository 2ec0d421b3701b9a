-- A version is never changed. Words of a measure that were wrong are corrected by lines of their own: the newest one of a
-- version is in force, the former words stay readable.
CREATE TABLE programme.measure_correction (
    programme_id   UUID        NOT NULL,
    version        INT         NOT NULL,
    measure_id     UUID        NOT NULL,
    seq            INT         NOT NULL CHECK (seq > 0),
    said_before    TEXT        NOT NULL,
    said_after     TEXT        NOT NULL,
    reason         TEXT        NOT NULL,
    corrected_at   TIMESTAMPTZ NOT NULL,
    corrected_by   UUID        NOT NULL,
    person         TEXT        NOT NULL,
    PRIMARY KEY (programme_id, version, measure_id, seq),
    FOREIGN KEY (programme_id, version, measure_id) REFERENCES programme.plan_measure (programme_id, version, measure_id)
);
GRANT SELECT, INSERT ON programme.measure_correction TO ${app};
