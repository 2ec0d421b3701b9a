-- append-only
-- Who opened or closed a programme to the public, on what basis. The last line of a programme decides.
CREATE TABLE portal.opening (
  county     text COLLATE "C" NOT NULL,
  id         uuid NOT NULL,
  programme  uuid NOT NULL,
  opened     boolean NOT NULL,
  basis      text NOT NULL,
  account    uuid NOT NULL,
  person     text NOT NULL,
  capacity   text NOT NULL,
  at         timestamp with time zone NOT NULL,
  PRIMARY KEY (county, id)
);
CREATE INDEX opening_of_programme ON portal.opening (county, programme, id DESC);
GRANT SELECT, INSERT ON portal.opening TO ${app};

-- What the public sees of each row of an open programme.
CREATE TABLE portal.row_progress (
  county     text COLLATE "C" NOT NULL,
  programme  uuid NOT NULL,
  number     int NOT NULL,
  title      text NOT NULL,
  open       bigint NOT NULL,
  overdue    bigint NOT NULL,
  kept       bigint NOT NULL,
  late       bigint NOT NULL,
  closed     bigint NOT NULL,
  PRIMARY KEY (county, programme, number)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON portal.row_progress TO ${app};
GRANT SELECT ON portal.row_progress TO ${portal};

-- What the public sees of each unit.
CREATE TABLE portal.unit_progress (
  county     text COLLATE "C" NOT NULL,
  unit       text COLLATE "C" NOT NULL,
  name       text NOT NULL,
  search     text NOT NULL,
  open       bigint NOT NULL,
  overdue    bigint NOT NULL,
  kept       bigint NOT NULL,
  late       bigint NOT NULL,
  closed     bigint NOT NULL,
  PRIMARY KEY (county, unit)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON portal.unit_progress TO ${app};
GRANT SELECT ON portal.unit_progress TO ${portal};

-- As of when, and what the open programmes are called.
CREATE TABLE portal.state (
  county       text COLLATE "C" NOT NULL PRIMARY KEY,
  refreshed_at timestamp with time zone NOT NULL,
  basis        text NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON portal.state TO ${app};
GRANT SELECT ON portal.state TO ${portal};
