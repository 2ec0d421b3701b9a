-- Which parts of the demonstration data were filled in.
CREATE TABLE database.demonstration (
  part      text NOT NULL PRIMARY KEY,
  filled_at timestamp with time zone NOT NULL
);
GRANT SELECT, INSERT ON database.demonstration TO ${app};
