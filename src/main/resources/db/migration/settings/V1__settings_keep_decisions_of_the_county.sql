CREATE TABLE settings.setting_change (
    line       BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key        TEXT        NOT NULL,
    value      TEXT        NOT NULL,
    reason     TEXT        NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    changed_by UUID        NOT NULL,
    changed_by_name TEXT   NOT NULL
);
CREATE INDEX setting_change_latest ON settings.setting_change (key, line DESC);
GRANT SELECT, INSERT ON settings.setting_change TO ${app};
