/**
 * 应履行事项 Obligations. What a public body owes: somebody must do something by a day, on a stated basis, with
 * evidence, accepted by somebody else.
 *
 * <p>Words: obligation 应履行事项, debtor unit 责任单位, lead unit 牵头单位, co-handler 配合单位, deliverable 成果,
 * measure of fulfilment 完成标准, standing duty 持续任务, progress 进展, fulfilment 兑现, extension 延期, suspension 中止,
 * lawful change 依法变更, condition 履行条件, breach candidate 失信线索, breach of faith 失信, correction 更正, closure 销号, warning 预警, responsible person 责任人.
 *
 * <p>Rules: OBL-01 life cycle · OBL-02 to OBL-07 who may act and who acted first · OBL-1x what a good obligation says ·
 * OBL-2x reports and acceptance · OBL-3x extension · OBL-4x suspension, lawful change, nullity · OBL-5x closing of past
 * deliverables · OBL-60 responsible person ·
 * OBL-7x conditions · OBL-8x breach of faith · OBL-9x answers to warnings and corrections of text.
 *
 * <p>Not here: why something is owed (the module that owes it), notices and bulletins (supervision), files (evidence),
 * the counting of days (calendars), breach findings and any sanction. Silence never approves: an obligation is open
 * until a named person accepts its fulfilment.
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
            "accounts",
            "evidence",
            "reports"
        })
@NullMarked
package org.jiannuo.obligations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
