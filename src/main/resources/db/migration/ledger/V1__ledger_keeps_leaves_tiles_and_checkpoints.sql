-- Leaves that wait for their place in the log. A queue: a row goes when its leaf has become an entry.
CREATE TABLE ledger.intake (
  place       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id          uuid NOT NULL,
  draft       text NOT NULL,
  arrived_at  timestamp with time zone NOT NULL
);
GRANT SELECT, INSERT, DELETE ON ledger.intake TO ${app};

-- The entries of the log, contiguous from 0. The index is given by the sequencer under the lock on ledger.head, never by
-- a database sequence, which skips. One log, one table, never divided by county.
-- append-only
CREATE TABLE ledger.entry (
  index  bigint NOT NULL PRIMARY KEY CHECK (index >= 0),
  id     uuid NOT NULL UNIQUE,
  leaf   bytea NOT NULL CHECK (octet_length(leaf) BETWEEN 2 AND 65535)
);
GRANT SELECT, INSERT ON ledger.entry TO ${app};
GRANT SELECT ON ledger.entry TO ${portal};

-- Full tiles. A partial tile is never kept here; it is part of the edge in ledger.head until it is full.
-- append-only
CREATE TABLE ledger.tile (
  level   smallint NOT NULL CHECK (level BETWEEN 0 AND 63),
  number  bigint NOT NULL CHECK (number >= 0),
  hashes  bytea NOT NULL CHECK (octet_length(hashes) = 8192),
  PRIMARY KEY (level, number)
);
GRANT SELECT, INSERT ON ledger.tile TO ${app};
GRANT SELECT ON ledger.tile TO ${portal};

-- The tree as it stands: how many entries, its right edge, the time of the last entry. One row; who writes entries, tiles
-- or checkpoints locks it.
CREATE TABLE ledger.head (
  one        boolean NOT NULL DEFAULT true PRIMARY KEY CHECK (one),
  size       bigint NOT NULL CHECK (size >= 0),
  edge       bytea NOT NULL,
  last_time  timestamp with time zone NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON ledger.head TO ${app};
GRANT SELECT ON ledger.head TO ${portal};

-- What was signed, as it was signed.
-- append-only
CREATE TABLE ledger.checkpoint (
  size       bigint NOT NULL PRIMARY KEY CHECK (size > 0),
  note       text NOT NULL,
  issued_at  timestamp with time zone NOT NULL
);
GRANT SELECT, INSERT ON ledger.checkpoint TO ${app};
GRANT SELECT ON ledger.checkpoint TO ${portal};

-- What witnesses have signed.
-- append-only
CREATE TABLE ledger.cosignature (
  size         bigint NOT NULL,
  witness      text NOT NULL,
  line         text NOT NULL,
  received_at  timestamp with time zone NOT NULL,
  PRIMARY KEY (size, witness)
);
GRANT SELECT, INSERT ON ledger.cosignature TO ${app};
GRANT SELECT ON ledger.cosignature TO ${portal};

-- The public keys of the log, one after another, each handed over by the one before.
-- append-only
CREATE TABLE ledger.verifier_key (
  number    int NOT NULL PRIMARY KEY CHECK (number > 0),
  key       text NOT NULL,
  handover  text,
  made_at   timestamp with time zone NOT NULL
);
GRANT SELECT, INSERT ON ledger.verifier_key TO ${app};
GRANT SELECT ON ledger.verifier_key TO ${portal};

-- The private keys, encrypted with a key that is not in this database.
-- append-only
CREATE TABLE ledger.sealed_key (
  number  int NOT NULL PRIMARY KEY,
  sealed  bytea NOT NULL
);
GRANT SELECT, INSERT ON ledger.sealed_key TO ${app};
