-- One row a series and year: locked while a number is given, so that two who issue at once get one after the other, and
-- a document that is not issued leaves no gap.
CREATE TABLE reports.number_series (
    prefix TEXT    NOT NULL CHECK (prefix <> ''),
    year   INTEGER NOT NULL,
    last   INTEGER NOT NULL,
    PRIMARY KEY (prefix, year)
);
GRANT SELECT, INSERT, UPDATE ON reports.number_series TO ${app};

CREATE TABLE reports.document_number (
    matter   TEXT        PRIMARY KEY,
    prefix   TEXT        NOT NULL,
    year     INTEGER     NOT NULL,
    ordinal  INTEGER     NOT NULL CHECK (ordinal > 0),
    issuer   TEXT        NOT NULL,
    kind     TEXT        NOT NULL,
    given_at TIMESTAMPTZ NOT NULL,
    UNIQUE (prefix, year, ordinal)
);
GRANT SELECT, INSERT ON reports.document_number TO ${app};
