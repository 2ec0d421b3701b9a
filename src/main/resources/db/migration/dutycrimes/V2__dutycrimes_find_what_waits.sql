-- What waits to be checked or amended.
CREATE INDEX judgment_waiting ON dutycrimes.judgment (county, body, id)
  WHERE stage IN ('ENTERED', 'RETURNED', 'RETRIED', 'ACQUITTED');
