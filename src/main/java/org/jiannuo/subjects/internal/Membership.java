package org.jiannuo.subjects.internal;

import java.time.LocalDate;
import org.jiannuo.subjects.UnitId;

/** From this day on, a unit is, or is no longer, a member of a group. */
record Membership(UnitId group, UnitId member, LocalDate from, boolean belongs) {}
