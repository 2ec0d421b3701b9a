/**
 * 透明日志格式 Formats of transparency logs. Hashes, tiles, checkpoints, signed notes and proofs as others write and read
 * them: RFC 6962 and RFC 9162, RFC 8785, and of C2SP {@code tlog-tiles}, {@code tlog-checkpoint}, {@code signed-note},
 * {@code tlog-cosignature} and {@code tlog-proof}.
 *
 * <p>Words: checkpoint 检查点, tile 树块, signed note 签名文本, cosignature 见证签名, inclusion proof 收录证明, consistency
 * proof 一致性证明, witness 见证方.
 *
 * <p>A library without state. Every parser is strict: what is not written exactly as the specification says is an
 * {@link IllegalArgumentException}, and every check answers yes or no and never half.
 *
 * <p>Not here: which acts become leaves, where the tree is kept and who signs (ledger).
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.jiannuo.tlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
