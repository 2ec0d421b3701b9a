-- Which obligation a record comes from, when a person found its delay to be a breach of faith and another entered it.
-- append-only, big
CREATE TABLE records.found_breach (
  county      text COLLATE "C" NOT NULL,
  record      uuid NOT NULL,
  obligation  uuid NOT NULL,
  PRIMARY KEY (county, record)
);
GRANT SELECT, INSERT ON records.found_breach TO ${app};
