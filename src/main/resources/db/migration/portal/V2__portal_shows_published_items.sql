CREATE EXTENSION IF NOT EXISTS btree_gin WITH SCHEMA public;

-- What is public now. A row stands here only while its publication does; nothing of it stays behind.
-- big
CREATE TABLE portal.item (
  county        text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  code          text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  title         text NOT NULL,
  document      text COLLATE "C",
  subject_kind  text COLLATE "C" NOT NULL,
  subject_key   text COLLATE "C",
  subject_name  text NOT NULL,
  unit          text COLLATE "C" NOT NULL,
  unit_name     text NOT NULL,
  published_on  date NOT NULL,
  ends_on       date NOT NULL,
  disputed      boolean NOT NULL,
  statement     text,
  shown         text NOT NULL,
  leaf          uuid NOT NULL,
  salt          text COLLATE "C" NOT NULL,
  commitment    text COLLATE "C" NOT NULL,
  grams         text[] COLLATE "C" NOT NULL,
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX item_by_code ON portal.item (county, code);
CREATE INDEX item_by_day ON portal.item (county, published_on DESC, id DESC);
CREATE INDEX item_by_kind ON portal.item (county, kind, published_on DESC, id DESC);
CREATE INDEX item_by_unit ON portal.item (county, unit, published_on DESC, id DESC);
CREATE INDEX item_by_subject ON portal.item (county, subject_key, published_on DESC, id DESC);
CREATE UNIQUE INDEX item_by_leaf ON portal.item (county, leaf);
CREATE INDEX item_by_document ON portal.item (county, document);
CREATE INDEX item_by_words ON portal.item USING gin (county, grams) WITH (fastupdate = off);
GRANT SELECT, INSERT, UPDATE, DELETE ON portal.item TO ${app};
GRANT SELECT ON portal.item TO ${portal};

-- What happened to items, without a word of their content. The number has no gap and no late comer, because it is given
-- under the lock of one row, which is held until the act is kept.
-- append-only, big
CREATE TABLE portal.change (
  county  text COLLATE "C" NOT NULL,
  seq     bigint NOT NULL,
  act     text COLLATE "C" NOT NULL,
  item    uuid NOT NULL,
  code    text COLLATE "C" NOT NULL,
  kind    text COLLATE "C" NOT NULL,
  at      timestamp with time zone NOT NULL,
  PRIMARY KEY (county, seq)
);
CREATE INDEX change_by_code ON portal.change (county, code, seq);
GRANT SELECT, INSERT ON portal.change TO ${app};
GRANT SELECT ON portal.change TO ${portal};

CREATE TABLE portal.last_change (
  county  text COLLATE "C" NOT NULL PRIMARY KEY,
  seq     bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON portal.last_change TO ${app};
GRANT SELECT ON portal.last_change TO ${portal};
