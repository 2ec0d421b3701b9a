/**
 * 督办与通报 Supervision. Orders to act by a day, to units whose obligations are overdue, and the written criticism that
 * may follow.
 *
 * <p>Words: supervision 督办, supervision notice 督办单, second notice 二次督办, reply 答复, receipt 签收, addressee 主送,
 * basis 依据, demand 督办要求, bulletin 通报, scope 通报范围, withdrawal 撤销.
 *
 * <p>Rules: SUP-01 life cycle of a notice · SUP-02 who acted first · SUP-03 the matter is known · SUP-04 the permission
 * reaches the unit · SUP-05 life cycle of a bulletin · SUP-1x what a good notice says · SUP-2x signing and the second
 * notice · SUP-3x the reply · SUP-4x withdrawal · SUP-5x bulletins.
 *
 * <p>The ladder: a notice, a second one when the reply to the first is overdue, then a bulletin. The reply is an
 * obligation of the unit; it ends when a named officer accepts it, never by silence.
 *
 * <p>Hears: ObligationsOverdue, ObligationExtended, ObligationFulfilled, ObligationsHandedOver.
 *
 * <p>Not here: deadlines (obligations), files (evidence), how a document looks (reports), showing a bulletin to the
 * public (publication), talks and accountability (measures).
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
            "settings",
            "evidence",
            "reports",
            "obligations"
        })
@NullMarked
package org.jiannuo.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
