-- A hand-over of a unit from one leader to the next. Its stage, witness and signing are the only columns that change.
CREATE TABLE handovers.handover (
  county       text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  unit         text COLLATE "C" NOT NULL,
  outgoing     text NOT NULL,
  incoming     text NOT NULL,
  changed_on   date NOT NULL,
  due_on       date,
  obligation   uuid,
  witness      text NOT NULL,
  signed_by    text NOT NULL,
  signed_at    timestamp with time zone,
  version      int NOT NULL,
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX handover_once_a_change ON handovers.handover (county, unit, changed_on);
CREATE INDEX handover_by_day ON handovers.handover (county, changed_on DESC, id);
GRANT SELECT, INSERT, UPDATE ON handovers.handover TO ${app};

-- What was open on the day of the change. Append-only.
CREATE TABLE handovers.line (
  county       text COLLATE "C" NOT NULL,
  handover     uuid NOT NULL,
  ordinal      int NOT NULL,
  obligation   uuid NOT NULL,
  number       text NOT NULL,
  title        text NOT NULL,
  due_on       date NOT NULL,
  colour       text NOT NULL,
  PRIMARY KEY (county, handover, ordinal)
);
GRANT SELECT, INSERT ON handovers.line TO ${app};

-- How the incoming leader answered each row. Append-only: one answer a row, for good.
CREATE TABLE handovers.answer (
  county       text COLLATE "C" NOT NULL,
  handover     uuid NOT NULL,
  ordinal      int NOT NULL,
  remark       text NOT NULL,
  account      uuid NOT NULL,
  person       text NOT NULL,
  at           timestamp with time zone NOT NULL,
  PRIMARY KEY (county, handover, ordinal)
);
GRANT SELECT, INSERT ON handovers.answer TO ${app};
