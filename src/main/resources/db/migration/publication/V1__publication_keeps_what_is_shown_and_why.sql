-- What is or was to be shown. Content and salt stand here only while the thing is proposed, planned or shown.
-- big
CREATE TABLE publication.publication (
  county        text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  code          text COLLATE "C" NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  source        text COLLATE "C" NOT NULL,
  thing         text COLLATE "C" NOT NULL,
  title         text,
  category      text COLLATE "C",
  severity      text COLLATE "C" NOT NULL,
  document      text,
  decided_on    date,
  subject_kind  text COLLATE "C" NOT NULL,
  subject_key   text COLLATE "C",
  subject_name  text,
  unit          text COLLATE "C" NOT NULL,
  content       text,
  basis         text COLLATE "C",
  need          text,
  latest        date,
  from_on       date,
  to_on         date,
  corrects      uuid,
  leaf          uuid,
  end_leaf      uuid,
  salt          text COLLATE "C",
  commitment    text COLLATE "C",
  disputed      boolean NOT NULL,
  statement     text,
  stage         text COLLATE "C" NOT NULL,
  version       int NOT NULL,
  proposed_by   uuid,
  last_act      text NOT NULL,
  last_person   text NOT NULL,
  last_at       timestamp with time zone NOT NULL,
  ended_on      date,
  ground        text COLLATE "C",
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX publication_by_code ON publication.publication (county, code);
CREATE UNIQUE INDEX publication_of_a_thing_is_one ON publication.publication (county, kind, source, thing)
  WHERE stage IN ('CANDIDATE', 'PROPOSED', 'SCHEDULED', 'PUBLISHED');
CREATE INDEX publication_by_stage ON publication.publication (county, stage, id DESC);
CREATE INDEX publication_by_thing ON publication.publication (county, source, thing);
CREATE INDEX publication_by_end ON publication.publication (county, to_on, id) WHERE stage = 'PUBLISHED';
CREATE INDEX publication_by_start ON publication.publication (county, from_on, id) WHERE stage = 'SCHEDULED';
GRANT SELECT, INSERT, UPDATE ON publication.publication TO ${app};

-- Every act on every publication: who, when, in which capacity, why. It holds no content.
-- append-only, big
CREATE TABLE publication.move (
  county       text COLLATE "C" NOT NULL,
  publication  uuid NOT NULL,
  seq          int NOT NULL,
  act          text NOT NULL,
  from_stage   text NOT NULL,
  to_stage     text NOT NULL,
  at           timestamp with time zone NOT NULL,
  account      uuid NOT NULL,
  person       text NOT NULL,
  unit         text NOT NULL,
  capacity     text NOT NULL,
  reason       text,
  PRIMARY KEY (county, publication, seq)
);
GRANT SELECT, INSERT ON publication.move TO ${app};
