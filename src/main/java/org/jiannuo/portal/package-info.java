/**
 * 门户 Portal. What the public sees, read with the rights of the portal role from a schema of its own.
 *
 * <p>Words: opening 公开, progress 进展, fulfilment rate 兑现率.
 *
 * <p>Rules: POR-01 a programme is opened by a named person on a basis · POR-02 it is opened once at a time · POR-03 it is
 * closed with a reason.
 *
 * <p>The pages read this schema only; what stands in it is projected from the facades of other modules on nodes that may
 * see them. Nothing is shown of a programme that nobody opened, nothing of a person, and nothing of a single obligation:
 * figures by row and by unit.
 *
 * <p>Not here: deciding what a record may show (publication), proofs (ledger).
 */
@ApplicationModule(
        allowedDependencies = {"kernel", "database", "security", "web", "subjects", "obligations", "programme"})
@NullMarked
package org.jiannuo.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
