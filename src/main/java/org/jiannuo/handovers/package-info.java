/**
 * 交接 Hand-overs. A new leader answers for old duties: the list of what is open, signed row by row.
 *
 * <p>Words: hand-over 交接, leader continuity 新官理旧账, outgoing leader 离任负责人, incoming leader 接任负责人, witness
 * 监交人, row accepted 接受, accepted with remark 接受并备注.
 *
 * <p>Rules: HND-01 only the incoming leader answers the rows · HND-02 a remark is written where one is announced ·
 * HND-03 every row is answered before the list is signed · HND-04 the witness is neither of the two · HND-05 a signed
 * list stays as it is · HND-06 the hand-over is known · HND-07 an incoming leader is known.
 *
 * <p>Refusing a row is impossible: the duty is the unit's and does not change with its leader (Business Environment
 * Regulation, article 31). The signing is itself an obligation with its time limit.
 *
 * <p>Not here: who leads a unit (subjects), what is owed (obligations), a unit that ends (obligations follow it).
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "security",
            "web",
            "calendars",
            "statutes",
            "subjects",
            "obligations",
            "reports"
        })
@NullMarked
package org.jiannuo.handovers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
