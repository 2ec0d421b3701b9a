-- Chinese names are found by pairs of characters; the county stands first in that index too.
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- What the catalogue allows, so that a record outside it cannot be stored by any way. A replicated reference table.
CREATE TABLE records.catalogue_item (
  category      text COLLATE "C" NOT NULL,
  subject_kind  text COLLATE "C" NOT NULL,
  polarity      text COLLATE "C" NOT NULL,
  PRIMARY KEY (category, subject_kind, polarity)
);
GRANT SELECT, INSERT ON records.catalogue_item TO ${app};

-- Whom records are about. Of a natural person's number only a keyed digest makes the id, and a masked form is shown.
-- big
CREATE TABLE records.subject (
  county    text COLLATE "C" NOT NULL,
  id        uuid NOT NULL,
  kind      text COLLATE "C" NOT NULL,
  name      text NOT NULL,
  code      text COLLATE "C",
  ref       text COLLATE "C",
  initials  text COLLATE "C" NOT NULL,
  grams     text[] COLLATE "C" NOT NULL,
  PRIMARY KEY (county, id)
);
CREATE INDEX subject_by_grams ON records.subject USING gin (county, grams);
CREATE INDEX subject_by_initials ON records.subject (county, initials, id);
CREATE INDEX subject_by_code ON records.subject (county, code) WHERE code IS NOT NULL;
CREATE INDEX subject_by_ref ON records.subject (county, ref) WHERE ref IS NOT NULL;
GRANT SELECT, INSERT ON records.subject TO ${app};

-- Credit records as they stand today. What the gate asks stands here again.
-- big
CREATE TABLE records.record (
  county           text COLLATE "C" NOT NULL,
  id               uuid NOT NULL,
  category         text COLLATE "C" NOT NULL,
  polarity         text COLLATE "C" NOT NULL,
  subject          uuid NOT NULL,
  subject_kind     text COLLATE "C" NOT NULL,
  subject_name     text NOT NULL CHECK (char_length(subject_name) > 0),
  subject_code     text COLLATE "C",
  subject_ref      text COLLATE "C",
  document_kind    text COLLATE "C" NOT NULL,
  document_number  text COLLATE "C" NOT NULL CHECK (char_length(document_number) > 0),
  document_title   text,
  organ            text NOT NULL CHECK (char_length(organ) > 0),
  document_date    date NOT NULL,
  effective_on     date,
  instrument       text COLLATE "C",
  article          text,
  facts            text NOT NULL,
  original         text,
  severity         text COLLATE "C" CHECK (severity IN ('MINOR', 'GENERAL', 'SERIOUS')),
  stage            text COLLATE "C" NOT NULL,
  version          int NOT NULL,
  content_seq      int NOT NULL,
  publication      text COLLATE "C" NOT NULL,
  sharing          text COLLATE "C" NOT NULL,
  archive          text COLLATE "C" NOT NULL,
  disputed         boolean NOT NULL,
  scope            text COLLATE "C" NOT NULL,
  term_regime      text COLLATE "C",
  public_least     date,
  public_until     date,
  repair_from      date,
  ends_on          date,
  ended_on         date,
  reporter         text COLLATE "C" NOT NULL,
  source           text COLLATE "C" NOT NULL,
  batch            uuid,
  form             uuid,
  reported_by      uuid NOT NULL,
  reported_at      timestamp with time zone NOT NULL,
  fingerprint      uuid NOT NULL,
  PRIMARY KEY (county, id),
  CONSTRAINT record_is_in_the_catalogue FOREIGN KEY (category, subject_kind, polarity)
    REFERENCES records.catalogue_item (category, subject_kind, polarity),
  CONSTRAINT record_names_its_basis CHECK (instrument IS NOT NULL OR article IS NOT NULL),
  CONSTRAINT record_takes_effect_with_its_document CHECK (effective_on IS NULL OR effective_on >= document_date),
  CONSTRAINT record_is_not_of_the_future
    CHECK (document_date <= (reported_at AT TIME ZONE 'Asia/Shanghai')::date),
  CONSTRAINT record_holds_no_identity_number CHECK (subject_kind <> 'PERSON' OR subject_code IS NULL OR strpos(subject_code, '*') > 0),
  CONSTRAINT record_against_somebody_is_graded
    CHECK (polarity <> 'NEGATIVE' OR severity IS NOT NULL OR subject_kind = 'OFFICIAL'),
  CONSTRAINT record_is_public_from_its_document CHECK (public_until IS NULL OR public_until >= document_date),
  CONSTRAINT record_is_public_only_in_force
    CHECK (publication <> 'PUBLISHED' OR (stage IN ('EFFECTIVE', 'CORRECTED', 'ENDED') AND term_regime IS NOT NULL)),
  CONSTRAINT annulled_record_is_withdrawn
    CHECK (stage <> 'ANNULLED' OR (publication IN ('NOT_PUBLIC', 'WITHDRAWN') AND sharing = 'STOPPED' AND archive = 'TOMBSTONE'))
);
CREATE UNIQUE INDEX record_is_recorded_once ON records.record (county, fingerprint);
CREATE UNIQUE INDEX record_is_sent_once ON records.record (county, form) WHERE form IS NOT NULL;
CREATE INDEX record_of_subject ON records.record (county, subject, document_date DESC, id);
CREATE INDEX record_by_number ON records.record (county, document_number);
CREATE INDEX record_of_reporter ON records.record (county, reporter, id);
CREATE INDEX record_in_procedure ON records.record (county, stage, id) WHERE stage NOT IN ('EFFECTIVE', 'ENDED');
CREATE INDEX record_to_end ON records.record (county, ends_on, id) WHERE ends_on IS NOT NULL AND ended_on IS NULL;
CREATE INDEX record_by_batch ON records.record USING brin (county, batch);
GRANT SELECT, INSERT, UPDATE ON records.record TO ${app};

-- How far a record that must be heard has come.
-- big
CREATE TABLE records.procedure (
  county            text COLLATE "C" NOT NULL,
  record            uuid NOT NULL,
  checked_by        uuid,
  tolerance_body    text COLLATE "C",
  noticed_on        date,
  reply_obligation  uuid,
  reply_due         date,
  replied           boolean NOT NULL,
  last_act          text NOT NULL,
  last_person       text NOT NULL,
  last_at           timestamp with time zone NOT NULL,
  PRIMARY KEY (county, record)
);
CREATE INDEX procedure_waits_for_reply
  ON records.procedure (county, reply_due) WHERE reply_due IS NOT NULL AND NOT replied;
CREATE INDEX procedure_by_reply ON records.procedure (county, reply_obligation) WHERE reply_obligation IS NOT NULL;
CREATE INDEX procedure_by_body ON records.procedure (county, tolerance_body, record) WHERE tolerance_body IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON records.procedure TO ${app};

-- Every move of every record that was not admitted with a batch, and every later move of those that were.
-- append-only, big
CREATE TABLE records.move (
  county      text COLLATE "C" NOT NULL,
  record      uuid NOT NULL,
  seq         int NOT NULL,
  act         text COLLATE "C" NOT NULL,
  from_stage  text COLLATE "C",
  to_stage    text COLLATE "C" NOT NULL,
  at          timestamp with time zone NOT NULL,
  account     uuid NOT NULL,
  person      text NOT NULL,
  unit        text,
  capacity    text NOT NULL,
  reason      text,
  document    text,
  conditions  text[],
  form        uuid,
  PRIMARY KEY (county, record, seq)
);
CREATE INDEX move_by_act ON records.move (county, act, at);
GRANT SELECT, INSERT ON records.move TO ${app};

-- What a record said, version by version, once it was corrected; the first version is kept with the first correction.
-- append-only, big
CREATE TABLE records.content (
  county    text COLLATE "C" NOT NULL,
  record    uuid NOT NULL,
  seq       int NOT NULL,
  known_at  timestamp with time zone NOT NULL,
  says      jsonb NOT NULL,
  PRIMARY KEY (county, record, seq)
);
GRANT SELECT, INSERT ON records.content TO ${app};

-- Every change of the other facts: publication, sharing, archive, dispute mark.
-- append-only, big
CREATE TABLE records.fact_change (
  county    text COLLATE "C" NOT NULL,
  record    uuid NOT NULL,
  id        uuid NOT NULL,
  fact      text COLLATE "C" NOT NULL,
  before    text COLLATE "C" NOT NULL,
  after     text COLLATE "C" NOT NULL,
  at        timestamp with time zone NOT NULL,
  account   uuid NOT NULL,
  person    text NOT NULL,
  reason    text NOT NULL,
  document  text,
  PRIMARY KEY (county, record, id)
);
GRANT SELECT, INSERT ON records.fact_change TO ${app};

-- Batches of records that came together.
CREATE TABLE records.batch (
  county       text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  source       text NOT NULL,
  account      uuid NOT NULL,
  person       text NOT NULL,
  opened_at    timestamp with time zone NOT NULL,
  finished_at  timestamp with time zone,
  PRIMARY KEY (county, id)
);
GRANT SELECT, INSERT, UPDATE ON records.batch TO ${app};

-- The chunks of a batch that are in; a chunk is admitted once.
-- append-only
CREATE TABLE records.chunk (
  county      text COLLATE "C" NOT NULL,
  batch       uuid NOT NULL,
  number      int NOT NULL,
  admitted    int NOT NULL,
  duplicates  int[] NOT NULL,
  at          timestamp with time zone NOT NULL,
  PRIMARY KEY (county, batch, number)
);
GRANT SELECT, INSERT ON records.chunk TO ${app};
