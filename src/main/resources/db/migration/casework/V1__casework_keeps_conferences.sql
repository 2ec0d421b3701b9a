-- Conferences of bodies and experts about a default, as they stand today.
-- big
CREATE TABLE casework.conference (
  county     text COLLATE "C" NOT NULL,
  id         uuid NOT NULL,
  title      text NOT NULL,
  complaint  text COLLATE "C",
  held_on    date NOT NULL,
  bodies     text[] NOT NULL,
  experts    text NOT NULL,
  minutes    text,
  outcome    text COLLATE "C",
  stage      text COLLATE "C" NOT NULL,
  version    int NOT NULL,
  PRIMARY KEY (county, id)
);
CREATE INDEX conference_by_complaint ON casework.conference (county, complaint) WHERE complaint IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON casework.conference TO ${app};

-- What was done in every conference.
-- append-only, big
CREATE TABLE casework.conference_move (
  county      text COLLATE "C" NOT NULL,
  conference  uuid NOT NULL,
  seq         int NOT NULL,
  act         text NOT NULL,
  at          timestamp with time zone NOT NULL,
  account     uuid NOT NULL,
  person      text NOT NULL,
  unit        text NOT NULL,
  said        text NOT NULL,
  PRIMARY KEY (county, conference, seq)
);
GRANT SELECT, INSERT ON casework.conference_move TO ${app};
