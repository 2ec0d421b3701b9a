package org.jiannuo.accounts.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What everybody does with his own account: password and second factor. */
@Component
class OwnAccount {
    private final AccountStore accounts;
    private final SessionKeeping sessions;
    private final PasswordRules rules;
    private final SecretBox box;
    private final BusinessClock clock;

    OwnAccount(
            AccountStore accounts, SessionKeeping sessions, PasswordRules rules, SecretBox box, BusinessClock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.rules = rules;
        this.box = box;
        this.clock = clock;
    }

    /** What was typed to change a password. */
    record Change(String present, String password, String again) {}

    /** Changes the password; all other sessions of the account end. @param token the session that goes on */
    @Transactional
    Decision<AccountId> changePassword(AccountId id, Change change, String token) {
        Account account = accounts.lock(id).orElseThrow();
        List<Refusal> because = new ArrayList<>();
        if (!sessions.passwords().matches(change.present(), account.passwordHash())) {
            because.add(AccountRules.PRESENT.brokenAt("present"));
        }
        because.addAll(rules.check(change.password(), account.login()));
        if (change.password().equals(change.present())) {
            because.add(AccountRules.NEW.brokenAt("password"));
        }
        if (!change.password().equals(change.again())) {
            because.add(AccountRules.TYPED_TWICE.brokenAt("again"));
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        accounts.setPassword(id, sessions.passwords().hash(change.password()), false, clock.now());
        sessions.endOthers(id, token);
        return Decision.accepted(id);
    }

    /** A secret for the app, not yet in use; it travels sealed in the form until a code proves that the app has it. */
    String offerSecret(AccountId id) {
        byte[] secret = box.randomBytes(Totp.SECRET_BYTES);
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(box.lock(secret, id.toString()));
    }

    /** The offered secret, to be shown to its owner. */
    byte[] shown(AccountId id, String offered) {
        return box.open(java.util.Base64.getUrlDecoder().decode(offered), id.toString());
    }

    /** Switches the second factor on, when the code shows that the app has the secret. */
    @Transactional
    Decision<AccountId> setUpCode(AccountId id, String offered, String code) {
        Account account = accounts.lock(id).orElseThrow();
        byte[] secret = shown(id, offered);
        OptionalLong step = Totp.accept(secret, code, clock.now(), account.totpStep());
        if (step.isEmpty()) {
            return Decision.refused(AccountRules.CODE.brokenAt("code"));
        }
        accounts.setCode(id, box.lock(secret, id.toString()), step.getAsLong());
        sessions.sessions().forget();
        return Decision.accepted(id);
    }

    /** Switches the second factor off, unless a role asks for it. */
    @Transactional
    Decision<AccountId> dropCode(AccountId id, String password, boolean needed) {
        Account account = accounts.lock(id).orElseThrow();
        List<Refusal> because = new ArrayList<>();
        if (!sessions.passwords().matches(password, account.passwordHash())) {
            because.add(AccountRules.PRESENT.brokenAt("present"));
        }
        if (needed) {
            because.add(AccountRules.CODE_NEEDED.broken());
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        accounts.setCode(id, null, account.totpStep());
        sessions.sessions().forget();
        return Decision.accepted(id);
    }
}
