-- Who did or read what. The pair of cluster and transaction says which entries a seal covers: a transaction number below
-- the oldest running one is settled, so no entry that commits late can slip past a seal. Clocks and ids could not say
-- that. Another cluster (after a restore) counts its transactions anew and is told apart by its number.
-- append-only, big
CREATE TABLE audit.entry (
  county      text NOT NULL CHECK (county ~ '^[0-9]{6}$'),
  id          uuid NOT NULL,
  at          timestamp with time zone NOT NULL,
  account     uuid,
  person      text,
  unit        text,
  unit_name   text,
  capacity    text,
  event       text NOT NULL,
  target      text NOT NULL,
  outcome     text NOT NULL,
  rules       text[] NOT NULL,
  address     text,
  request     text,
  cluster     bigint NOT NULL,
  transaction bigint NOT NULL,
  digest      bytea NOT NULL,
  PRIMARY KEY (county, id)
);
CREATE INDEX entry_by_time ON audit.entry (county, at, id);
CREATE INDEX entry_by_account ON audit.entry (county, account, at, id);
CREATE INDEX entry_by_person ON audit.entry (county, person, at, id);
CREATE INDEX entry_by_unit ON audit.entry (county, unit, at, id);
CREATE INDEX entry_by_event ON audit.entry (county, event, at, id);
CREATE INDEX entry_not_done ON audit.entry (county, outcome, at, id) WHERE outcome NOT IN ('done', 'read');
CREATE INDEX entry_by_transaction ON audit.entry (county, cluster, transaction);
GRANT SELECT, INSERT ON audit.entry TO ${app};

-- The chain over the entries: one seal after another, each with the hash of the one before.
-- append-only
CREATE TABLE audit.seal (
  county            text NOT NULL,
  number            bigint NOT NULL CHECK (number > 0),
  sealed_at         timestamp with time zone NOT NULL,
  cluster           bigint NOT NULL,
  from_transaction  bigint NOT NULL,
  to_transaction    bigint NOT NULL CHECK (to_transaction > from_transaction),
  entries           bigint NOT NULL,
  content           bytea NOT NULL,
  previous          bytea NOT NULL,
  hash              bytea NOT NULL,
  PRIMARY KEY (county, number)
);
GRANT SELECT, INSERT ON audit.seal TO ${app};
