CREATE TABLE accounts.account (
    id              UUID        PRIMARY KEY,
    login           TEXT        NOT NULL UNIQUE CHECK (login = lower(login)),
    person_id       UUID        NOT NULL,
    person_name     TEXT        NOT NULL,
    unit_id         TEXT        NOT NULL,
    password_hash   TEXT        NOT NULL,
    one_time        BOOLEAN     NOT NULL,
    password_set_at TIMESTAMPTZ NOT NULL,
    failures        INTEGER     NOT NULL DEFAULT 0,
    locked_until    TIMESTAMPTZ,
    totp_secret     BYTEA,
    totp_step       BIGINT      NOT NULL DEFAULT 0,
    last_day        DATE,
    demonstration   BOOLEAN     NOT NULL,
    opened_at       TIMESTAMPTZ NOT NULL,
    opened_by       UUID        NOT NULL,
    logged_in_at    TIMESTAMPTZ,
    closed_at       TIMESTAMPTZ,
    closed_reason   TEXT
);
-- A person acts through one account at a time.
CREATE UNIQUE INDEX account_one_per_person ON accounts.account (person_id) WHERE closed_at IS NULL;
CREATE INDEX account_by_unit ON accounts.account (unit_id, login);

-- Separation of the three administrators (三员分立): a person stands on one side as long as any grant of that side is
-- pending or in force. The key of the person makes a second side impossible, whoever tries, and when.
CREATE TABLE accounts.held_side (
    person_id UUID PRIMARY KEY,
    side      TEXT NOT NULL,
    UNIQUE (person_id, side)
);

CREATE TABLE accounts.role_grant (
    id           UUID        PRIMARY KEY,
    account_id   UUID        NOT NULL REFERENCES accounts.account,
    person_id    UUID        NOT NULL,
    role         TEXT        NOT NULL,
    side         TEXT        NOT NULL,
    held         TEXT,
    scope_unit   TEXT,
    first_day    DATE        NOT NULL,
    last_day     DATE        NOT NULL,
    request      TEXT        NOT NULL,
    approver     TEXT        NOT NULL,
    granted_at   TIMESTAMPTZ NOT NULL,
    granted_by   UUID        NOT NULL,
    granter      UUID        NOT NULL,
    granter_name TEXT        NOT NULL,
    confirmed_at TIMESTAMPTZ,
    confirmed_by UUID,
    confirmer    UUID,
    confirmer_name TEXT,
    ended_at     TIMESTAMPTZ,
    ended_by     UUID,
    ended_reason TEXT,
    FOREIGN KEY (person_id, held) REFERENCES accounts.held_side (person_id, side),
    CONSTRAINT grant_on_one_side CHECK (held IS NULL OR held = side),
    CONSTRAINT grant_held_until_ended CHECK ((held IS NULL) = (ended_at IS NOT NULL)),
    CONSTRAINT grant_ends CHECK (last_day >= first_day),
    CONSTRAINT grant_not_by_himself CHECK (granter <> person_id),
    CONSTRAINT grant_not_confirmed_by_himself CHECK (confirmer <> person_id),
    CONSTRAINT grant_by_two CHECK (confirmer <> granter OR granter = '00000000-0000-0000-0000-000000000000'),
    CONSTRAINT grant_side_of_role CHECK (side = CASE role
        WHEN 'system_admin' THEN 'SYSTEM'
        WHEN 'security_admin' THEN 'SECURITY'
        WHEN 'audit_admin' THEN 'AUDIT'
        ELSE 'BUSINESS' END)
);
CREATE INDEX role_grant_by_account ON accounts.role_grant (account_id) WHERE ended_at IS NULL;
CREATE INDEX role_grant_by_person ON accounts.role_grant (person_id) WHERE ended_at IS NULL;
CREATE INDEX role_grant_by_role ON accounts.role_grant (role) WHERE ended_at IS NULL;
CREATE INDEX role_grant_latest ON accounts.role_grant (id DESC);

-- Only a hash of the token is kept: who reads the table cannot take a session over.
CREATE TABLE accounts.session (
    token_hash BYTEA       PRIMARY KEY,
    account_id UUID        NOT NULL REFERENCES accounts.account,
    awaits_code BOOLEAN    NOT NULL,
    opened_at  TIMESTAMPTZ NOT NULL,
    seen_at    TIMESTAMPTZ NOT NULL,
    address    TEXT        NOT NULL,
    agent      TEXT        NOT NULL
);
CREATE INDEX session_by_account ON accounts.session (account_id);
CREATE INDEX session_by_age ON accounts.session (seen_at);

CREATE TABLE accounts.setting_change (
    line       BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key        TEXT        NOT NULL,
    value      TEXT        NOT NULL,
    reason     TEXT        NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    changed_by UUID        NOT NULL,
    changed_by_name TEXT   NOT NULL
);
CREATE INDEX setting_change_latest ON accounts.setting_change (key, line DESC);

GRANT SELECT, INSERT, UPDATE ON accounts.account, accounts.role_grant TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON accounts.held_side, accounts.session TO ${app};
GRANT SELECT, INSERT ON accounts.setting_change TO ${app};
