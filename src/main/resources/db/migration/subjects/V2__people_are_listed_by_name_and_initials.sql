DROP INDEX subjects.person_by_name;
CREATE INDEX person_by_name ON subjects.person (name text_pattern_ops, id);
CREATE INDEX person_by_initials ON subjects.person (initials text_pattern_ops);
