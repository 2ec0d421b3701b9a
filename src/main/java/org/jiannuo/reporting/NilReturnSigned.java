package org.jiannuo.reporting;

import java.time.YearMonth;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.DomainEvent;

/**
 * The head of a unit signed that there was nothing to report.
 *
 * @param county the county
 * @param unit slug of the unit
 * @param period the month for which there was nothing
 */
public record NilReturnSigned(County county, String unit, YearMonth period) implements DomainEvent {}
