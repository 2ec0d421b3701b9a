/**
 * 演示 Demonstration. Brings a register that is started with {@code --demo} to life: a programme, duties in every state,
 * reports, returns, acceptances, notices.
 *
 * <p>Words: demonstration data 演示数据, story 情节.
 *
 * <p>It does what people do and nothing else: it logs in as the fictional people of the demonstration, opens their pages
 * and sends their forms over HTTP, so that rules, audit and history are those of real work. The stories are data:
 * {@code reference/demo/*.csv}.
 *
 * <p>Not here: anything that a real register needs.
 */
@ApplicationModule(allowedDependencies = {"kernel", "database", "obligations", "records"})
@NullMarked
package org.jiannuo.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
