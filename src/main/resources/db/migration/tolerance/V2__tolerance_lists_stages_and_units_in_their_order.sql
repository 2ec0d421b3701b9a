-- The list is cut by key, newest first; who sees only some units, his own cases or one stage reads no others.
CREATE INDEX tolerance_case_listed_by_stage ON tolerance.tolerance_case (county, stage, id);
CREATE INDEX tolerance_case_listed_by_body ON tolerance.tolerance_case (county, body, id);
CREATE INDEX tolerance_case_listed_by_unit ON tolerance.tolerance_case (county, unit, id);
CREATE INDEX tolerance_case_listed_by_applicant ON tolerance.tolerance_case (county, applied_by, id);
