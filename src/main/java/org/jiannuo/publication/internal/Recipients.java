package org.jiannuo.publication.internal;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Rule;
import org.jiannuo.portal.PublicRegister;
import org.jiannuo.statutes.LimitDue;
import org.jiannuo.statutes.LimitId;
import org.jiannuo.statutes.TimeLimits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 接收单位. Who got what with a key, and what is called back from whom. */
@Component
class Recipients {
    static final Rule NAMED = Rule.of("PUB-50");
    static final Rule RUNNING = Rule.of("PUB-51");
    static final Rule PAPER = Rule.of("PUB-52");
    private static final int PORTION = 1000;
    private static final LimitId RECEIPT = new LimitId("annul.recall_alarm");
    private static final int KEY_BYTES = 24;

    private final RecipientStore store;
    private final PublicRegister register;
    private final TimeLimits limits;
    private final BusinessClock clock;
    private final SecureRandom random = new SecureRandom();

    Recipients(RecipientStore store, PublicRegister register, TimeLimits limits, BusinessClock clock) {
        this.store = store;
        this.register = register;
        this.limits = limits;
        this.clock = clock;
    }

    /** Registers a recipient. @return its key, which is kept nowhere */
    @Transactional
    public Decision<String> add(String name, String contact) {
        if (name.isBlank() || contact.isBlank()) {
            return Decision.refused(NAMED.brokenAt(name.isBlank() ? "name" : "contact"));
        }
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        UUID _ = store.add(name.strip(), contact.strip(), digest(key), clock.now());
        return Decision.accepted(key);
    }

    /** The key is good no longer; what was delivered can still be called back and confirmed by the office. */
    @Transactional
    public Decision<UUID> end(UUID id) {
        return store.end(id, clock.now()) == 0 ? Decision.refused(RUNNING.broken()) : Decision.accepted(id);
    }

    Optional<UUID> withKey(String key) {
        return key.isBlank() ? Optional.empty() : store.withKey(digest(key));
    }

    /** Writes what has changed and remembers who got it, before it goes out. */
    @Transactional
    public void deliver(UUID recipient, PublicRegister.Part part, PrintWriter out) {
        long last = register.writeChanges(part, out);
        if (last > part.after()) {
            store.delivered(recipient, "feed", part.after(), last, clock.now());
        }
    }

    /**
     * Writes a file of everything that has changed since the last delivery, a part of the changes on each line, and
     * remembers who got it.
     */
    @Transactional
    public void deliverFile(UUID recipient, String site, PrintWriter out) {
        long first = store.lastDelivered(recipient);
        long after = first;
        long last = register.writeChanges(new PublicRegister.Part(after, PORTION, site), out);
        while (last > after) {
            out.print('\n');
            after = last;
            last = register.writeChanges(new PublicRegister.Part(after, PORTION, site), out);
        }
        if (last > first) {
            store.delivered(recipient, "file", first, last, clock.now());
        }
    }

    /** 回执. Notes that a recipient has confirmed on paper that it has deleted what was called back. */
    @Transactional
    public Decision<Integer> confirmAll(UUID recipient, String document) {
        if (document.isBlank()) {
            return Decision.refused(PAPER.brokenAt("document"));
        }
        int confirmed = store.confirmAll(recipient, document.strip(), clock.now());
        return confirmed == 0 ? Decision.refused(PAPER.broken()) : Decision.accepted(confirmed);
    }

    /** Remembers under which number something was shown. */
    void shown(Publication one, long change) {
        store.shown(one, change);
    }

    /** Calls back what has ended, within the transaction that ends it. */
    void recall(Publication one) {
        LocalDate due = switch (limits.due(RECEIPT, clock.today())) {
            case Decision.Accepted<LimitDue>(LimitDue found, List<?> _) ->
                found.dueDay().due();
            case Decision.Refused<LimitDue> _ -> null;
        };
        int _ = store.recall(one, clock.now(), due);
    }

    boolean confirm(UUID recipient, String code) {
        return store.confirm(recipient, code, clock.now());
    }

    List<RecipientStore.Recall> recallsOf(UUID recipient) {
        return store.recalls(recipient, 1000);
    }

    private static String digest(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256.", e);
        }
    }
}
