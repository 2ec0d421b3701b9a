/**
 * 核验与见证 Verification and witness. What somebody outside of the county does with the log: verify it, copy it, sign its
 * checkpoints.
 *
 * <p>Words: verification 核验, mirror 副本, witness 见证方, finding 核验发现, fork 分叉.
 *
 * <p>The commands {@code jiannuo log verify}, {@code log mirror} and {@code log witness} need neither platform nor
 * database. The verifier trusts the public key of the log and an earlier checkpoint, and computes everything else anew.
 *
 * <p>Not here: the log itself (ledger), its formats (tlog).
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "web", "cli", "ledger", "tlog"})
@NullMarked
package org.jiannuo.witness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
