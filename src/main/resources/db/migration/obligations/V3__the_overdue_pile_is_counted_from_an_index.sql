-- My day counts what is overdue up to a bound. With the whole condition in the index, the count need not look at the rows.
CREATE INDEX obligation_overdue_pile ON obligations.obligation (county, due_on, id)
  WHERE live AND outcome = 'OVERDUE' AND stage <> 'RETURNED';
