/**
 * 工作日历 Calendars. Which days count, and on which day a term ends, with every day explained.
 *
 * <p>Words: work calendar 工作日历, working day 工作日, make-up workday 调休上班日, holiday 放假日, term 期限,
 * suspension 中止计时, extension 延期, due day 到期日, derivation 推算过程, notice 放假通知.
 *
 * <p>Rules: CAL-01 a year without its official notice gives no answer · CAL-02 to CAL-09 what was asked cannot be
 * read as a term · CAL-10 to CAL-29 a notice cannot be entered as it is.
 *
 * <p>Not here: the figures of the limits (statutes), what is owed by a due day (obligations). A missing year is never
 * replaced by plain weekends.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "security", "web"})
@NullMarked
package org.jiannuo.calendars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
