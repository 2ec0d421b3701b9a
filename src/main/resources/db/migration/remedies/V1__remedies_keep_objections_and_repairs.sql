CREATE SEQUENCE remedies.case_number;
GRANT USAGE ON SEQUENCE remedies.case_number TO ${app};

-- Objections and applications for repair as they stand today. What the applicant wrote about himself is sealed.
-- big
CREATE TABLE remedies.remedy (
  county        text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  number        text COLLATE "C" NOT NULL,
  record        uuid NOT NULL,
  ground        text COLLATE "C" NOT NULL,
  statement     text,
  account       uuid,
  unit          text COLLATE "C",
  agent         boolean NOT NULL,
  handling      text COLLATE "C" NOT NULL,
  provider      text COLLATE "C" NOT NULL,
  received_on   date NOT NULL,
  outcome       text COLLATE "C",
  decided_by    uuid,
  document      text COLLATE "C",
  ask_until     date,
  owed          uuid,
  waits_for     text COLLATE "C",
  due_on        date,
  whole         uuid,
  whole_limit   text COLLATE "C",
  whole_due     date,
  extended      boolean NOT NULL,
  asked_by      uuid,
  stage         text COLLATE "C" NOT NULL,
  running       boolean NOT NULL,
  version       int NOT NULL,
  last_act      text NOT NULL,
  last_person   text NOT NULL,
  last_at       timestamp with time zone NOT NULL,
  told          bytea NOT NULL,
  code_hash     bytea,
  form          uuid NOT NULL,
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX remedy_is_sent_once ON remedies.remedy (county, form);
CREATE UNIQUE INDEX remedy_by_number ON remedies.remedy (county, number);
CREATE UNIQUE INDEX remedy_by_code ON remedies.remedy (county, code_hash) WHERE code_hash IS NOT NULL;
CREATE UNIQUE INDEX remedy_runs_once ON remedies.remedy (county, record, kind) WHERE running;
CREATE INDEX remedy_by_record ON remedies.remedy (county, record, id);
CREATE INDEX remedy_by_kind ON remedies.remedy (county, kind, id);
CREATE INDEX remedy_by_provider ON remedies.remedy (county, provider, id);
CREATE INDEX remedy_by_account ON remedies.remedy (county, account, id) WHERE account IS NOT NULL;
CREATE INDEX remedy_by_unit ON remedies.remedy (county, unit, id) WHERE unit IS NOT NULL;
CREATE INDEX remedy_by_review_day ON remedies.remedy (county, stage, ask_until) WHERE ask_until IS NOT NULL;
CREATE INDEX remedy_by_obligation ON remedies.remedy (county, owed) WHERE owed IS NOT NULL;
CREATE INDEX remedy_by_whole ON remedies.remedy (county, whole) WHERE whole IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON remedies.remedy TO ${app};

-- Every move of every remedy: who did what, when and in which capacity; why is sealed.
-- append-only, big
CREATE TABLE remedies.move (
  county       text COLLATE "C" NOT NULL,
  remedy       uuid NOT NULL,
  seq          int NOT NULL,
  act          text NOT NULL,
  from_stage   text,
  to_stage     text NOT NULL,
  at           timestamp with time zone NOT NULL,
  account      uuid NOT NULL,
  person       text NOT NULL,
  unit         text,
  capacity     text NOT NULL,
  ground       text COLLATE "C",
  day          date,
  document     text COLLATE "C",
  said         bytea,
  form         uuid,
  PRIMARY KEY (county, remedy, seq)
);
CREATE UNIQUE INDEX move_is_sent_once ON remedies.move (county, remedy, form) WHERE form IS NOT NULL;
GRANT SELECT, INSERT ON remedies.move TO ${app};

-- Files, encrypted with their names.
-- append-only, big
CREATE TABLE remedies.sealed_file (
  county     text COLLATE "C" NOT NULL,
  remedy     uuid NOT NULL,
  id         uuid NOT NULL,
  seq        int NOT NULL,
  origin     text COLLATE "C" NOT NULL,
  kind       text COLLATE "C" NOT NULL,
  size       bigint NOT NULL,
  sha256     text COLLATE "C" NOT NULL,
  at         timestamp with time zone NOT NULL,
  name       bytea NOT NULL,
  content    bytea NOT NULL,
  PRIMARY KEY (county, remedy, id)
);
GRANT SELECT, INSERT ON remedies.sealed_file TO ${app};

-- Wrong query codes of the running window; the address stands here only as a keyed hash.
CREATE TABLE remedies.wrong_code (
  origin      text COLLATE "C" NOT NULL,
  opened_at   timestamp with time zone NOT NULL,
  tries       int NOT NULL,
  PRIMARY KEY (origin)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON remedies.wrong_code TO ${app};
