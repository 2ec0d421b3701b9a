package org.jiannuo.programme.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jiannuo.kernel.Signature;

/** Plans and people for tests. All tests share one platform, so each plan has titles of its own. */
final class ProgrammeFixtures {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String[] TOPICS = {"信用档案", "履约台账", "公开目录", "督查机制", "评价指标", "修复渠道", "清欠工作", "培训课程"};

    private ProgrammeFixtures() {}

    static byte[] annex() {
        return org.jiannuo.testing.FoundingPlan.text();
    }

    static Signature somebody() {
        return new Signature(UUID.randomUUID(), "张三测", "credit-office", "credit_officer", Instant.now());
    }

    /** Words that no other plan of this run has, unlike enough for a plan not to be taken for a new version of another. */
    static String mark() {
        int count = COUNT.incrementAndGet();
        return TOPICS[count % TOPICS.length] + UUID.randomUUID().toString().replace("-", "");
    }

    /** A plan of two rows. */
    static byte[] plan(String mark, String secondSchedule) {
        return plan(mark, "财政局、各乡镇（管委会）", secondSchedule);
    }

    static byte[] plan(String mark, String units, String secondSchedule) {
        String text = """
                %1$s任务表
                序号\t工作任务\t主要举措\t责任单位\t完成时限
                1\t建立%1$s制度。分级落实。\t1.制定%1$s办法；2.公开%1$s清单\t%2$s\t2020年底前完成，持续实施
                2\t开展%1$s检查。\t每年检查一次\t县信用办、住建局\t%3$s
                """.formatted(mark, units, secondSchedule);
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
