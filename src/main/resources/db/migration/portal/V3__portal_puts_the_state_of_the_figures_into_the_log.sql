-- The version changes with the figures, not with the time at which they were made anew.
ALTER TABLE portal.state ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE portal.state ADD COLUMN digest text COLLATE "C" NOT NULL DEFAULT '-';

-- The figures of open programmes as they stood on a day, with what ties them to the log. A row stands here only while
-- the programmes that it tells of are open.
CREATE TABLE portal.progress_state (
  county      text COLLATE "C" NOT NULL,
  day         date NOT NULL,
  shown       text NOT NULL,
  leaf        uuid NOT NULL,
  salt        text COLLATE "C" NOT NULL,
  commitment  text COLLATE "C" NOT NULL,
  PRIMARY KEY (county, day)
);
CREATE UNIQUE INDEX progress_state_by_leaf ON portal.progress_state (county, leaf);
GRANT SELECT, INSERT, DELETE ON portal.progress_state TO ${app};
GRANT SELECT ON portal.progress_state TO ${portal};
