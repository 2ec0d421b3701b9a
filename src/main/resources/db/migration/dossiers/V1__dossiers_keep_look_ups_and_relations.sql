-- Who opened the file of an official, when and what for; shown to that official.
-- append-only, big
CREATE TABLE dossiers.look_up (
  county       text COLLATE "C" NOT NULL,
  person       uuid NOT NULL,
  id           uuid NOT NULL,
  at           timestamp with time zone NOT NULL,
  account      uuid NOT NULL,
  reader       text NOT NULL,
  unit         text NOT NULL,
  purpose      text COLLATE "C" NOT NULL,
  case_number  text,
  PRIMARY KEY (county, person, id)
);
GRANT SELECT, INSERT ON dossiers.look_up TO ${app};

-- Relatives that officials declared, for recusal only.
CREATE TABLE dossiers.relation (
  county    text COLLATE "C" NOT NULL,
  person    uuid NOT NULL,
  relative  uuid NOT NULL,
  relation  text NOT NULL,
  at        timestamp with time zone NOT NULL,
  PRIMARY KEY (county, person, relative)
);
CREATE INDEX relation_by_relative ON dossiers.relation (county, relative);
GRANT SELECT, INSERT ON dossiers.relation TO ${app};
