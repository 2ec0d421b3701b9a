-- Measures and incentives as they stand today. A projection of the moves.
-- big
CREATE TABLE measures.measure (
  county        text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  number        text COLLATE "C",
  item          text COLLATE "C" NOT NULL,
  incentive     boolean NOT NULL,
  kind          text COLLATE "C" NOT NULL,
  reason        text NOT NULL,
  lifting       text NOT NULL,
  record        uuid NOT NULL,
  document      text NOT NULL,
  category      text COLLATE "C" NOT NULL,
  severity      text COLLATE "C",
  reporter      text COLLATE "C" NOT NULL,
  subject_kind  text COLLATE "C" NOT NULL,
  subject       uuid NOT NULL,
  subject_name  text NOT NULL,
  subject_ref   text COLLATE "C",
  competent     text COLLATE "C" NOT NULL,
  executing     text COLLATE "C" NOT NULL,
  starts_on     date,
  ends_on       date,
  duty          uuid,
  due_on        date,
  answered      boolean NOT NULL,
  stage         text COLLATE "C" NOT NULL,
  version       int NOT NULL,
  proposed_by   uuid NOT NULL,
  checked_by    uuid,
  decided_by    uuid,
  form          uuid NOT NULL,
  last_act      text NOT NULL,
  last_person   text NOT NULL,
  last_at       timestamp with time zone NOT NULL,
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX measure_is_sent_once ON measures.measure (county, form);
CREATE UNIQUE INDEX measure_by_number ON measures.measure (county, number) WHERE number IS NOT NULL;
CREATE UNIQUE INDEX measure_of_a_kind_for_one_fact ON measures.measure (county, record, kind)
  WHERE stage IN ('PROPOSED', 'CHECKED', 'NOTICED', 'HEARD', 'DECIDED', 'IN_FORCE', 'SUSPENDED');
CREATE INDEX measure_by_record ON measures.measure (county, record, id);
CREATE INDEX measure_by_subject ON measures.measure (county, subject, id);
CREATE INDEX measure_by_stage ON measures.measure (county, stage, id);
CREATE INDEX measure_by_competent ON measures.measure (county, competent, id);
CREATE INDEX measure_by_executing ON measures.measure (county, executing, id);
CREATE INDEX measure_ending ON measures.measure (county, ends_on)
  WHERE stage IN ('DECIDED', 'IN_FORCE', 'SUSPENDED') AND ends_on IS NOT NULL;
CREATE INDEX measure_unheard ON measures.measure (county, due_on) WHERE stage = 'NOTICED';
GRANT SELECT, INSERT, UPDATE ON measures.measure TO ${app};

-- Every move of every measure: who did what, when, in which capacity, and why.
-- append-only, big
CREATE TABLE measures.move (
  county      text COLLATE "C" NOT NULL,
  measure     uuid NOT NULL,
  seq         int NOT NULL,
  act         text NOT NULL,
  from_stage  text NOT NULL,
  to_stage    text NOT NULL,
  at          timestamp with time zone NOT NULL,
  account     uuid NOT NULL,
  person      text NOT NULL,
  unit        text NOT NULL,
  capacity    text NOT NULL,
  said        text,
  answer      text,
  form        uuid,
  PRIMARY KEY (county, measure, seq)
);
GRANT SELECT, INSERT ON measures.move TO ${app};

-- 告知备忘. Who was told of what, when.
-- append-only, big
CREATE TABLE measures.told (
  county   text COLLATE "C" NOT NULL,
  measure  uuid NOT NULL,
  seq      int NOT NULL,
  place    int NOT NULL,
  act      text NOT NULL,
  whom     text NOT NULL,
  at       timestamp with time zone NOT NULL,
  PRIMARY KEY (county, measure, seq, place)
);
GRANT SELECT, INSERT ON measures.told TO ${app};

-- Measures and incentives that a record suggests. A person takes them up or sets them aside; nothing follows by itself.
-- big
CREATE TABLE measures.candidate (
  county        text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  record        uuid NOT NULL,
  item          text COLLATE "C" NOT NULL,
  incentive     boolean NOT NULL,
  document      text NOT NULL,
  category      text COLLATE "C" NOT NULL,
  severity      text COLLATE "C",
  subject_kind  text COLLATE "C" NOT NULL,
  subject_name  text NOT NULL,
  subject_ref   text COLLATE "C",
  reporter      text COLLATE "C" NOT NULL,
  suggested_on  date NOT NULL,
  state         text COLLATE "C" NOT NULL,
  measure       uuid,
  reason        text,
  person        text,
  handled_at    timestamp with time zone,
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX candidate_once ON measures.candidate (county, record, item);
CREATE INDEX candidate_open ON measures.candidate (county, id) WHERE state = 'OPEN';
GRANT SELECT, INSERT, UPDATE ON measures.candidate TO ${app};

-- 办事核查. Who asked about whom for which matter, and what was answered.
-- append-only, big
CREATE TABLE measures.look_up (
  county        text COLLATE "C" NOT NULL,
  id            uuid NOT NULL,
  at            timestamp with time zone NOT NULL,
  account       uuid NOT NULL,
  person        text NOT NULL,
  unit          text COLLATE "C" NOT NULL,
  subject       uuid NOT NULL,
  subject_kind  text COLLATE "C" NOT NULL,
  subject_name  text NOT NULL,
  use           text COLLATE "C" NOT NULL,
  matter        text NOT NULL,
  result        text COLLATE "C" NOT NULL,
  answer        jsonb NOT NULL,
  call          text COLLATE "C",
  body_hash     text COLLATE "C",
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX look_up_call_once ON measures.look_up (county, account, call) WHERE call IS NOT NULL;
CREATE INDEX look_up_by_account ON measures.look_up (county, account, at);
CREATE INDEX look_up_by_unit ON measures.look_up (county, unit, id);
GRANT SELECT, INSERT ON measures.look_up TO ${app};
