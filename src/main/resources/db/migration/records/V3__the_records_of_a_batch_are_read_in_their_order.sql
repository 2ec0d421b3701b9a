-- Whoever follows a batch reads it part by part in the order of its records; every part must cost the same.
DROP INDEX records.record_by_batch;
CREATE INDEX record_of_batch ON records.record (county, batch, id) WHERE batch IS NOT NULL;
