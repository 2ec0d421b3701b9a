-- For the calendar of due days and for the course of what is overdue: both are read from the index alone.
CREATE INDEX obligation_live_by_due_day ON obligations.obligation (county, due_on, unit) WHERE live;
CREATE INDEX obligation_kept_late ON obligations.obligation (county, performed_on, due_on, unit)
  WHERE outcome = 'LATE';
