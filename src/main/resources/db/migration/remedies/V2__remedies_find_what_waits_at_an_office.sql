CREATE INDEX remedy_waiting_at_office ON remedies.remedy (county, handling, id) WHERE running;
