-- A keyed hash of name or contact: the same complainant about the same body is likely the same matter.
ALTER TABLE complaints.complaint ADD COLUMN party bytea;
CREATE INDEX complaint_by_party ON complaints.complaint (county, party, accused) WHERE party IS NOT NULL;
