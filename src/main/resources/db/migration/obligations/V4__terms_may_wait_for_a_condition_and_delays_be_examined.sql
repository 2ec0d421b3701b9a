-- What a term waits for. Append-only: the newest line of an obligation is in force. The term is counted by a limit, or it
-- is an amount of a unit.
CREATE TABLE obligations.condition (
  county       text COLLATE "C" NOT NULL,
  obligation   uuid NOT NULL,
  seq          int NOT NULL,
  said         text NOT NULL,
  expected_on  date NOT NULL,
  rule         text NOT NULL,
  term         text NOT NULL,
  PRIMARY KEY (county, obligation, seq)
);
GRANT SELECT, INSERT ON obligations.condition TO ${app};

-- Whether a delay is a breach of faith: named by a day or a person, stated on by the unit, decided by a person.
ALTER TABLE obligations.obligation
  ADD COLUMN named_on      date,
  ADD COLUMN named_by      uuid,
  ADD COLUMN heard_until   date,
  ADD COLUMN stated_on     date,
  ADD COLUMN dismissed_for date,
  ADD COLUMN breach_on     date,
  ADD COLUMN answer_due    date;
CREATE INDEX obligation_under_examination ON obligations.obligation (county, due_on, id)
  WHERE stage = 'BREACH_CANDIDATE';
CREATE INDEX obligation_in_breach ON obligations.obligation (county, unit) WHERE breach_on IS NOT NULL;

-- Each warning asks for an answer: progress, completion, or why it cannot be done in time. Append-only; what was said is
-- the line of the history with the same number.
ALTER TABLE obligations.notice ADD COLUMN answer_due date;
CREATE TABLE obligations.answer (
  county       text COLLATE "C" NOT NULL,
  obligation   uuid NOT NULL,
  due_on       date NOT NULL,
  colour       text NOT NULL,
  seq          int NOT NULL,
  kind         text NOT NULL,
  on_day       date NOT NULL,
  expected_on  date,
  PRIMARY KEY (county, obligation, due_on, colour)
);
CREATE INDEX obligation_to_answer ON obligations.obligation (county, due_on, id) WHERE answer_due IS NOT NULL;
GRANT SELECT, INSERT ON obligations.answer TO ${app};

-- Words that were wrong, beside the words that replaced them. Append-only; who and why is the line of the history with
-- the same number.
CREATE TABLE obligations.correction (
  county      text COLLATE "C" NOT NULL,
  obligation  uuid NOT NULL,
  seq         int NOT NULL,
  field       text NOT NULL,
  said_before text NOT NULL,
  said_after  text NOT NULL,
  PRIMARY KEY (county, obligation, seq, field)
);
GRANT SELECT, INSERT ON obligations.correction TO ${app};
