package org.jiannuo.accounts.internal;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiannuo.accounts.Accounts.GrantId;
import org.jiannuo.accounts.Accounts.NewAccount;
import org.jiannuo.accounts.Accounts.NewGrant;
import org.jiannuo.accounts.Accounts.Opened;
import org.jiannuo.accounts.Role;
import org.jiannuo.database.DatabaseUnusable;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.settings.Settings;
import org.jiannuo.subjects.UnitId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start of a real register: three administrators, each with a one-time password that is printed once on the
 * console and kept nowhere.
 */
@Component
class FirstAdministrators {
    private static final UnitId HOST = new UnitId("credit-office");
    private static final String REQUEST = "first start";

    private final AccountStore store;
    private final KeepAccounts accounts;
    private final GrantRoles roles;
    private final Settings settings;
    private final BusinessClock clock;
    private final boolean wanted;

    FirstAdministrators(
            AccountStore store,
            KeepAccounts accounts,
            GrantRoles roles,
            Settings settings,
            BusinessClock clock,
            @Value("${jiannuo.start:}") String start) {
        this.store = store;
        this.accounts = accounts;
        this.roles = roles;
        this.settings = settings;
        this.clock = clock;
        this.wanted = start.equals("empty") || start.equals("keep");
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(0)
    @Transactional
    void open() {
        if (wanted && store.isEmpty()) {
            open(System.out);
        }
    }

    /** Opens the three and prints what they need to log in. */
    void open(PrintStream console) {
        console.println(
                "Administrators of the new register. Each password is shown once and changed at the first log-in:");
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
            Signature platform = Signature.ofPlatform(clock.now());
            String login = role.code().replace('_', '-');
            Opened opened = accounts.open(new NewAccount(login, null, login, HOST, null), platform)
                    .orThrow();
            LocalDate until = clock.today().plusDays(settings.number("grant.longest-days"));
            var wish = new NewGrant(opened.account(), role, null, clock.today(), until, REQUEST, REQUEST);
            GrantId grant = roles.grant(wish, platform).orThrow();
            roles.confirm(grant, platform).orThrow();
            console.printf("  %-16s %s%n", login, opened.password());
        }
    }

    /**
     * ACC-41. A register with accounts whose passwords everybody knows serves as demonstration only: the server does not
     * start on it in any other way.
     */
    @Component
    static class DemonstrationCheck {
        DemonstrationCheck(JdbcClient jdbc, @Value("${jiannuo.start:}") String start) {
            if (start.equals("keep") || start.equals("empty")) {
                List<String> logins = new ArrayList<>();
                jdbc.sql("""
                                SELECT login
                                FROM accounts.account
                                WHERE demonstration AND closed_at IS NULL
                                ORDER BY login
                                """).query(row -> {
                    logins.add(row.getString("login"));
                });
                refuse(logins);
            }
        }

        private static void refuse(List<String> logins) {
            if (!logins.isEmpty()) {
                throw new DatabaseUnusable("ACC-41 This register holds demonstration accounts with known passwords ("
                        + String.join(", ", logins) + "). Start it with --demo, or use another directory with --data.");
            }
        }
    }
}
