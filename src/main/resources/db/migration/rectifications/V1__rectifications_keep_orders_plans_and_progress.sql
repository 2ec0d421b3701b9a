-- Rectifications as they stand today.
-- big
CREATE TABLE rectifications.rectification (
  county        text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  number        text COLLATE "C" NOT NULL,
  body          text COLLATE "C" NOT NULL,
  unit          text COLLATE "C" NOT NULL,
  source        text COLLATE "C" NOT NULL,
  source_number text COLLATE "C",
  basis         text NOT NULL,
  problem       text NOT NULL,
  standard      text NOT NULL,
  causer        text COLLATE "C",
  ordered_on    date NOT NULL,
  due_on        date NOT NULL,
  reason        text,
  measures      text,
  people        text,
  duty          uuid,
  act_by        date,
  main          uuid,
  extended      boolean NOT NULL,
  returned      int NOT NULL,
  reported_on   date,
  accepted_on   date,
  look_back_on  date,
  actor         text COLLATE "C",
  stage         text COLLATE "C" NOT NULL,
  version       int NOT NULL,
  PRIMARY KEY (county, id),
  CHECK (body <> unit)
);
CREATE UNIQUE INDEX rectification_of_source ON rectifications.rectification (county, source, source_number, unit)
  WHERE source_number IS NOT NULL;
CREATE INDEX rectification_by_actor ON rectifications.rectification (county, actor, act_by) WHERE actor IS NOT NULL;
CREATE INDEX rectification_by_due ON rectifications.rectification (county, due_on, unit);
CREATE INDEX rectification_by_stage ON rectifications.rectification (county, stage, id);
CREATE INDEX rectification_by_unit ON rectifications.rectification (county, unit, id);
CREATE INDEX rectification_by_body ON rectifications.rectification (county, body, id);
CREATE INDEX rectification_to_look_at ON rectifications.rectification (county, look_back_on) WHERE stage = 'ACCEPTED';
GRANT SELECT, INSERT, UPDATE ON rectifications.rectification TO ${app};

-- What was done in every rectification.
-- append-only, big
CREATE TABLE rectifications.move (
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
GRANT SELECT, INSERT ON rectifications.move TO ${app};

-- The months for which progress is owed, each with its obligation.
-- big
CREATE TABLE rectifications.month (
  county    text COLLATE "C" NOT NULL,
  matter    uuid NOT NULL,
  duty      uuid NOT NULL,
  due_on    date NOT NULL,
  told      text,
  told_on   date,
  PRIMARY KEY (county, matter, duty)
);
GRANT SELECT, INSERT, UPDATE ON rectifications.month TO ${app};
