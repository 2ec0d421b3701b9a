-- Numbers that are prepared and not given yet. Whoever issues takes the lowest one that nobody else is taking; if the
-- issue fails, its number is here again. So a series has no gap, and those who issue at once do not wait for each other.
CREATE TABLE reports.number_free (
    prefix  TEXT    NOT NULL,
    year    INTEGER NOT NULL,
    ordinal INTEGER NOT NULL CHECK (ordinal > 0),
    PRIMARY KEY (prefix, year, ordinal)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON reports.number_free TO ${app};
