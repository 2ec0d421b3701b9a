package org.jiannuo.handovers.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.reports.NumberedDocument;
import org.jiannuo.reports.NumberedDocument.Ending;
import org.jiannuo.reports.NumberedDocument.Entries;
import org.jiannuo.reports.NumberedDocument.Entry;
import org.jiannuo.reports.NumberedDocument.Letterhead;
import org.jiannuo.reports.NumberedDocument.Listing;
import org.jiannuo.reports.NumberedDocument.Paragraph;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.subjects.UnitId;
import org.jiannuo.subjects.Units;
import org.jiannuo.web.Words;
import org.springframework.stereotype.Component;

/** Lays a hand-over on the desk of a reader, and on paper. */
@Component
class HandoverDesk {
    private final Units units;
    private final Words official;
    private final OnLeaderChanged.Register register;

    HandoverDesk(Units units, Words official, OnLeaderChanged.Register register) {
        this.units = units;
        this.official = official;
        this.register = register;
    }

    HandoverListPage list(List<HandoverStore.Listed> all) {
        return new HandoverListPage(all.stream()
                .map(each -> new HandoverListPage.Row(
                        each.id().toString(),
                        name(each.change().unit()),
                        each.change().outgoing(),
                        each.change().incoming(),
                        each.change().on(),
                        each.dueOn(),
                        each.rows(),
                        each.open(),
                        each.signing().at()))
                .toList());
    }

    HandoverPage page(Handover handover, SignedInUser reader, Map<String, String> typed, String witness) {
        List<Refusal> against = reader.may("handovers:sign", handover.change().unit())
                ? handover.against(reader.name())
                : List.of(Rules.ONLY_THE_INCOMING.broken(handover.change().incoming()));
        return new HandoverPage(
                new HandoverPage.Head(
                        handover.id().toString(),
                        name(handover.change().unit()),
                        handover.change().outgoing(),
                        handover.change().incoming(),
                        handover.change().on(),
                        handover.dueOn()),
                new HandoverPage.Signing(
                        handover.signing().witness().isEmpty()
                                ? witness
                                : handover.signing().witness(),
                        handover.signing().by(),
                        handover.signing().at()),
                handover.lines().stream()
                        .map(line -> row(handover, line, typed))
                        .toList(),
                handover.open().size(),
                against);
    }

    private static HandoverPage.Row row(Handover handover, Handover.Line line, Map<String, String> typed) {
        Handover.Answer answer = line.answer();
        return new HandoverPage.Row(
                line.ordinal(),
                handover.change().county() + "-" + line.obligation(),
                line.number(),
                line.title(),
                line.dueOn(),
                line.colour().toLowerCase(Locale.ROOT),
                answer == null ? null : answer.at(),
                answer == null ? typed.getOrDefault("remark-" + line.ordinal(), "") : answer.remark(),
                typed.getOrDefault("row-" + line.ordinal(), ""));
    }

    String fileName(Handover handover) {
        return official.get("handovers.title") + " " + name(handover.change().unit()) + " "
                + handover.change().on() + ".pdf";
    }

    /** The list on paper, in the official language. */
    NumberedDocument document(Handover handover) {
        Handover.Change change = handover.change();
        return new NumberedDocument(
                new Letterhead(name(change.unit()), "", ""),
                official.get("handovers.document.title", name(change.unit())),
                "",
                List.of(
                        new Paragraph(official.get(
                                "handovers.document.text",
                                change.on(),
                                orNobody(change.outgoing()),
                                orNobody(change.incoming()),
                                handover.lines().size())),
                        listing(handover),
                        new Entries(List.of(
                                new Entry(official.get("handovers.outgoing"), orNobody(change.outgoing())),
                                new Entry(official.get("handovers.incoming"), orNobody(change.incoming())),
                                new Entry(
                                        official.get("handovers.witness"),
                                        orNobody(handover.signing().witness())),
                                new Entry(official.get("handovers.signedOn"), signedOn(handover))))),
                new Ending(
                        List.of(official.get("handovers.document.basis")),
                        List.of(),
                        name(change.unit()),
                        register.clock().today(),
                        List.of()),
                "");
    }

    private Listing listing(Handover handover) {
        return new Listing(
                List.of(
                        official.get("handovers.ordinal"),
                        official.get("handovers.number"),
                        official.get("handovers.what"),
                        official.get("handovers.due"),
                        official.get("handovers.answer")),
                handover.lines().stream()
                        .map(line -> List.of(
                                Integer.toString(line.ordinal()),
                                line.number(),
                                line.title(),
                                official.day(line.dueOn()),
                                answer(line)))
                        .toList());
    }

    private String answer(Handover.Line line) {
        Handover.Answer answer = line.answer();
        if (answer == null) {
            return official.get("handovers.open");
        }
        return answer.remark().isEmpty()
                ? official.get("handovers.accepted")
                : official.get("handovers.remarked") + " " + answer.remark();
    }

    private String signedOn(Handover handover) {
        var at = handover.signing().at();
        return at == null ? official.get("handovers.unsigned") : official.moment(at);
    }

    private String orNobody(String name) {
        return name.isEmpty() ? official.get("handovers.nobody") : name;
    }

    private String name(String unit) {
        return units.names(List.of(new UnitId(unit))).getOrDefault(new UnitId(unit), unit);
    }
}
