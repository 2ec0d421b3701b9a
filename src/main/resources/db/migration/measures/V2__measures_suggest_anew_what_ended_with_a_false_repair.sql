-- Why something is suggested anew, and the document for which it was, so that it is suggested once for each.
ALTER TABLE measures.candidate ADD COLUMN why text;
ALTER TABLE measures.candidate ADD COLUMN again text COLLATE "C";

-- What is about an official, for himself.
CREATE INDEX measure_of_official ON measures.measure (county, subject_ref, id) WHERE subject_kind = 'OFFICIAL';
