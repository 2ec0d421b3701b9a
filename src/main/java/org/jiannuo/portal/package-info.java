/**
 * 门户 Portal. What the public sees, read with the rights of the portal role from a schema of its own.
 *
 * <p>Words: opening 公开, progress 进展, fulfilment rate 兑现率, public item 公开事项, public register 公开库, change 变更,
 * public code 公开编号, dispute mark 异议标注.
 *
 * <p>Rules: POR-01 a programme is opened by a named person on a basis · POR-02 it is opened once at a time · POR-03 it is
 * closed with a reason.
 *
 * <p>The pages read this schema only; what stands in it is projected from the facades of other modules on nodes that may
 * see them. Nothing is shown of a programme that nobody opened, nothing of a person, and nothing of a single obligation:
 * figures by row and by unit.
 *
 * <p>One rule of visibility holds for every surface (page, list, search, file, feed, check of a code): the row stands in
 * the register, its first day has come and its last day is not over.
 *
 * <p>Figures of the plan run with the duties and are no records, so no term and no mask apply to them; a named person opens
 * a programme on a basis, and the state of each day goes into the log (ADR 0021).
 *
 * <p>Not here: deciding what a record may show (publication), proofs (ledger).
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "database",
            "tlog",
            "security",
            "web",
            "statutes",
            "subjects",
            "obligations",
            "programme",
            "ledger"
        })
@NullMarked
package org.jiannuo.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
