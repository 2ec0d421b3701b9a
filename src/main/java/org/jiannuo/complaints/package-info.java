/**
 * 违约失信投诉 Complaints. How a broken promise of a public body, told by a firm or a citizen, becomes a finding: received,
 * verified by another body than the one complained of, put right or confirmed as a breach.
 *
 * <p>Words: breach complaint 违约失信投诉, lead 线索, complainant 投诉人, body complained of 被投诉单位, verifying body
 * 核实单位, handler 经办人, acceptance 受理, transfer 转办, verification 核实, rectification 整改, advance notice
 * 事前告知, breach confirmed 确认违约失信, receipt code 查询码, recusal 回避.
 *
 * <p>Rules: CMP-01 life cycle · CMP-02 to CMP-04 who acted first, what is known, who may · CMP-1x lodging and the receipt
 * code · CMP-2x acceptance and transfer · CMP-3x recusal · CMP-4x extension and suspension · CMP-5x rectification and the
 * finding · CMP-6x the complainant's answer · CMP-7x files.
 *
 * <p>What a complainant writes is encrypted with a key of the case that is sealed to the receipt code and to the
 * handlers named in the case (ADR 0030). The body complained of sees the substance that a handler wrote, never the
 * complainant. Silence decides nothing and closes nothing.
 *
 * <p>Hears: ObligationExtended, CalendarChanged.
 *
 * <p>Not here: deadlines (obligations), how papers look (reports), the record of a confirmed breach (records), measures
 * (measures), objection and repair (remedies).
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "security",
            "web",
            "cli",
            "calendars",
            "statutes",
            "subjects",
            "settings",
            "accounts",
            "evidence",
            "reports",
            "obligations",
            "records"
        })
@NullMarked
package org.jiannuo.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
