-- What happened and who still has to hear of it (the registry of Spring Modulith, its own layout).
CREATE TABLE database.event_publication (
  id                     uuid NOT NULL,
  listener_id            text NOT NULL,
  event_type             text NOT NULL,
  serialized_event       text NOT NULL,
  publication_date       timestamp with time zone NOT NULL,
  completion_date        timestamp with time zone,
  status                 text,
  completion_attempts    int,
  last_resubmission_date timestamp with time zone,
  PRIMARY KEY (id)
);
CREATE INDEX event_publication_serialized_event_hash_idx ON database.event_publication USING hash (serialized_event);
CREATE INDEX event_publication_by_completion_date_idx ON database.event_publication (completion_date);
GRANT SELECT, INSERT, UPDATE, DELETE ON database.event_publication TO ${app};

-- Days that have passed and were told to all; a day is told once, whatever the clock does.
CREATE TABLE database.passed_day (
  day       date NOT NULL PRIMARY KEY,
  told_at   timestamp with time zone NOT NULL
);
GRANT SELECT, INSERT ON database.passed_day TO ${app};

-- Work that runs at a time (the table of db-scheduler, its own layout).
CREATE TABLE database.scheduled_tasks (
  task_name            text NOT NULL,
  task_instance        text NOT NULL,
  task_data            bytea,
  execution_time       timestamp with time zone NOT NULL,
  picked               boolean NOT NULL,
  picked_by            text,
  last_success         timestamp with time zone,
  last_failure         timestamp with time zone,
  consecutive_failures int,
  last_heartbeat       timestamp with time zone,
  version              bigint NOT NULL,
  priority             smallint,
  state                text,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time_idx ON database.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat_idx ON database.scheduled_tasks (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON database.scheduled_tasks TO ${app};
