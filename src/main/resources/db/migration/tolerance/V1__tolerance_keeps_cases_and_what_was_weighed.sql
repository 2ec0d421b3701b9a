-- Tolerance cases as they stand today.
-- big
CREATE TABLE tolerance.tolerance_case (
  county        text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  number        text COLLATE "C" NOT NULL,
  record        uuid NOT NULL,
  subject       text NOT NULL,
  unit          text COLLATE "C" NOT NULL,
  document      text NOT NULL,
  severity      text COLLATE "C",
  recorder      text COLLATE "C" NOT NULL,
  applicant     text COLLATE "C" NOT NULL,
  applied_by    uuid NOT NULL,
  applied_name  text NOT NULL,
  applied_unit  text COLLATE "C" NOT NULL,
  facts         text NOT NULL,
  applied_on    date NOT NULL,
  body          text COLLATE "C" NOT NULL,
  finding       text COLLATE "C",
  consequence   text COLLATE "C",
  correction    boolean NOT NULL,
  found_on      date,
  found_number  text,
  duty          uuid,
  term_from     date,
  due_on        date,
  extended      boolean NOT NULL,
  stage         text COLLATE "C" NOT NULL,
  version       int NOT NULL,
  PRIMARY KEY (county, id),
  CHECK (body <> recorder AND body <> unit)
);
CREATE UNIQUE INDEX tolerance_case_is_open_once ON tolerance.tolerance_case (county, record)
  WHERE stage IN ('APPLIED', 'INVESTIGATING', 'CONSULTING');
CREATE INDEX tolerance_case_of_record ON tolerance.tolerance_case (county, record, id);
CREATE INDEX tolerance_case_by_body ON tolerance.tolerance_case (county, body, stage, due_on);
CREATE INDEX tolerance_case_by_day ON tolerance.tolerance_case (county, applied_on, body);
GRANT SELECT, INSERT, UPDATE ON tolerance.tolerance_case TO ${app};

-- What was done in every case.
-- append-only, big
CREATE TABLE tolerance.move (
  county      text COLLATE "C" NOT NULL,
  matter      uuid NOT NULL,
  seq         int NOT NULL,
  act         text COLLATE "C" NOT NULL,
  at          timestamp with time zone NOT NULL,
  account     uuid NOT NULL,
  person      text NOT NULL,
  unit        text COLLATE "C" NOT NULL,
  capacity    text NOT NULL,
  said        text NOT NULL,
  day         date,
  document    text,
  form        uuid NOT NULL,
  PRIMARY KEY (county, matter, seq)
);
GRANT SELECT, INSERT ON tolerance.move TO ${app};

-- How every factor, condition and exclusion was weighed; the newest word counts.
-- append-only, big
CREATE TABLE tolerance.weighing (
  county  text COLLATE "C" NOT NULL,
  matter  uuid NOT NULL,
  seq     int NOT NULL,
  code    text COLLATE "C" NOT NULL,
  answer  text COLLATE "C" NOT NULL,
  reason  text NOT NULL,
  PRIMARY KEY (county, matter, seq, code)
);
GRANT SELECT, INSERT ON tolerance.weighing TO ${app};

-- What the bodies that were consulted said; the newest word counts.
-- append-only, big
CREATE TABLE tolerance.opinion (
  county   text COLLATE "C" NOT NULL,
  matter   uuid NOT NULL,
  seq      int NOT NULL,
  body     text COLLATE "C" NOT NULL,
  opinion  text COLLATE "C" NOT NULL,
  words    text NOT NULL,
  PRIMARY KEY (county, matter, seq, body)
);
GRANT SELECT, INSERT ON tolerance.opinion TO ${app};
