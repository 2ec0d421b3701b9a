-- Keys by which programs of units report. Only the hash of a key is kept.
CREATE TABLE intake.access_key (
  county    text COLLATE "C" NOT NULL,
  id        uuid NOT NULL,
  unit      text COLLATE "C" NOT NULL,
  name      text NOT NULL,
  hash      text COLLATE "C" NOT NULL,
  account   uuid NOT NULL,
  person    text NOT NULL,
  made_on   date NOT NULL,
  last_day  date NOT NULL,
  ended_on  date,
  ended_by  text,
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX access_key_by_hash ON intake.access_key (county, hash);
CREATE INDEX access_key_by_unit ON intake.access_key (county, unit, id);
GRANT SELECT, INSERT, UPDATE ON intake.access_key TO ${app};

-- Calls of programs with the receipt that each was given.
-- append-only, big
CREATE TABLE intake.api_call (
  county     text COLLATE "C" NOT NULL,
  key_id     uuid NOT NULL,
  call       text COLLATE "C" NOT NULL,
  body_hash  text COLLATE "C" NOT NULL,
  receipt    uuid NOT NULL,
  on_day     date NOT NULL,
  PRIMARY KEY (county, key_id, call)
);
GRANT SELECT, INSERT ON intake.api_call TO ${app};
