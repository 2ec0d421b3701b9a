-- Supervision notices as they stand today. A projection of the moves.
-- big
CREATE TABLE supervision.notice (
  county         text COLLATE "C" NOT NULL,
  id             uuid NOT NULL,
  number         text COLLATE "C",
  unit           text COLLATE "C" NOT NULL,
  round          int NOT NULL,
  first_notice   uuid,
  title          text NOT NULL,
  text_seq       int NOT NULL,
  stage          text COLLATE "C" NOT NULL,
  version        int NOT NULL,
  drafted_by     uuid NOT NULL,
  drafted_on     date NOT NULL,
  issued_on      date,
  reply          uuid,
  document       uuid,
  marked         uuid,
  reply_seq      int NOT NULL,
  reply_by       uuid,
  replied_on     date,
  overdue_since  date,
  bulletin       uuid,
  form           uuid NOT NULL,
  last_act       text NOT NULL,
  last_person    text NOT NULL,
  last_at        timestamp with time zone NOT NULL,
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX notice_is_sent_once ON supervision.notice (county, form);
CREATE UNIQUE INDEX notice_by_number ON supervision.notice (county, number) WHERE number IS NOT NULL;
CREATE UNIQUE INDEX notice_has_one_second
  ON supervision.notice (county, first_notice) WHERE first_notice IS NOT NULL AND stage NOT IN ('ANNULLED', 'DISCARDED');
CREATE INDEX notice_by_unit ON supervision.notice (county, unit, id);
CREATE INDEX notice_by_stage ON supervision.notice (county, stage, id);
CREATE INDEX notice_overdue ON supervision.notice (county, id) WHERE overdue_since IS NOT NULL;
CREATE INDEX notice_by_issue ON supervision.notice (county, issued_on) WHERE issued_on IS NOT NULL;
CREATE INDEX notice_by_bulletin ON supervision.notice (county, bulletin) WHERE bulletin IS NOT NULL;
CREATE INDEX notice_by_reply ON supervision.notice (county, reply) WHERE reply IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON supervision.notice TO ${app};

-- What a notice says, version by version.
-- append-only, big
CREATE TABLE supervision.notice_text (
  county      text COLLATE "C" NOT NULL,
  notice      uuid NOT NULL,
  seq         int NOT NULL,
  title       text NOT NULL,
  addressee   text NOT NULL,
  head        text,
  facts       text NOT NULL,
  basis       text[] NOT NULL,
  demand      text NOT NULL,
  limit_rule  text,
  limit_days  int NOT NULL,
  PRIMARY KEY (county, notice, seq)
);
GRANT SELECT, INSERT ON supervision.notice_text TO ${app};

-- The obligations that a version of a notice names, as they stood when it was written.
-- append-only, big
CREATE TABLE supervision.notice_item (
  county      text COLLATE "C" NOT NULL,
  notice      uuid NOT NULL,
  seq         int NOT NULL,
  place       int NOT NULL,
  obligation  uuid NOT NULL,
  number      text NOT NULL,
  title       text NOT NULL,
  due_on      date NOT NULL,
  late        boolean NOT NULL,
  PRIMARY KEY (county, notice, seq, place)
);
CREATE INDEX notice_item_by_obligation ON supervision.notice_item (county, obligation, notice);
GRANT SELECT, INSERT ON supervision.notice_item TO ${app};

-- Every move of every notice: who did what, when, in which capacity, and why.
-- append-only, big
CREATE TABLE supervision.notice_move (
  county      text COLLATE "C" NOT NULL,
  notice      uuid NOT NULL,
  seq         int NOT NULL,
  act         text NOT NULL,
  from_stage  text NOT NULL,
  to_stage    text NOT NULL,
  at          timestamp with time zone NOT NULL,
  account     uuid NOT NULL,
  person      text NOT NULL,
  unit        text NOT NULL,
  capacity    text NOT NULL,
  reason      text,
  form        uuid,
  PRIMARY KEY (county, notice, seq)
);
CREATE INDEX notice_move_by_day ON supervision.notice_move (county, to_stage, at);
GRANT SELECT, INSERT ON supervision.notice_move TO ${app};

-- What the units replied, version by version; the files belong to the version.
-- append-only, big
CREATE TABLE supervision.reply (
  county   text COLLATE "C" NOT NULL,
  notice   uuid NOT NULL,
  seq      int NOT NULL,
  said     text NOT NULL,
  person   text NOT NULL,
  at       timestamp with time zone NOT NULL,
  PRIMARY KEY (county, notice, seq)
);
GRANT SELECT, INSERT ON supervision.reply TO ${app};

-- Bulletins as they stand today. A projection of the moves.
-- big
CREATE TABLE supervision.bulletin (
  county       text COLLATE "C" NOT NULL,
  id           uuid NOT NULL,
  number       text COLLATE "C",
  title        text NOT NULL,
  scope        text COLLATE "C" NOT NULL,
  opening      text NOT NULL,
  demand       text NOT NULL,
  exception    text,
  stage        text COLLATE "C" NOT NULL,
  version      int NOT NULL,
  drafted_by   uuid NOT NULL,
  issued_on    date,
  document     uuid,
  marked       uuid,
  form         uuid NOT NULL,
  last_act     text NOT NULL,
  last_person  text NOT NULL,
  last_at      timestamp with time zone NOT NULL,
  PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX bulletin_is_sent_once ON supervision.bulletin (county, form);
CREATE UNIQUE INDEX bulletin_by_number ON supervision.bulletin (county, number) WHERE number IS NOT NULL;
CREATE INDEX bulletin_by_stage ON supervision.bulletin (county, stage, id);
CREATE INDEX bulletin_by_issue ON supervision.bulletin (county, issued_on) WHERE issued_on IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON supervision.bulletin TO ${app};

-- The units that a version of a bulletin names, with their figures.
-- append-only, big
CREATE TABLE supervision.bulletin_row (
  county          text COLLATE "C" NOT NULL,
  bulletin        uuid NOT NULL,
  version         int NOT NULL,
  place           int NOT NULL,
  unit            text COLLATE "C" NOT NULL,
  open            bigint NOT NULL,
  overdue         bigint NOT NULL,
  late            bigint NOT NULL,
  notices         bigint NOT NULL,
  second_overdue  bigint NOT NULL,
  PRIMARY KEY (county, bulletin, version, place)
);
GRANT SELECT, INSERT ON supervision.bulletin_row TO ${app};

-- Every move of every bulletin, with the text as it stood after it.
-- append-only, big
CREATE TABLE supervision.bulletin_move (
  county      text COLLATE "C" NOT NULL,
  bulletin    uuid NOT NULL,
  seq         int NOT NULL,
  act         text NOT NULL,
  from_stage  text NOT NULL,
  to_stage    text NOT NULL,
  at          timestamp with time zone NOT NULL,
  account     uuid NOT NULL,
  person      text NOT NULL,
  unit        text NOT NULL,
  capacity    text NOT NULL,
  reason      text,
  said        text,
  form        uuid,
  PRIMARY KEY (county, bulletin, seq)
);
GRANT SELECT, INSERT ON supervision.bulletin_move TO ${app};
