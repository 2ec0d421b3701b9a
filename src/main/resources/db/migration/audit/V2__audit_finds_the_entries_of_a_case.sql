-- Who opened a case, for its file.
CREATE INDEX entry_of_case ON audit.entry (county, target COLLATE "C", at) WHERE target LIKE '%/cases/%';
