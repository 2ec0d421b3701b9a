package org.jiannuo.audit.internal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.security.AuditEntry;
import org.jiannuo.security.AuditTrail;
import org.jiannuo.testing.BrowserTest;
import org.jiannuo.testing.Browsing;
import org.jiannuo.testing.SignIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class AuditJourneyTest {
    @Autowired
    SignIn signIn;

    @Autowired
    AuditTrail trail;

    @Autowired
    SealEntries sealing;

    @Autowired
    BusinessClock clock;

    @Test
    void the_audit_administrator_finds_an_entry_and_verifies_the_trail(Browsing browsing) {
        UUID account = UUID.randomUUID();
        String person = "钱七测" + account.toString().substring(0, 6);
        write(account, person, "audit.read_list", "read", List.of());
        write(account, person, "audit.exported", "refused", List.of("OBL-11", "OBL-23"));
        write(account, person, "audit.verified", "done", List.of());
        Cookie cookie = signIn.as(UUID.randomUUID(), "审计员测", "审计局（测试）", false, "audit:read");

        browsing.as(cookie).open("/audit");
        browsing.axe();
        browsing.page().getByLabel("人员").fill(person);
        browsing.page().locator("button.btn-primary").first().click();
        assertThat(browsing.page().locator("tbody tr")).hasCount(3);
        browsing.axe();
        browsing.screens("audit");

        browsing.page().locator("tbody tr a").nth(1).click();
        assertThat(browsing.page().locator("h1")).hasText("导出审计记录");
        browsing.axe();
        browsing.screens("audit-entry");

        var _ = sealing.seal();
        browsing.open("/audit/seals");
        browsing.axe();
        browsing.page().locator(".page-actions button").click();
        assertThat(browsing.page().locator(".alert-success")).containsText("核验一致");
        browsing.axe();
        browsing.screens("audit-seals");
    }

    private void write(UUID account, String person, String event, String outcome, List<String> rules) {
        trail.write(new AuditEntry(
                clock.now(),
                account,
                person,
                "bureau-test",
                event,
                "/obligations/" + UUID.randomUUID(),
                outcome,
                rules,
                "203.0.113.9",
                UUID.randomUUID().toString()));
    }
}
