/**
 * 内核 Kernel. The few words that every module speaks.
 *
 * <p>Words: decision 决定, refusal 不予办理理由, rule 规则, life cycle 流程类型, move 办理动作, signature 签署,
 * business clock 业务时钟, event 事件.
 *
 * <p>Not here: anything that needs a library, a table, a page or a legal number. The kernel depends on the JDK
 * and JSpecify only and holds at most 25 types.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.jiannuo.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
