package org.jiannuo.accounts.internal;

import org.jiannuo.subjects.People;
import org.jiannuo.subjects.Units;
import org.springframework.stereotype.Component;

/** Units and people, which most use cases of accounts need together. */
@Component
record Subjects(Units units, People people) {}
