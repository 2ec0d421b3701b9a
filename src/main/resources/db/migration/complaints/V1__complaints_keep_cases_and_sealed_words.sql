CREATE SEQUENCE complaints.case_number;
GRANT USAGE ON SEQUENCE complaints.case_number TO ${app};

-- Complaints as they stand today. Nothing that a complainant wrote stands here in the clear.
-- big
CREATE TABLE complaints.complaint (
  county          text COLLATE "C" NOT NULL,
  id              uuid NOT NULL,
  number          text COLLATE "C" NOT NULL,
  kind            text COLLATE "C" NOT NULL,
  lead            boolean NOT NULL,
  channel         text COLLATE "C" NOT NULL,
  foreign_number  text COLLATE "C",
  accused         text COLLATE "C" NOT NULL,
  received_on     date NOT NULL,
  accepted_on     date,
  level           int NOT NULL,
  transfers       int NOT NULL,
  handling        text COLLATE "C" NOT NULL,
  verifying       text COLLATE "C",
  handler         uuid,
  failed_checks   int NOT NULL,
  excuse          boolean NOT NULL,
  founded         boolean,
  breach          boolean NOT NULL,
  rating          text COLLATE "C",
  obligation      uuid,
  waits_for       text COLLATE "C",
  term_from       date,
  due_on          date,
  extended        boolean NOT NULL,
  asked_by        uuid,
  whole           uuid,
  in_time         boolean,
  closed_on       date,
  stage           text COLLATE "C" NOT NULL,
  version         int NOT NULL,
  code_hash       bytea,
  form            uuid NOT NULL,
  last_act        text NOT NULL,
  last_person     text NOT NULL,
  last_at         timestamp with time zone NOT NULL,
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX complaint_is_sent_once ON complaints.complaint (county, form);
CREATE UNIQUE INDEX complaint_by_number ON complaints.complaint (county, number);
CREATE UNIQUE INDEX complaint_by_code ON complaints.complaint (county, code_hash) WHERE code_hash IS NOT NULL;
CREATE UNIQUE INDEX complaint_by_foreign_number
  ON complaints.complaint (county, channel, foreign_number) WHERE foreign_number IS NOT NULL;
CREATE INDEX complaint_by_accused ON complaints.complaint (county, accused, id);
CREATE INDEX complaint_by_verifying ON complaints.complaint (county, verifying, id) WHERE verifying IS NOT NULL;
CREATE INDEX complaint_by_stage ON complaints.complaint (county, stage, id);
CREATE INDEX complaint_by_handler ON complaints.complaint (county, handler, id) WHERE handler IS NOT NULL;
CREATE INDEX complaint_by_due ON complaints.complaint (county, due_on, id) WHERE due_on IS NOT NULL;
CREATE INDEX complaint_waiting ON complaints.complaint (county, waits_for, due_on, id) WHERE waits_for IS NOT NULL;
CREATE INDEX complaint_by_obligation ON complaints.complaint (county, obligation) WHERE obligation IS NOT NULL;
CREATE INDEX complaint_by_receipt ON complaints.complaint (county, received_on, accused);
GRANT SELECT, INSERT, UPDATE ON complaints.complaint TO ${app};

-- Every move of every complaint: who did what, when and in which capacity; why is sealed.
-- append-only, big
CREATE TABLE complaints.move (
  county       text COLLATE "C" NOT NULL,
  complaint    uuid NOT NULL,
  seq          int NOT NULL,
  act          text NOT NULL,
  from_stage   text NOT NULL,
  to_stage     text NOT NULL,
  level        int NOT NULL,
  at           timestamp with time zone NOT NULL,
  account      uuid NOT NULL,
  person       text NOT NULL,
  unit         text NOT NULL,
  capacity     text NOT NULL,
  ground       text COLLATE "C",
  target       text COLLATE "C",
  day          date,
  document     text COLLATE "C",
  said         bytea,
  form         uuid,
  PRIMARY KEY (county, complaint, seq)
);
CREATE UNIQUE INDEX move_is_sent_once ON complaints.move (county, complaint, form) WHERE form IS NOT NULL;
GRANT SELECT, INSERT ON complaints.move TO ${app};

-- The two keys of a person or an office: one that seals, one that opens, itself sealed with the key of the data directory.
-- append-only
CREATE TABLE complaints.holder (
  holder          text COLLATE "C" PRIMARY KEY,
  public_key      bytea NOT NULL,
  private_sealed  bytea NOT NULL,
  made_at         timestamp with time zone NOT NULL
);
GRANT SELECT, INSERT ON complaints.holder TO ${app};

-- The key of a case, sealed once for each who may open it. Who is no longer named loses his seal.
-- big
CREATE TABLE complaints.seal (
  county     text COLLATE "C" NOT NULL,
  complaint  uuid NOT NULL,
  holder     text COLLATE "C" NOT NULL,
  sealed     bytea NOT NULL,
  PRIMARY KEY (county, complaint, holder)
);
GRANT SELECT, INSERT, DELETE ON complaints.seal TO ${app};

-- What complainant and handlers wrote to each other, and the complaint itself as its first message.
-- append-only, big
CREATE TABLE complaints.message (
  county     text COLLATE "C" NOT NULL,
  complaint  uuid NOT NULL,
  seq        int NOT NULL,
  kind       text COLLATE "C" NOT NULL,
  at         timestamp with time zone NOT NULL,
  account    uuid,
  sealed     bytea NOT NULL,
  PRIMARY KEY (county, complaint, seq)
);
GRANT SELECT, INSERT ON complaints.message TO ${app};

-- Files, encrypted with their names. A secret one opens with the key of the case, another with that of the office.
-- append-only, big
CREATE TABLE complaints.sealed_file (
  county     text COLLATE "C" NOT NULL,
  complaint  uuid NOT NULL,
  id         uuid NOT NULL,
  seq        int NOT NULL,
  secret     boolean NOT NULL,
  origin     text COLLATE "C" NOT NULL,
  kind       text COLLATE "C" NOT NULL,
  size       bigint NOT NULL,
  sha256     text COLLATE "C" NOT NULL,
  at         timestamp with time zone NOT NULL,
  account    uuid,
  name       bytea NOT NULL,
  content    bytea NOT NULL,
  PRIMARY KEY (county, complaint, id)
);
GRANT SELECT, INSERT ON complaints.sealed_file TO ${app};

-- Wrong receipt codes of the running window; the address stands here only as a keyed hash.
CREATE TABLE complaints.wrong_code (
  origin      text COLLATE "C" NOT NULL,
  opened_at   timestamp with time zone NOT NULL,
  tries       int NOT NULL,
  PRIMARY KEY (origin)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON complaints.wrong_code TO ${app};
