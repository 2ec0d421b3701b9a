package org.jiannuo.handovers.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiannuo.testing.FormToken.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.handovers.HandoverId;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitClass;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@JiannuoTest
class HandoversPageTest {
    private static final County COUNTY = new County("640324");

    @Autowired
    MockMvcTester pages;

    @Autowired
    SignIn signIn;

    @Autowired
    Obligations obligations;

    @Autowired
    HandoverStore store;

    @Autowired
    SignHandover signing;

    @Autowired
    Units units;

    @Autowired
    People people;

    @Autowired
    BusinessClock clock;

    @Test
    void a_new_leader_signs_for_everything_that_is_open() {
        UnitId unit = unit();
        lead(unit, "张三测", 100);
        await().until(() -> lists(unit).size() == 1);
        ObligationId one = owed(unit, "m1");
        ObligationId other = owed(unit, "m2");
        lead(unit, "钱七测", 0);
        await().until(() -> lists(unit).size() == 2);
        Handover handover = lists(unit).getFirst();
        // Beside the two, the signing of the first leader's own list is still open.
        assertThat(handover.lines()).extracting(Handover.Line::obligation).contains(one.value(), other.value());
        assertThat(handover.change().outgoing()).isEqualTo("张三测");
        assertThat(handover.dueOn()).isNotNull();
        String here = "/handovers/" + handover.id();
        assertThat(post(here + "/answers", stranger(unit), Map.of("row-1", "accepted")))
                .hasStatus(422)
                .bodyText()
                .contains("HND-01");
        Cookie incoming = leader(unit, "钱七测");
        assertThat(post(here + "/answers", incoming, Map.of("row-1", "remarked", "remark-1", "")))
                .hasStatus(422)
                .bodyText()
                .contains("HND-02");
        assertThat(post(here + "/signature", incoming, Map.of("witness", "赵六测")))
                .hasStatus(422)
                .bodyText()
                .contains("HND-03");
        assertThat(post(
                        here + "/answers",
                        incoming,
                        Map.of("row-1", "remarked", "remark-1", "资金未落实", "row-2", "accepted", "row-3", "accepted")))
                .hasStatus(303);
        assertThat(post(here + "/signature", incoming, Map.of("witness", "赵六测")))
                .hasStatus(303);
        assertThat(obligations.find(one).orElseThrow().responsible()).isEqualTo("钱七测");
        assertThat(obligations.ofSource(COUNTY, "handovers", handover.id().toString()))
                .extracting(ObligationSummary::status)
                .containsExactly(ObligationStatus.KEPT);
        assertThat(post(here + "/signature", incoming, Map.of("witness", "赵六测")))
                .hasStatus(422)
                .bodyText()
                .contains("HND-05");
        assertThat(get(here, incoming)).hasStatusOk().bodyText().contains("资金未落实", "赵六测");
        assertThat(get("/handovers", incoming)).hasStatusOk().bodyText().contains("钱七测", "签署");
        byte[] pdf = get(here + "/document", incoming).getResponse().getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        assertThat(get(here, signIn.in("org-department", "handovers:read"))).hasStatus(404);
    }

    @Nested
    class HND_06 {
        @Test
        void an_unknown_list_is_refused() {
            Signature by = new Signature(UUID.randomUUID(), "钱七测", "credit-office", "unit_head", clock.now());
            assertThat(signing.sign(COUNTY.code(), new HandoverId(UUID.randomUUID()), "赵六测", by)
                            .reasons())
                    .extracting(reason -> reason.code())
                    .containsExactly("HND-06");
        }
    }

    private UnitId unit() {
        String name = "测试单位" + UUID.randomUUID().toString().substring(0, 6);
        return units.create(
                        new Units.NewUnit(
                                name,
                                name,
                                UnitClass.COUNTY_ORGAN,
                                null,
                                null,
                                null,
                                clock.today().minusYears(1)),
                        office())
                .orThrow();
    }

    private void lead(UnitId unit, String name, int daysAgo) {
        PersonId person = people.register(name, office()).orThrow();
        assertThat(people.appoint(
                                person,
                                unit,
                                "局长",
                                true,
                                new Units.Act(clock.today().minusDays(daysAgo), "同政任〔2026〕1号", office()))
                        .isAccepted())
                .isTrue();
    }

    private ObligationId owed(UnitId unit, String source) {
        return obligations
                .owe(
                        new NewObligation(
                                NewObligation.Debtor.of(COUNTY, unit.slug()),
                                new NewObligation.Duty(
                                        NewObligation.Kind.COMMITMENT, "公布承诺清单", "清单", "上网", "同信办发〔2026〕1号", ""),
                                new NewObligation.Source("programme", unit + source, "第4行", "4"),
                                NewObligation.When.once(
                                        clock.today().minusDays(30),
                                        clock.today().plusDays(60)),
                                NewObligation.Terms.NONE),
                        office())
                .orThrow();
    }

    private List<Handover> lists(UnitId unit) {
        return store.newest(COUNTY.code(), List.of(unit.slug())).stream()
                .map(listed -> store.find(COUNTY.code(), listed.id()).orElseThrow())
                .filter(found -> found.obligation() != null)
                .toList();
    }

    private Signature office() {
        return new Signature(UUID.randomUUID(), "王五测", "credit-office", "credit_officer", clock.now());
    }

    private Cookie leader(UnitId unit, String name) {
        return signIn.as(
                UUID.randomUUID(), name, unit.slug(), false, "handovers:read", "handovers:sign", "obligations:read");
    }

    private Cookie stranger(UnitId unit) {
        return leader(unit, "孙八测");
    }

    private MvcTestResult get(String path, Cookie cookie) {
        return pages.get().uri(path).cookie(cookie).exchange();
    }

    private MvcTestResult post(String path, Cookie cookie, Map<String, String> fields) {
        var request = pages.post().uri(path).with(csrf()).cookie(cookie);
        for (var field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }
}
