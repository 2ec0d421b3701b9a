package org.jiannuo.accounts.internal;

import org.jiannuo.accounts.AccountId;
import org.springframework.stereotype.Component;

/** Ends sessions, and makes the passwords that open new ones. */
@Component
record SessionKeeping(SessionStore store, Sessions sessions, Passwords passwords) {

    /** Logs the account out everywhere. */
    void endAll(AccountId account) {
        store.endAll(account);
        sessions.forget();
    }

    /** Logs the account out everywhere but here. */
    void endOthers(AccountId account, String token) {
        store.endOthers(account, Sessions.hash(token));
        sessions.forget();
    }
}
