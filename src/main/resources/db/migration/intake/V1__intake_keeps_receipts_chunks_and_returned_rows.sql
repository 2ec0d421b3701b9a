-- What was sent, and what became of it as far as it was read.
-- big
CREATE TABLE intake.receipt (
  county       text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  number       text COLLATE "C" NOT NULL,
  unit         text COLLATE "C" NOT NULL,
  format       text COLLATE "C" NOT NULL,
  channel      text COLLATE "C" NOT NULL,
  file_name    text NOT NULL,
  file_hash    text COLLATE "C" NOT NULL,
  file_kind    text COLLATE "C" NOT NULL,
  titles       text[] NOT NULL,
  status       text COLLATE "C" NOT NULL,
  fault        text,
  account      uuid NOT NULL,
  person       text NOT NULL,
  for_unit     text NOT NULL,
  capacity     text NOT NULL,
  received_at  timestamp with time zone NOT NULL,
  received_on  date NOT NULL,
  beat_at      timestamp with time zone,
  ended_at     timestamp with time zone,
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX receipt_by_number ON intake.receipt (county, number);
CREATE UNIQUE INDEX receipt_of_a_file ON intake.receipt (county, unit, format, file_hash);
CREATE INDEX receipt_by_unit ON intake.receipt (county, unit, id);
CREATE INDEX receipt_by_day ON intake.receipt (county, received_on, unit);
CREATE INDEX receipt_being_read ON intake.receipt (county, id) WHERE status = 'READING';
GRANT SELECT, INSERT, UPDATE ON intake.receipt TO ${app};

-- The last number given on each day.
CREATE TABLE intake.receipt_number (
  county  text COLLATE "C" NOT NULL,
  on_day  date NOT NULL,
  last    int NOT NULL,
  PRIMARY KEY (county, on_day)
);
GRANT SELECT, INSERT, UPDATE ON intake.receipt_number TO ${app};

-- The chunks of a file that are in. A chunk stands here in the transaction in which its records are written.
-- append-only, big
CREATE TABLE intake.chunk (
  county      text COLLATE "C" NOT NULL,
  receipt     uuid NOT NULL,
  chunk       int NOT NULL,
  read        int NOT NULL,
  accepted    int NOT NULL,
  returned    int NOT NULL,
  duplicates  int NOT NULL,
  late        int NOT NULL,
  incomplete  int NOT NULL,
  incorrect   int NOT NULL,
  PRIMARY KEY (county, receipt, chunk)
);
GRANT SELECT, INSERT ON intake.chunk TO ${app};

-- Rows that came back, until they are mended or their time is over.
-- big
CREATE TABLE intake.returned_row (
  county   text COLLATE "C" NOT NULL,
  receipt  uuid NOT NULL,
  line     bigint NOT NULL,
  cells    jsonb NOT NULL,
  codes    text[] NOT NULL,
  reasons  jsonb NOT NULL,
  PRIMARY KEY (county, receipt, line)
);
GRANT SELECT, INSERT, DELETE ON intake.returned_row TO ${app};

-- How many rows came back for each rule; stays when the rows are gone.
-- append-only, big
CREATE TABLE intake.chunk_reason (
  county   text COLLATE "C" NOT NULL,
  receipt  uuid NOT NULL,
  chunk    int NOT NULL,
  code     text COLLATE "C" NOT NULL,
  rows     int NOT NULL,
  PRIMARY KEY (county, receipt, chunk, code)
);
GRANT SELECT, INSERT ON intake.chunk_reason TO ${app};
