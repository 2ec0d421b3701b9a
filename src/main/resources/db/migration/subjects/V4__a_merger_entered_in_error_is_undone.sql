-- A merger that was entered in error is undone by what is added to its line; the line itself stays. Afterwards the same
-- two units may be merged again.
ALTER TABLE subjects.succession
    DROP CONSTRAINT succession_pkey,
    ADD COLUMN line BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ADD COLUMN undone_at       TIMESTAMPTZ,
    ADD COLUMN undone_by       UUID,
    ADD COLUMN undone_person   TEXT,
    ADD COLUMN undone_reason   TEXT,
    ADD COLUMN undone_document TEXT;
DROP INDEX subjects.succession_one_leading;
CREATE UNIQUE INDEX succession_one_leading ON subjects.succession (from_unit) WHERE is_leading AND undone_at IS NULL;
CREATE UNIQUE INDEX succession_once ON subjects.succession (from_unit, to_unit) WHERE undone_at IS NULL;
GRANT UPDATE (undone_at, undone_by, undone_person, undone_reason, undone_document) ON subjects.succession TO ${app};
