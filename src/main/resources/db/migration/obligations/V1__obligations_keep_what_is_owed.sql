-- What is owed, as it stands today. A projection of the moves: the only table of the register that is updated.
CREATE TABLE obligations.obligation (
  county         text COLLATE "C" NOT NULL,
  id             uuid NOT NULL,
  number         text COLLATE "C" NOT NULL,
  kind           text NOT NULL,
  title          text NOT NULL,
  phrase         uuid NOT NULL,
  deliverable    text NOT NULL,
  measure        text NOT NULL,
  basis          text NOT NULL,
  beneficiary    text NOT NULL,
  source_module  text COLLATE "C" NOT NULL,
  source_id      text COLLATE "C" NOT NULL,
  source_label   text NOT NULL,
  source_group   text COLLATE "C" NOT NULL,
  first_unit     text COLLATE "C" NOT NULL,
  unit           text COLLATE "C" NOT NULL,
  role           text NOT NULL,
  others         text[] NOT NULL,
  responsible    text NOT NULL,
  amount         numeric(18, 2),
  published      boolean NOT NULL,
  standing       uuid,
  period         text COLLATE "C" NOT NULL,
  batch          uuid NOT NULL,
  start_on       date NOT NULL,
  first_due_on   date NOT NULL,
  due_on         date NOT NULL,
  due_rule       text NOT NULL,
  derivation     uuid,
  due_changes    int NOT NULL,
  extended       boolean NOT NULL,
  yellow_on      date NOT NULL,
  orange_on      date NOT NULL,
  black_on       date NOT NULL,
  turns_on       date,
  stage          text COLLATE "C" NOT NULL,
  live           boolean NOT NULL,
  turn           text COLLATE "C" NOT NULL,
  colour         text COLLATE "C" NOT NULL,
  outcome        text COLLATE "C" NOT NULL,
  overdue_since  date,
  reported_on    date,
  reported_by    uuid,
  confirmed_by   uuid,
  performed_on   date,
  suspended_on   date,
  version        int NOT NULL,
  last_act       text NOT NULL,
  last_person    text NOT NULL,
  last_at        timestamp with time zone NOT NULL,
  PRIMARY KEY (county, id)
);
-- The same source, unit and period is owed once. The unit is the first one, so that a merger cannot collide.
CREATE UNIQUE INDEX obligation_is_owed_once
  ON obligations.obligation (county, source_module, source_id, first_unit, period);
CREATE UNIQUE INDEX obligation_by_number ON obligations.obligation (county, number);
CREATE INDEX obligation_of_unit_live ON obligations.obligation (county, unit, due_on, id) WHERE live;
CREATE INDEX obligation_of_unit ON obligations.obligation (county, unit, due_on, id);
CREATE INDEX obligation_by_due_day ON obligations.obligation (county, due_on, id);
CREATE INDEX obligation_overdue ON obligations.obligation (county, due_on, id) WHERE outcome = 'OVERDUE';
CREATE INDEX obligation_at_the_office ON obligations.obligation (county, due_on, id) WHERE turn = 'OFFICE';
CREATE INDEX obligation_at_the_head ON obligations.obligation (county, unit, due_on, id) WHERE turn = 'HEAD';
CREATE INDEX obligation_by_stage ON obligations.obligation (county, stage, due_on, id);
CREATE INDEX obligation_by_colour ON obligations.obligation (county, colour, due_on, id) WHERE live;
CREATE INDEX obligation_by_group ON obligations.obligation (county, source_module, source_group, due_on, id);
CREATE INDEX obligation_by_phrase ON obligations.obligation (county, phrase, due_on, id);
CREATE INDEX obligation_by_turn_day ON obligations.obligation (county, turns_on) WHERE turns_on IS NOT NULL;
CREATE INDEX obligation_by_batch ON obligations.obligation USING brin (county, batch);
GRANT SELECT, INSERT, UPDATE ON obligations.obligation TO ${app};

-- The distinct titles, so that searching looks at each text once. Written once, never changed.
CREATE TABLE obligations.phrase (
  county    text COLLATE "C" NOT NULL,
  id        uuid NOT NULL,
  title     text NOT NULL,
  initials  text COLLATE "C" NOT NULL,
  PRIMARY KEY (county, id)
);
GRANT SELECT, INSERT ON obligations.phrase TO ${app};

-- Why a due day is that day; the same counting is kept once. Written once, never changed.
CREATE TABLE obligations.derivation (
  id        uuid NOT NULL PRIMARY KEY,
  due_on    date NOT NULL,
  rule      text NOT NULL,
  from_on   date NOT NULL,
  days      jsonb NOT NULL
);
GRANT SELECT, INSERT ON obligations.derivation TO ${app};

-- Every move of every obligation. Append-only: who did what, when, in which capacity, and what it changed.
CREATE TABLE obligations.move (
  county       text COLLATE "C" NOT NULL,
  obligation   uuid NOT NULL,
  seq          int NOT NULL,
  act          text NOT NULL,
  from_stage   text NOT NULL,
  to_stage     text NOT NULL,
  at           timestamp with time zone NOT NULL,
  account      uuid NOT NULL,
  person       text NOT NULL,
  unit         text NOT NULL,
  capacity     text NOT NULL,
  reason       text NOT NULL,
  approver     text NOT NULL,
  document     text NOT NULL,
  due_before   date,
  due_after    date,
  derivation   uuid,
  value_before text NOT NULL,
  value_after  text NOT NULL,
  files        text[] NOT NULL,
  form         uuid,
  PRIMARY KEY (county, obligation, seq)
);
GRANT SELECT, INSERT ON obligations.move TO ${app};

-- What the units reported. Append-only.
CREATE TABLE obligations.report (
  county       text COLLATE "C" NOT NULL,
  obligation   uuid NOT NULL,
  seq          int NOT NULL,
  done         boolean NOT NULL,
  said         text NOT NULL,
  performed_on date,
  missing      text NOT NULL,
  files        text[] NOT NULL,
  PRIMARY KEY (county, obligation, seq)
);
GRANT SELECT, INSERT ON obligations.report TO ${app};

-- Which unit and which person were responsible since when. Append-only: a later row ends an earlier one.
CREATE TABLE obligations.responsibility (
  county       text COLLATE "C" NOT NULL,
  obligation   uuid NOT NULL,
  seq          int NOT NULL,
  from_on      date NOT NULL,
  unit         text NOT NULL,
  person       text NOT NULL,
  reason       text NOT NULL,
  PRIMARY KEY (county, obligation, seq)
);
GRANT SELECT, INSERT ON obligations.responsibility TO ${app};

-- Reminders. Append-only; one for each colour that a due day turns.
CREATE TABLE obligations.notice (
  county       text COLLATE "C" NOT NULL,
  obligation   uuid NOT NULL,
  due_on       date NOT NULL,
  colour       text NOT NULL,
  unit         text COLLATE "C" NOT NULL,
  on_day       date NOT NULL,
  at           timestamp with time zone NOT NULL,
  PRIMARY KEY (county, obligation, due_on, colour)
);
CREATE INDEX notice_of_unit ON obligations.notice (county, unit, on_day DESC, obligation);
GRANT SELECT, INSERT ON obligations.notice TO ${app};

-- Standing duties and the day on which their next period opens.
CREATE TABLE obligations.standing (
  county         text COLLATE "C" NOT NULL,
  id             uuid NOT NULL,
  kind           text NOT NULL,
  title          text NOT NULL,
  phrase         uuid NOT NULL,
  deliverable    text NOT NULL,
  measure        text NOT NULL,
  basis          text NOT NULL,
  beneficiary    text NOT NULL,
  source_module  text COLLATE "C" NOT NULL,
  source_id      text COLLATE "C" NOT NULL,
  source_label   text NOT NULL,
  source_group   text COLLATE "C" NOT NULL,
  first_unit     text COLLATE "C" NOT NULL,
  unit           text COLLATE "C" NOT NULL,
  role           text NOT NULL,
  others         text[] NOT NULL,
  responsible    text NOT NULL,
  amount         numeric(18, 2),
  published      boolean NOT NULL,
  every          text COLLATE "C" NOT NULL,
  fixed_day      text COLLATE "C" NOT NULL,
  from_on        date NOT NULL,
  opens_on       date NOT NULL,
  ended_on       date,
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX standing_is_owed_once ON obligations.standing (county, source_module, source_id, first_unit);
CREATE INDEX standing_to_open ON obligations.standing (county, opens_on, every, fixed_day) WHERE ended_on IS NULL;
CREATE INDEX standing_of_unit ON obligations.standing (county, unit) WHERE ended_on IS NULL;
GRANT SELECT, INSERT, UPDATE ON obligations.standing TO ${app};

-- The last number given in a year.
CREATE TABLE obligations.counter (
  county  text COLLATE "C" NOT NULL,
  year    int NOT NULL,
  last    bigint NOT NULL,
  PRIMARY KEY (county, year)
);
GRANT SELECT, INSERT, UPDATE ON obligations.counter TO ${app};

-- How many there are, kept with every move, so that a dashboard reads a few thousand rows and not a million.
-- Axis G counts by unit and heading of the source, axis M by unit and month of the due day.
CREATE TABLE obligations.tally (
  county   text COLLATE "C" NOT NULL,
  axis     text COLLATE "C" NOT NULL,
  module   text COLLATE "C" NOT NULL,
  unit     text COLLATE "C" NOT NULL,
  key      text COLLATE "C" NOT NULL,
  outcome  text COLLATE "C" NOT NULL,
  n        bigint NOT NULL,
  PRIMARY KEY (county, axis, module, unit, key, outcome)
);
GRANT SELECT, INSERT, UPDATE ON obligations.tally TO ${app};

-- Filters that somebody keeps under a name.
CREATE TABLE obligations.saved_view (
  county   text COLLATE "C" NOT NULL,
  account  uuid NOT NULL,
  name     text NOT NULL,
  query    text NOT NULL,
  PRIMARY KEY (county, account, name)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON obligations.saved_view TO ${app};
