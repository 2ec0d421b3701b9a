/**
 * 异议和信用修复 Remedies. What somebody may do against a record about himself: object to it, or have it ended after
 * putting things right; and what happens on every surface when he is right.
 *
 * <p>Words: objection 异议, credit repair 信用修复, dispute mark 异议标注, own statement 本人陈述, own check 自查, provider
 * 信息提供单位, deciding body 认定单位, review 复核, credit promise 信用承诺, repair decision 信用修复决定书, revocation
 * 撤销修复, query code 查询码.
 *
 * <p>Rules: REM-01 life cycles · REM-02 to REM-04 who acted first, what is known, who may · REM-1x filing and the query
 * code · REM-2x acceptance and forwarding · REM-3x separation · REM-4x terms, outcomes and review · REM-5x conditions of
 * repair · REM-6x files.
 *
 * <p>Deadlines: O-01 to O-07 and of {@code time_limits.csv}, each owed by the unit that must act. An objection
 * with a log-in is marked at once, because the platform knows who objects; one without an account is marked when the
 * office has seen that it comes from the subject, within O-01: else anybody could put a mark on anything. Mark and end are
 * put on record and publication in the transaction of the decision (ADR 0031).
 *
 * <p>Names, contacts, reasons and files are encrypted with a key of the data directory; they are opened for the handling
 * office and for whoever holds the code. The provider sees the reasons, never the contact.
 *
 * <p>Hears: DayHasPassed, ObligationExtended, PublicationStarted.
 *
 * <p>Not here: what a record is (records), what is public (publication), measures (measures), statutory review and
 * lawsuits, which go to other bodies.
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
            "accounts",
            "evidence",
            "reports",
            "obligations",
            "records",
            "publication",
            "portal",
            "ledger"
        })
@NullMarked
package org.jiannuo.remedies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
