-- Nil returns as they stand today. A projection of the moves.
CREATE TABLE reporting.nil_return (
  county        text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  unit          text COLLATE "C" NOT NULL,
  period        text COLLATE "C" NOT NULL,
  status        text COLLATE "C" NOT NULL,
  kinds         text[] NOT NULL,
  account       uuid NOT NULL,
  person        text NOT NULL,
  signed_at     timestamp with time zone NOT NULL,
  late          boolean NOT NULL,
  reconcile_by  date,
  inquiry       uuid,
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX nil_return_of_a_month ON reporting.nil_return (county, unit, period);
CREATE INDEX nil_return_by_month ON reporting.nil_return (county, period, unit);
GRANT SELECT, INSERT, UPDATE ON reporting.nil_return TO ${app};

-- Every move of every nil return.
-- append-only
CREATE TABLE reporting.nil_return_move (
  county      text COLLATE "C" NOT NULL,
  nil_return  uuid NOT NULL,
  seq         int NOT NULL,
  act         text NOT NULL,
  account     uuid NOT NULL,
  person      text NOT NULL,
  unit        text NOT NULL,
  said        text,
  at          timestamp with time zone NOT NULL,
  PRIMARY KEY (county, nil_return, seq)
);
GRANT SELECT, INSERT ON reporting.nil_return_move TO ${app};

-- Quality bulletins that were issued.
-- append-only
CREATE TABLE reporting.quality_bulletin (
  county     text COLLATE "C" NOT NULL,
  period     text COLLATE "C" NOT NULL,
  number     text NOT NULL,
  document   uuid NOT NULL,
  account    uuid NOT NULL,
  person     text NOT NULL,
  issued_on  date NOT NULL,
  PRIMARY KEY (county, period)
);
GRANT SELECT, INSERT ON reporting.quality_bulletin TO ${app};
