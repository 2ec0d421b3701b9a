package org.jiannuo.accounts.internal;

import java.time.Duration;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.DayHasPassed;
import org.jiannuo.settings.Settings;
import org.jiannuo.subjects.People;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Accounts end with the last day of the tenure, grants with their last day, sessions when nobody comes back. */
@Component
class OnLeaving {
    private final KeepAccounts accounts;
    private final GrantRoles roles;
    private final SessionStore sessions;
    private final Settings settings;
    private final BusinessClock clock;

    OnLeaving(KeepAccounts accounts, GrantRoles roles, SessionStore sessions, Settings settings, BusinessClock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(People.TenureEnded ended) {
        accounts.closeLeavers(ended.person());
    }

    @ApplicationModuleListener
    void on(DayHasPassed passed) {
        accounts.closeLeavers(null);
        roles.endExpired();
        sessions.endUnseenSince(clock.now().minus(Duration.ofHours(settings.number("session.longest-hours"))));
    }
}
