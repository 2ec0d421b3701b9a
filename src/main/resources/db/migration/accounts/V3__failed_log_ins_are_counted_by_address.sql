-- Failed log-ins of one network address within a window. Rows go when the window has passed.
CREATE TABLE accounts.failed_address (
    address   TEXT        PRIMARY KEY,
    opened_at TIMESTAMPTZ NOT NULL,
    failures  INTEGER     NOT NULL
);
CREATE INDEX failed_address_by_age ON accounts.failed_address (opened_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON accounts.failed_address TO ${app};
