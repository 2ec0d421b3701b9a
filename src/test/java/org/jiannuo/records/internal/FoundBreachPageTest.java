package org.jiannuo.records.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jiannuo.testing.FormToken.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.County;
import org.jiannuo.kernel.Signature;
import org.jiannuo.obligations.NewObligation;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationSummary;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.records.RecordId;
import org.jiannuo.records.RecordStates.Standing;
import org.jiannuo.records.Records;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A delay that a person found to be a breach of faith leads on to a record, which another person enters. */
@JiannuoTest
class FoundBreachPageTest {
    private static final String UNIT = "town-yuhai";

    @Autowired
    MockMvcTester pages;

    @Autowired
    SignIn signIn;

    @Autowired
    Obligations obligations;

    @Autowired
    Records records;

    @Autowired
    BusinessClock clock;

    @Autowired
    County county;

    private final String finding = "同信办认〔2026〕" + UUID.randomUUID() + "号";
    private ObligationId breached = new ObligationId(new County("640324"), new UUID(0, 0));

    private Cookie officer() {
        return signIn.everywhere("credit-office", "obligations:read", "records:read", "records:report");
    }

    @BeforeEach
    void a_breach_that_was_found() {
        LocalDate today = clock.today();
        Signature office = new Signature(UUID.randomUUID(), "张三测", "credit-office", "credit_officer", clock.now());
        breached = obligations
                .owe(
                        new NewObligation(
                                NewObligation.Debtor.of(county, UNIT),
                                new NewObligation.Duty(
                                        NewObligation.Kind.PAYMENT, "支付道路维修尾款", "付款凭证", "款项到账", "施工合同", ""),
                                new NewObligation.Source("records", "found-" + UUID.randomUUID(), "测试", "测试"),
                                NewObligation.When.once(today.minusDays(90), today.minusDays(20)),
                                NewObligation.Terms.NONE),
                        office)
                .orThrow();
        assertThat(obligations.nameCandidate(breached, "多次催办未果", office).isAccepted())
                .isTrue();
        assertThat(act("state", signIn.in(UNIT, "obligations:read", "obligations:report"), 2, "text", "经费未到位"))
                .hasStatus(HttpStatus.SEE_OTHER);
        Cookie director = signIn.everywhere("credit-office", "obligations:read", "obligations:judge");
        assertThat(act("confirm-breach", director, 3, "text", "资金已到位而未支付", "document", finding))
                .hasStatus(HttpStatus.SEE_OTHER);
        await().until(() -> !duties().isEmpty());
    }

    private List<ObligationSummary> duties() {
        return obligations.ofSource(county, "obligations", Obligations.Finding.duty(breached, clock.today()));
    }

    private ObligationSummary duty() {
        return duties().getFirst();
    }

    @Test
    void the_duty_to_collect_leads_to_a_form_that_says_what_was_found() {
        assertThat(body("/obligations/" + duty().id(), officer()))
                .contains("/records/new?obligation=" + breached, "/obligations/" + breached, "填报失信记录");
        assertThat(body("/obligations/" + breached, officer())).contains("/records/new?obligation=" + breached);
        String choice = body("/records/new?obligation=" + breached, officer());
        assertThat(choice).contains(finding, "U36").doesNotContain("U33");
        assertThat(body("/records/new?category=U36&obligation=" + breached, officer()))
                .contains(finding, "支付道路维修尾款", "资金已到位而未支付", duty().source().label())
                .contains("value=\"" + clock.today() + "\"", "<option value=\"" + UNIT + "\" selected>");
        assertThat(duty().performedOn()).isNull();
        assertThat(records.search(county, finding, 5)).isEmpty();
    }

    @Test
    void what_a_person_enters_of_it_goes_through_the_procedure_and_performs_the_duty() {
        RecordId record = entered(finding);
        assertThat(records.find(record).orElseThrow().states().standing()).isEqualTo(Standing.SUBMITTED);
        assertThat(duty().performedOn()).isEqualTo(clock.today());
        assertThat(body("/records/" + record, officer())).contains("/obligations/" + breached, "认定失信的事项");
        assertThat(body("/obligations/" + duty().id(), officer())).doesNotContain("/records/new?obligation=");
    }

    @Test
    void a_record_of_another_document_does_not_perform_it() {
        RecordId record = entered("同信办认〔2026〕" + UUID.randomUUID() + "号");
        assertThat(duty().performedOn()).isNull();
        assertThat(body("/records/" + record, officer())).doesNotContain("/obligations/" + breached);
    }

    @Test
    void who_may_not_read_the_obligation_is_told_nothing_of_it() {
        Cookie stranger = signIn.in("finance-bureau", "obligations:read", "records:report");
        assertThat(body("/records/new?category=U36&obligation=" + breached, stranger))
                .contains("documentNumber")
                .doesNotContain(finding, breached.toString());
    }

    private RecordId entered(String number) {
        MvcTestResult sent = pages.post()
                .uri("/records/new")
                .with(csrf())
                .cookie(officer())
                .param("obligation", breached.toString())
                .param("category", "U36")
                .param("subjectKind", "UNIT")
                .param("unit", UNIT)
                .param("documentKind", "finding")
                .param("documentNumber", number)
                .param("organ", "同心县社会信用体系建设领导小组办公室")
                .param("documentDate", clock.today().toString())
                .param("basis", "fg_2023_1103")
                .param("facts", "应付款项逾期未付。")
                .param("amount", "50000")
                .param("effect", "WIDER")
                .param("form", UUID.randomUUID().toString())
                .exchange();
        assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
        String page = String.valueOf(sent.getResponse().getHeader("Location"));
        return RecordId.parse(page.substring("/records/".length())).orElseThrow();
    }

    private String body(String path, Cookie cookie) {
        MvcTestResult seen = pages.get().uri(path).cookie(cookie).exchange();
        assertThat(seen).hasStatusOk();
        return new String(seen.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult act(String act, Cookie cookie, int version, String... fields) {
        var request = pages.post()
                .uri("/obligations/{id}/acts/{act}", breached, act)
                .with(csrf())
                .cookie(cookie)
                .param("form", UUID.randomUUID().toString())
                .param("version", Integer.toString(version));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
