package org.jiannuo.subjects.internal;

import java.time.LocalDate;
import org.jiannuo.subjects.UnitId;

/** Who follows an ended unit. @param leading whether it holds what nobody has assigned to another successor */
record Succession(UnitId from, UnitId to, LocalDate on, Ending how, boolean leading, String document) {}
