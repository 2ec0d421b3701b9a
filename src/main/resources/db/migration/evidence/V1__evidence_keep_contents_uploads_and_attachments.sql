-- A content lies on the disk once, under its hash; an upload is a name for it; an attachment joins an upload to a matter.
-- What is attached is never changed or removed. Uploads that were never attached are cleared away after a while.
CREATE TABLE evidence.content (
    sha256  TEXT        PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size    BIGINT      NOT NULL CHECK (size > 0),
    kept_at TIMESTAMPTZ NOT NULL
);
GRANT SELECT, INSERT, DELETE ON evidence.content TO ${app};

CREATE TABLE evidence.file (
    id        UUID        PRIMARY KEY,
    sha256    TEXT        NOT NULL REFERENCES evidence.content,
    name      TEXT        NOT NULL,
    kind      TEXT        NOT NULL,
    notes     TEXT[]      NOT NULL,
    account   UUID        NOT NULL,
    person    TEXT        NOT NULL,
    unit      TEXT        NOT NULL,
    capacity  TEXT        NOT NULL,
    stored_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX file_by_content ON evidence.file (sha256);
CREATE INDEX file_by_day ON evidence.file (stored_at);
GRANT SELECT, INSERT, DELETE ON evidence.file TO ${app};

CREATE TABLE evidence.attachment (
    module      TEXT        NOT NULL,
    owner       TEXT        NOT NULL,
    file        UUID        NOT NULL REFERENCES evidence.file,
    account     UUID        NOT NULL,
    person      TEXT        NOT NULL,
    unit        TEXT        NOT NULL,
    capacity    TEXT        NOT NULL,
    attached_at TIMESTAMPTZ NOT NULL,
    position    INTEGER     NOT NULL,
    PRIMARY KEY (module, owner, file)
);
CREATE INDEX attachment_by_file ON evidence.attachment (file);
GRANT SELECT, INSERT ON evidence.attachment TO ${app};

-- One row a matter: locked while a file is attached, so that the limit holds for two who attach at once.
CREATE TABLE evidence.matter (
    module TEXT    NOT NULL,
    owner  TEXT    NOT NULL,
    files  INTEGER NOT NULL,
    PRIMARY KEY (module, owner)
);
GRANT SELECT, INSERT, UPDATE ON evidence.matter TO ${app};
