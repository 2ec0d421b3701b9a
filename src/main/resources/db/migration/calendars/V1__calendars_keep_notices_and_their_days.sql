-- Number of the state of the calendar. One row; whoever enters a notice takes it first.
CREATE TABLE calendars.state (
  one     boolean NOT NULL PRIMARY KEY DEFAULT TRUE CHECK (one),
  version bigint NOT NULL
);
INSERT INTO calendars.state (version) VALUES (0);
GRANT SELECT, UPDATE ON calendars.state TO ${app};

-- Official notices. A notice is in force until another replaces it; none is ever changed.
CREATE TABLE calendars.notice (
  instrument   text NOT NULL PRIMARY KEY,
  year         int NOT NULL,
  scope        text NOT NULL CHECK (scope IN ('national', 'ningxia')),
  basis        text NOT NULL,
  issued_on    date,
  confidence   text NOT NULL CHECK (confidence IN ('law', 'found', 'default')),
  source       text NOT NULL CHECK (source IN ('reference', 'entered')),
  content      text NOT NULL,
  replaces     text UNIQUE REFERENCES calendars.notice,
  reason       text,
  version      bigint NOT NULL,
  entered_by   uuid NOT NULL,
  entered_name text NOT NULL,
  entered_at   timestamp with time zone NOT NULL
);
CREATE INDEX notice_by_year ON calendars.notice (year, scope, instrument);
GRANT SELECT, INSERT ON calendars.notice TO ${app};

-- What a notice makes of each day.
CREATE TABLE calendars.day (
  instrument text NOT NULL REFERENCES calendars.notice,
  date       date NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('holiday', 'makeup_workday')),
  name       text NOT NULL,
  statutory  boolean NOT NULL,
  PRIMARY KEY (instrument, date)
);
GRANT SELECT, INSERT ON calendars.day TO ${app};
