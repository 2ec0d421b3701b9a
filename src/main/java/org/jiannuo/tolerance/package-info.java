/**
 * 容错纠错 Tolerance. Whether an honest error is kept out of the records of breach: asked before a record is final, weighed
 * by the body that would hold to account, said with reasons, and followed by a correction.
 *
 * <p>Words: tolerance 容错, applicant 申请人, deciding body 认定单位, factor 考量因素, condition 容错条件, exclusion 不得容错情形,
 * consultation 会商, finding 认定, feedback 反馈, correction 纠错.
 *
 * <p>Rules: TOL-01 life cycle · TOL-02 to TOL-07 who may act and who steps back · TOL-1x application · TOL-2x weighing ·
 * TOL-3x consultation and finding · TOL-4x feedback and correction.
 *
 * <p>Not here: the record itself, which stays with records and is only held and released; deadlines (obligations);
 * files (evidence). Nothing of it is public but yearly numbers; no machine finds tolerance.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "security",
            "web",
            "settings",
            "calendars",
            "statutes",
            "subjects",
            "accounts",
            "evidence",
            "reports",
            "obligations",
            "records"
        })
@NullMarked
package org.jiannuo.tolerance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
