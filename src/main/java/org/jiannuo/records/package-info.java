/**
 * 信用记录 Records. Facts about subjects that the law lets exist: entered through one gate, heard before they count
 * against anybody, corrected and annulled by events of their own.
 *
 * <p>Words: credit record 信用记录, subject 信用主体, catalogue 基础目录, catalogue item 目录事项, legality gate 合法性规则,
 * effective document 有效文书, severity 失信程度, tolerance 容错纠错, notice 事前告知, reply 陈述申辩, decision 认定,
 * correction 更正, annulment 撤销, dispute mark 异议标注, batch 批次, publication term 公示期.
 *
 * <p>Rules: REC-01 life cycle · REC-02 to REC-07 who may act and who acted first · REC-1x subject, category and
 * document · REC-2x basis, excluded matters, reporting unit and grade · REC-3x what is recorded already · REC-4x
 * tolerance, notice, reply and decision · REC-5x correction, annulment and end.
 *
 * <p>Not here: files and receipts (intake), what is shown to the public (publication), repair and objection
 * (remedies), sanctions (measures), dossiers and who may open them (dossiers). No machine finds a breach: a named
 * person decides after the subject could reply, and another body was asked about tolerance first.
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
            "obligations"
        })
@NullMarked
package org.jiannuo.records;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
