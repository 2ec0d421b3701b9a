/**
 * 审计 Audit. Who did or read what, when and for which unit, kept so that nobody can quietly change it.
 *
 * <p>Words: audit trail 审计记录, entry 记录, seal 封存, outcome 结果, audit administrator 审计管理员.
 *
 * <p>An entry is written in the transaction of the act it tells of: either both are there or neither. Every few minutes
 * a seal is put over all entries since the last one; it holds their hash and the hash of the seal before, so that an
 * entry which was altered, removed or slipped in shows when the trail is verified. Whoever notes the last seal outside
 * the platform can also prove that no seal was cut off or made anew.
 *
 * <p>Rules: AUD-01 a place in the list · AUD-02 a day of the filter · AUD-03 the outcome is one of the known ones.
 *
 * <p>Hears: DayHasPassed.
 *
 * <p>Not here: which acts are audited (the annotation at each handler), the history of a case (its module), any content
 * of business: an entry names a thing by its address only.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "security", "web", "subjects", "cli", "reports"})
@NullMarked
package org.jiannuo.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
