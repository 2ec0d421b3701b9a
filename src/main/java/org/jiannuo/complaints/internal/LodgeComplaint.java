package org.jiannuo.complaints.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiannuo.complaints.ComplaintId;
import org.jiannuo.complaints.ComplaintKind;
import org.jiannuo.complaints.ReceivedComplaint;
import org.jiannuo.database.Identities;
import org.jiannuo.database.Vault;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;
import org.jiannuo.kernel.Signature;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 提交投诉. Takes a complaint or a lead: what was written is sealed at once, the receipt code is given out once. */
@Component
class LodgeComplaint {
    /** The channel of the platform's own page, {@code CH01} of the channels. */
    static final String OWN_CHANNEL = "CH01";

    private static final UUID COMPLAINANT = new UUID(0, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final CaseDesk desk;
    private final ComplaintStore store;
    private final Catalogue catalogue;
    private final Clocks clocks;
    private final Sealing sealing;

    LodgeComplaint(CaseDesk desk, ComplaintStore store, Catalogue catalogue, Clocks clocks, Sealing sealing) {
        this.desk = desk;
        this.store = store;
        this.catalogue = catalogue;
        this.clocks = clocks;
        this.sealing = sealing;
    }

    /** Everything that seals. */
    @Component
    record Sealing(CaseVault vault, CaseKeys keys, Messages messages, SealedFiles files) {}

    /**
     * What somebody wrote into the form.
     *
     * @param name name of the complainant; may be empty for a lead
     * @param contact how to reach the complainant; may be empty for a lead
     * @param promised what was promised or agreed
     * @param facts what happened
     * @param wanted what the complainant asks for
     * @param elsewhere where else the matter was brought, or empty
     */
    record Told(String name, String contact, String promised, String facts, String wanted, String elsewhere) {
        String json() {
            return JSON.writeValueAsString(this);
        }

        static Told of(String json) {
            return JSON.readValue(json, Told.class);
        }
    }

    /** A form. @param lead whether it is a lead and not a complaint about one's own contract */
    record Typed(ComplaintKind kind, boolean lead, String accused, Told told) {}

    /** From where it came. @param foreignNumber its number there, or empty @param on the day of receipt */
    record Origin(String channel, String foreignNumber, LocalDate on) {}

    /** What the complainant gets. @param code shown once; it is kept nowhere */
    record Receipt(ComplaintId id, String number, String code) {}

    /** The complainant as the one who acts; nothing of the person is in it. */
    static Signature complainant(java.time.Instant at) {
        return new Signature(COMPLAINANT, "complainant", "", "complainant", at);
    }

    static boolean isComplainant(UUID account) {
        return COMPLAINANT.equals(account);
    }

    /** Every reason against a form; none when it can be sent. */
    List<Refusal> faults(Typed typed) {
        List<Refusal> because = new ArrayList<>();
        Told told = typed.told();
        required(because, Rules.INCOMPLETE, "promised", told.promised());
        required(because, Rules.INCOMPLETE, "facts", told.facts());
        if (!typed.lead()) {
            required(because, Rules.NAMES_ITS_PARTY, "name", told.name());
            required(because, Rules.NAMES_ITS_PARTY, "contact", told.contact());
        }
        if (!catalogue.isBody(typed.accused())) {
            because.add(Rules.NO_SUCH_BODY.brokenAt("accused"));
        }
        for (String text :
                List.of(told.name(), told.contact(), told.promised(), told.facts(), told.wanted(), told.elsewhere())) {
            if (text.length() > CaseDesk.LONGEST_TEXT) {
                because.add(Rules.TOO_LONG.brokenAt("facts", CaseDesk.LONGEST_TEXT));
            }
        }
        return because;
    }

    private static void required(List<Refusal> because, Rule rule, String field, String text) {
        if (text.isBlank()) {
            because.add(rule.brokenAt(field));
        }
    }

    /** Takes what was sent by the public page. */
    @Transactional
    public Decision<Receipt> lodge(Typed typed, List<SealedFiles.Clean> files, UUID form) {
        List<Refusal> because = faults(typed);
        if (store.wasLodged(desk.county(), form)) {
            because.add(Rules.ALREADY_LODGED.broken());
        }
        return because.isEmpty()
                ? take(
                        typed,
                        new Origin(OWN_CHANNEL, "", desk.today()),
                        files,
                        form,
                        complainant(desk.clock().now()))
                : Decision.refused(because);
    }

    /** Takes a matter of another channel, once; its complainant is answered through the channel and gets no code. */
    Decision<ReceivedComplaint.Taken> receive(ReceivedComplaint what, Signature by) {
        Optional<Complaint> known = store.byForeignNumber(desk.county(), what.channel(), what.number());
        if (known.isPresent()) {
            return Decision.accepted(new ReceivedComplaint.Taken(known.get().summary(), false));
        }
        Typed typed = new Typed(
                what.kind(),
                what.lead(),
                what.unit(),
                new Told(
                        what.who().name(),
                        what.who().contact(),
                        what.words().promised(),
                        what.words().facts(),
                        what.words().wanted(),
                        ""));
        List<Refusal> because = faults(typed);
        Origin origin = new Origin(what.channel(), what.number(), what.receivedOn());
        return because.isEmpty()
                ? take(typed, origin, List.of(), UUID.randomUUID(), by)
                        .map(receipt -> new ReceivedComplaint.Taken(
                                store.find(receipt.id()).orElseThrow().summary(), true))
                : Decision.refused(because);
    }

    /** Takes a matter that was checked before. */
    Decision<Receipt> take(Typed typed, Origin origin, List<SealedFiles.Clean> files, UUID form, Signature by) {
        ComplaintId id = new ComplaintId(desk.county(), Identities.next());
        String number = "TS-%d-%06d".formatted(origin.on().getYear(), store.nextNumber());
        Complaint.Matter matter = new Complaint.Matter(
                number,
                typed.kind(),
                typed.lead(),
                origin.channel(),
                origin.foreignNumber(),
                typed.accused(),
                origin.on());
        String handling = catalogue.handlingFor(typed.accused());
        Complaint fresh = Complaint.lodged(id, matter, handling, by);
        String limit = typed.lead() ? Lifecycle.TRANSFER_LIMIT : Lifecycle.REPLY_LIMIT;
        return clocks.begin(fresh, Clocks.Start.of(limit, handling, origin.on()), by)
                .then(owed -> kept(owed, typed.told(), files, form, by));
    }

    private Decision<Receipt> kept(
            Complaint complaint, Told told, List<SealedFiles.Clean> files, UUID form, Signature by) {
        ComplaintId id = complaint.id();
        boolean own = complaint.matter().foreignNumber().isEmpty();
        String code = own ? Vault.newCode() : "";
        byte[] key = Vault.newKey();
        store.insert(
                complaint,
                own ? sealing.vault().codeHash(code) : null,
                sealing.vault().partyHash(told.name(), told.contact()),
                form,
                by);
        sealing.keys().begin(id, key, code, complaint.way().handling());
        sealing.messages().append(id, key, Messages.Kind.LODGED, told.json(), by.at(), null);
        return sealing.files()
                .keep(id, files, new SealedFiles.Keeping(key, "complainant", null, by.at()))
                .map(_ -> new Receipt(id, complaint.matter().number(), code));
    }
}
