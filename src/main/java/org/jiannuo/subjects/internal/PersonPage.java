package org.jiannuo.subjects.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jiannuo.subjects.People.Person;
import org.jiannuo.subjects.People.Tenure;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.web.Page;

/**
 * One person and the tenures.
 *
 * @param units short names of the units of the tenures
 */
public record PersonPage(Person person, List<Tenure> tenures, Map<UnitId, String> units, LocalDate today)
        implements Page {}
