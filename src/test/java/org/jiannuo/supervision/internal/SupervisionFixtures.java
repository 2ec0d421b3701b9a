package org.jiannuo.supervision.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.supervision.BulletinScope;
import org.jiannuo.supervision.NoticeId;

/** Notices, bulletins and people who do not exist. */
final class SupervisionFixtures {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    static final County COUNTY = new County("990000");
    static final Signature DRAFTER = person("张三测", "credit-office");

    private SupervisionFixtures() {}

    static Signature person(String name, String unit) {
        return new Signature(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                unit,
                "credit_officer",
                BusinessClock.standingAt(TODAY).now());
    }

    static Notice.Text text(Notice.Limit limit, Notice.Item... items) {
        return new Notice.Text(
                "关于督促编制诚信手册的督办单",
                "测试局",
                "李四测",
                "截至今日，下列事项逾期未兑现。",
                List.of("《同心县政务诚信建设重点任务分工及进度安排表》"),
                "请于答复期限内完成，并说明原因。",
                limit,
                List.of(items));
    }

    static Notice notice() {
        return Notice.draft(
                new NoticeId(COUNTY, new UUID(1, 1)),
                new Notice.Subject("test-unit", 1, null),
                text(new Notice.Limit("", 10)),
                DRAFTER);
    }

    static ObligationSummary obligation(String unit, LocalDate due, ObligationStatus status) {
        return new ObligationSummary(
                new ObligationId(
                        COUNTY, UUID.nameUUIDFromBytes((unit + due + status).getBytes(StandardCharsets.UTF_8))),
                "2026-000001",
                NewObligation.Kind.DELIVERABLE,
                "编制诚信手册",
                unit,
                NewObligation.Role.LEAD,
                "",
                new NewObligation.Source("programme", "1", "第1行", "1"),
                "",
                due,
                status,
                ObligationStatus.Colour.RED,
                status == ObligationStatus.KEPT_LATE ? due.plusDays(1) : null);
    }

    static Drafting.Chosen chosen(ObligationSummary... obligations) {
        return new Drafting.Chosen(List.of(obligations), 0, Set.of());
    }

    static Bulletin.Text bulletin(String exception) {
        return new Bulletin.Text(
                "关于政务诚信督办事项办理情况的通报", BulletinScope.INTERNAL, "现将督办事项办理情况通报如下。", "请有关单位限期办结。", exception);
    }
}
