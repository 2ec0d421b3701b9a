-- What somebody typed and has not sent yet.
CREATE TABLE web.draft (
  account uuid NOT NULL,
  form    text NOT NULL,
  fields  jsonb NOT NULL,
  kept_at timestamp with time zone NOT NULL,
  PRIMARY KEY (account, form)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON web.draft TO ${app};
