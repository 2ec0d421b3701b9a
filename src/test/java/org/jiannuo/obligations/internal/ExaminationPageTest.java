package org.jiannuo.obligations.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiannuo.obligations.internal.ObligationsFixtures.OFFICE;
import static org.jiannuo.testing.FormToken.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.obligations.ObligationId;
import org.jiannuo.obligations.ObligationStatus;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.testing.JiannuoTest;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The forms of conditions, breaches and corrections, from page to page. */
@JiannuoTest
class ExaminationPageTest {
    private static final String UNIT = "party-school";

    @Autowired
    MockMvcTester pages;

    @Autowired
    SignIn signIn;

    @Autowired
    Obligations obligations;

    @Autowired
    BusinessClock clock;

    @Test
    void a_promise_with_a_condition_is_registered_and_begun_on_its_page() {
        Cookie office =
                signIn.everywhere("credit-office", "obligations:read", "obligations:manage", "obligations:begin");
        assertThat(body("/obligations/new", office)).contains("履行条件", "工作日");
        MvcTestResult incomplete = register(office, "");
        assertThat(incomplete).hasStatus(422).bodyText().contains("OBL-71", "OBL-72", "项目通过竣工验收");
        MvcTestResult registered = register(office, "10");
        assertThat(registered).hasStatus(HttpStatus.SEE_OTHER);
        String page = String.valueOf(registered.getResponse().getHeader("Location"));
        assertThat(body(page, office)).contains("条件未成就", "项目通过竣工验收", "自条件成就之日起 10 个工作日内", "登记条件成就", "成就后重新推算");
        ObligationId id =
                ObligationId.parse(page.substring("/obligations/".length())).orElseThrow();
        assertThat(body(page + "/acts/begin", office)).contains("条件成就日");
        assertThat(act(id, "begin", office, 1, "day", clock.today().toString())).hasStatus(422);
        assertThat(act(id, "begin", office, 1, "day", clock.today().toString(), "document", "竣工验收报告〔2026〕3号"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(body(page, office)).contains("履行中", "竣工验收报告〔2026〕3号", "自条件成就日起按约定期限推算");
    }

    @Test
    void a_candidate_is_named_stated_on_and_decided_by_three_people() {
        ObligationId id = obligations
                .owe(
                        ObligationsFixtures.once(
                                "640324",
                                UNIT,
                                UUID.randomUUID().toString(),
                                clock.today().minusDays(2)),
                        OFFICE)
                .orThrow();
        Cookie officer = signIn.everywhere("credit-office", "obligations:read", "obligations:manage");
        Cookie clerk = signIn.in(UNIT, "obligations:read", "obligations:report");
        Cookie director =
                signIn.everywhere("credit-office", "obligations:read", "obligations:judge", "obligations:manage");
        assertThat(act(id, "name-candidate", officer, 1, "text", "多次催办未果")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(body("/obligations/" + id, director)).contains("失信线索", "陈述期至", "OBL-84");
        assertThat(body("/obligations?state=breach_candidate", director)).contains(number(id));
        assertThat(act(id, "state", clerk, 2, "text", "经费未到位")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(body("/obligations/" + id + "/acts/confirm-breach", director))
                .contains("认定理由", "文书文号");
        assertThat(act(id, "confirm-breach", clerk, 3, "text", "无", "document", "无"))
                .hasStatus(422)
                .bodyText()
                .contains("OBL-04");
        assertThat(act(id, "confirm-breach", director, 3, "text", "经费已到位", "document", "同信办认〔2026〕2号"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(obligations.find(id).orElseThrow().status()).isEqualTo(ObligationStatus.BREACHED);
        assertThat(body("/obligations/" + id, clerk)).contains("认定失信", "经费未到位", "同信办认〔2026〕2号", "colour-black");
    }

    @Test
    void a_correction_is_typed_over_the_present_words_and_both_stay_visible() {
        ObligationId id = obligations
                .owe(
                        ObligationsFixtures.once(
                                "640324",
                                UNIT,
                                UUID.randomUUID().toString(),
                                clock.today().plusDays(20)),
                        OFFICE)
                .orThrow();
        Cookie office = signIn.everywhere("credit-office", "obligations:read", "obligations:manage");
        assertThat(body("/obligations/" + id + "/acts/correct", office)).contains("编制公务员诚信手册", "更正理由");
        assertThat(act(
                        id,
                        "correct",
                        office,
                        1,
                        "title",
                        "编写公务员诚信手册",
                        "deliverable",
                        "手册一册",
                        "measure",
                        "印发并上网",
                        "basis",
                        "同信办发〔2019〕1号",
                        "text",
                        "录入有误"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(body("/obligations/" + id, office)).contains("<s>编制公务员诚信手册</s>", "编写公务员诚信手册", "录入有误");
    }

    private MvcTestResult register(Cookie office, String term) {
        return pages.post()
                .uri("/obligations/new")
                .with(csrf())
                .cookie(office)
                .param("form", UUID.randomUUID().toString())
                .param("title", "验收后支付工程款")
                .param("units", UNIT)
                .param("kind", "PAYMENT")
                .param("measure", "款项到账")
                .param("basis", "施工合同")
                .param("start", clock.today().minusDays(5).toString())
                .param("condition", "项目通过竣工验收")
                .param(
                        "expected",
                        term.isEmpty() ? "" : clock.today().plusDays(3).toString())
                .param("term", term)
                .param("termUnit", "working_day")
                .exchange();
    }

    private String number(ObligationId id) {
        return obligations.find(id).orElseThrow().number();
    }

    private String body(String path, Cookie cookie) {
        return new String(
                pages.get().uri(path).cookie(cookie).exchange().getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private MvcTestResult act(ObligationId id, String act, Cookie cookie, int version, String... fields) {
        var request = pages.post()
                .uri("/obligations/{id}/acts/{act}", id, act)
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
