-- Who may take lists with a key, so that what ends can be called back. Of a key only its digest is kept.
CREATE TABLE publication.recipient (
  county      text COLLATE "C" NOT NULL,
  id          uuid NOT NULL,
  name        text NOT NULL,
  contact     text NOT NULL,
  key_digest  text COLLATE "C" NOT NULL,
  since       timestamp with time zone NOT NULL,
  ended_at    timestamp with time zone,
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX recipient_by_key ON publication.recipient (county, key_digest);
GRANT SELECT, INSERT, UPDATE ON publication.recipient TO ${app};

-- Which changes a recipient has got: all numbers after the first up to the last.
-- append-only, big
CREATE TABLE publication.delivery (
  county     text COLLATE "C" NOT NULL,
  id         uuid NOT NULL,
  recipient  uuid NOT NULL,
  channel    text COLLATE "C" NOT NULL,
  after_seq  bigint NOT NULL,
  last_seq   bigint NOT NULL,
  at         timestamp with time zone NOT NULL,
  PRIMARY KEY (county, id)
);
CREATE INDEX delivery_by_change ON publication.delivery (county, last_seq, after_seq);
GRANT SELECT, INSERT ON publication.delivery TO ${app};

-- What a recipient must delete, and by when it has to say that it has.
-- append-only, big
CREATE TABLE publication.recall (
  county       text COLLATE "C" NOT NULL,
  publication  uuid NOT NULL,
  recipient    uuid NOT NULL,
  code         text COLLATE "C" NOT NULL,
  sent_at      timestamp with time zone NOT NULL,
  due_on       date,
  PRIMARY KEY (county, publication, recipient)
);
CREATE INDEX recall_by_recipient ON publication.recall (county, recipient, sent_at);
GRANT SELECT, INSERT ON publication.recall TO ${app};

-- That a recipient has deleted it.
-- append-only, big
CREATE TABLE publication.receipt (
  county       text COLLATE "C" NOT NULL,
  publication  uuid NOT NULL,
  recipient    uuid NOT NULL,
  at           timestamp with time zone NOT NULL,
  PRIMARY KEY (county, publication, recipient)
);
GRANT SELECT, INSERT ON publication.receipt TO ${app};

ALTER TABLE publication.publication ADD COLUMN change_seq bigint;
