package org.jiannuo.accounts.internal;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import org.jiannuo.accounts.AccountId;
import org.jiannuo.accounts.internal.AccountStore.Account;
import org.jiannuo.accounts.internal.Sessions.SessionKeeping;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What everybody does with his own account: password and second factor. */
@Component
class OwnAccount {
    private final AccountStore accounts;
    private final SessionKeeping sessions;
    private final GrantStore grants;
    private final SecretBox box;
    private final Settings settings;
    private final BusinessClock clock;

    OwnAccount(
            AccountStore accounts,
            SessionKeeping sessions,
            GrantStore grants,
            SecretBox box,
            Settings settings,
            BusinessClock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.grants = grants;
        this.box = box;
        this.settings = settings;
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
        because.addAll(sessions.passwords().check(change.password(), account.login()));
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
        return Base64.getUrlEncoder().withoutPadding().encodeToString(box.lock(secret, id.toString()));
    }

    /** The offered secret, to be shown to its owner. */
    byte[] shown(AccountId id, String offered) {
        return box.open(Base64.getUrlDecoder().decode(offered), id.toString());
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
    Decision<AccountId> dropCode(AccountId id, String password) {
        Account account = accounts.lock(id).orElseThrow();
        List<Refusal> because = new ArrayList<>();
        if (!sessions.passwords().matches(password, account.passwordHash())) {
            because.add(AccountRules.PRESENT.brokenAt("present"));
        }
        if (isCodeNeeded(id)) {
            because.add(AccountRules.CODE_NEEDED.broken());
        }
        if (!because.isEmpty()) {
            return Decision.refused(because);
        }
        accounts.setCode(id, null, account.totpStep());
        sessions.sessions().forget();
        return Decision.accepted(id);
    }

    /** Whether a role of the account asks for the second factor. */
    boolean isCodeNeeded(AccountId id) {
        return grants.live(id).stream()
                .filter(grant -> grant.isInForceOn(clock.today()))
                .anyMatch(grant -> Sessions.codeNeeded(settings, grant.role()));
    }

    /** The page of the second factor, with the offered secret as text and as picture. */
    CodePage codePage(AccountId id, String offered, boolean forced) {
        Account account = accounts.find(id).orElseThrow();
        if (account.hasCode()) {
            return new CodePage(true, forced, isCodeNeeded(id), "", "", "");
        }
        String secret = Totp.base32(shown(id, offered));
        String address = "otpauth://totp/Jiannuo:" + account.login() + "?secret=" + secret + "&issuer=Jiannuo";
        return new CodePage(false, forced, isCodeNeeded(id), offered, secret, picture(address));
    }

    private static String picture(String text) {
        try {
            var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    path.append(bits.get(x, y) ? "M" + x + " " + y + "h1v1h-1z" : "");
                }
            }
            String svg =
                    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d'><path fill='#fff' d='M0 0h%dv%dH0z'/><path d='%s'/></svg>"
                            .formatted(bits.getWidth(), bits.getHeight(), bits.getWidth(), bits.getHeight(), path);
            return "data:image/svg+xml;base64,"
                    + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
        } catch (WriterException e) {
            throw new IllegalStateException("The address of a secret fits into a picture.", e);
        }
    }
}
