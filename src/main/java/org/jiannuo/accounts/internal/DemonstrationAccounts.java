package org.jiannuo.accounts.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiannuo.accounts.Accounts;
import org.jiannuo.accounts.Accounts.NewAccount;
import org.jiannuo.accounts.Role;
import org.jiannuo.database.Demonstration;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Signature;
import org.jiannuo.subjects.People;
import org.jiannuo.subjects.PersonId;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** People of the demonstration: the office, a leader, the three administrators, clerk and head of some units. */
@Component
class DemonstrationAccounts implements Demonstration {
    private static final UnitId OFFICE = new UnitId("credit-office");

    private record Someone(String login, UnitId unit, Role role, boolean everywhere) {}

    private final Accounts accounts;
    private final People people;
    private final BusinessClock clock;
    private final DemonstrationNames names;
    private final boolean wanted;

    DemonstrationAccounts(
            Accounts accounts,
            People people,
            BusinessClock clock,
            DemonstrationNames names,
            @Value("${jiannuo.start:}") String start) {
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
        this.names = names;
        this.wanted = start.equals("demo");
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void fill() {
        Signature by = Signature.ofPlatform(clock.now());
        for (Someone someone : everyone()) {
            PersonId person = people.register(names.of(someone.login()), by).orThrow();
            Optional<String> post = names.post(someone.role());
            if (post.isPresent()) {
                Units.Act act = new Units.Act(clock.today().minusYears(1), names.document(), by);
                var _ = people.appoint(person, someone.unit(), post.get(), someone.role() == Role.UNIT_HEAD, act);
            }
            @Nullable UnitId scope = someone.everywhere() ? null : someone.unit();
            var _ = accounts.openForDemonstration(
                    new NewAccount(someone.login(), person, "", someone.unit(), null),
                    names.password(),
                    List.of(someone.role()),
                    scope);
        }
    }

    /** The accounts are printed at every start for demonstration, so that nobody has to search for them. */
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (wanted) {
            System.out.println("Demonstration accounts, password " + names.password() + ":");
            for (Someone someone : everyone()) {
                System.out.printf(
                        "  %-24s %-16s %s%n", someone.login(), someone.role().code(), names.of(someone.login()));
            }
        }
    }

    private static List<Someone> everyone() {
        List<Someone> all = new ArrayList<>(List.of(
                new Someone("credit.officer", OFFICE, Role.CREDIT_OFFICER, true),
                new Someone("credit.director", OFFICE, Role.CREDIT_DIRECTOR, true),
                new Someone("county.leader", new UnitId("development-reform"), Role.COUNTY_LEADER, true),
                new Someone("court.keeper", new UnitId("court"), Role.DUTY_CRIME_KEEPER, false),
                new Someone("court.second", new UnitId("court"), Role.DUTY_CRIME_KEEPER, false),
                new Someone("org-department.keeper", new UnitId("org-department"), Role.DUTY_CRIME_KEEPER, false),
                new Someone("system.admin", OFFICE, Role.SYSTEM_ADMIN, true),
                new Someone("security.admin", OFFICE, Role.SECURITY_ADMIN, true),
                new Someone("audit.admin", OFFICE, Role.AUDIT_ADMIN, true)));
        for (String unit : List.of(
                "hr-bureau", "finance-bureau", "party-school", "housing-bureau", "town-yuhai", "org-department")) {
            all.add(new Someone(unit + ".clerk", new UnitId(unit), Role.UNIT_CLERK, false));
            all.add(new Someone(unit + ".head", new UnitId(unit), Role.UNIT_HEAD, false));
        }
        return all;
    }
}
