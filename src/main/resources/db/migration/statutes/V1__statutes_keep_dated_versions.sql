-- Number of the state of the reference data, and which bundle of the program was brought in last.
CREATE TABLE statutes.state (
  one     boolean NOT NULL PRIMARY KEY DEFAULT TRUE CHECK (one),
  version bigint NOT NULL,
  bundle  text
);
INSERT INTO statutes.state (version) VALUES (0);
GRANT SELECT, UPDATE ON statutes.state TO ${app};

-- Every version of every row of the reference data. A version applies from its day on, until a later one does.
CREATE TABLE statutes.reference_row (
  table_name   text NOT NULL,
  row_key      text NOT NULL,
  version      bigint NOT NULL,
  position     int NOT NULL,
  applies_from date NOT NULL,
  columns      json NOT NULL,
  content      text NOT NULL,
  source       text NOT NULL CHECK (source IN ('reference', 'county')),
  document     text,
  entered_by   uuid NOT NULL,
  entered_name text NOT NULL,
  entered_at   timestamp with time zone NOT NULL,
  PRIMARY KEY (table_name, row_key, version)
);
GRANT SELECT, INSERT ON statutes.reference_row TO ${app};

-- That the county has confirmed a version of a row, by which document.
CREATE TABLE statutes.confirmation (
  table_name     text NOT NULL,
  row_key        text NOT NULL,
  version        bigint NOT NULL,
  document       text NOT NULL,
  confirmed_by   uuid NOT NULL,
  confirmed_name text NOT NULL,
  confirmed_at   timestamp with time zone NOT NULL,
  PRIMARY KEY (table_name, row_key, version),
  FOREIGN KEY (table_name, row_key, version) REFERENCES statutes.reference_row
);
GRANT SELECT, INSERT ON statutes.confirmation TO ${app};
