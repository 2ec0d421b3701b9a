-- Judgments of the register as they stand today.
CREATE TABLE dutycrimes.judgment (
  county        text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  body          text COLLATE "C" NOT NULL,
  entered_by    uuid NOT NULL,
  stage         text COLLATE "C" NOT NULL,
  version       int NOT NULL,
  standing      int NOT NULL,
  waiting       int,
  PRIMARY KEY (county, id)
);
CREATE INDEX judgment_by_body ON dutycrimes.judgment (county, body, id);
GRANT SELECT, INSERT, UPDATE ON dutycrimes.judgment TO ${app};

-- What a judgment said, version by version; a retrial adds one and overwrites none.
-- append-only
CREATE TABLE dutycrimes.says (
  county        text COLLATE "C" NOT NULL,
  judgment      uuid NOT NULL,
  seq           int NOT NULL,
  name          text NOT NULL,
  unit          text COLLATE "C" NOT NULL,
  post          text NOT NULL,
  leader        boolean NOT NULL,
  case_number   text NOT NULL,
  court         text NOT NULL,
  charge        text COLLATE "C" NOT NULL,
  judged_on     date NOT NULL,
  effective_on  date NOT NULL,
  sentence      text NOT NULL,
  ends_on       date,
  related       text NOT NULL,
  PRIMARY KEY (county, judgment, seq)
);
CREATE INDEX says_by_name ON dutycrimes.says (county, name);
CREATE INDEX says_by_case ON dutycrimes.says (county, case_number);
CREATE INDEX says_by_effect ON dutycrimes.says (county, effective_on);
GRANT SELECT, INSERT ON dutycrimes.says TO ${app};

-- What was done with every entry.
-- append-only
CREATE TABLE dutycrimes.move (
  county    text COLLATE "C" NOT NULL,
  judgment  uuid NOT NULL,
  seq       int NOT NULL,
  act       text COLLATE "C" NOT NULL,
  at        timestamp with time zone NOT NULL,
  account   uuid NOT NULL,
  person    text NOT NULL,
  unit      text COLLATE "C" NOT NULL,
  said      text NOT NULL,
  document  text,
  form      uuid NOT NULL,
  PRIMARY KEY (county, judgment, seq)
);
GRANT SELECT, INSERT ON dutycrimes.move TO ${app};

-- Every look-up, whether or not something was found.
-- append-only
CREATE TABLE dutycrimes.look_up (
  county   text COLLATE "C" NOT NULL,
  id       uuid NOT NULL,
  at       timestamp with time zone NOT NULL,
  account  uuid NOT NULL,
  person   text NOT NULL,
  unit     text COLLATE "C" NOT NULL,
  name     text NOT NULL,
  purpose  text COLLATE "C" NOT NULL,
  matter   text NOT NULL,
  found    int NOT NULL,
  PRIMARY KEY (county, id)
);
CREATE INDEX look_up_by_unit ON dutycrimes.look_up (county, unit, id);
GRANT SELECT, INSERT ON dutycrimes.look_up TO ${app};
