-- What a refusal leads to, as a person decided; a refusal without it waits for the body that found it.
ALTER TABLE rectifications.rectification ADD COLUMN way text COLLATE "C";
UPDATE rectifications.rectification SET actor = body WHERE stage = 'REFUSED';

-- Rectifications that complaints demanded and that could not be ordered by themselves, with the reasons.
CREATE TABLE rectifications.demand (
  county      text COLLATE "C" NOT NULL,
  id          uuid NOT NULL,
  number      text COLLATE "C" NOT NULL,
  unit        text COLLATE "C" NOT NULL,
  body        text COLLATE "C" NOT NULL,
  document    text NOT NULL,
  words       text NOT NULL,
  due_on      date NOT NULL,
  since       date NOT NULL,
  reasons     text[] NOT NULL,
  state       text COLLATE "C" NOT NULL,
  matter      uuid,
  person      text,
  said        text,
  settled_at  timestamp with time zone,
  PRIMARY KEY (county, id)
);
CREATE INDEX demand_waiting ON rectifications.demand (county, body, id) WHERE state = 'OPEN';
GRANT SELECT, INSERT, UPDATE ON rectifications.demand TO ${app};
