package org.jiannuo.portal.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.ledger.Inclusion;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.LedgerProofs;
import org.jiannuo.portal.PublicItem;
import org.jiannuo.security.Harmless;
import org.jiannuo.web.Page;
import org.jiannuo.web.PlatformAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Search, lists, one item, the check of a number, figures and guides. */
@Controller
@PreAuthorize("denyAll()")
class ItemsController {
    private static final String PUBLIC = "Shows what is public.";
    /** Each guide with the limits that its sentence names, by their id. */
    private static final Map<String, List<String>> GUIDES = Map.of(
            "objection",
            List.of("objection.county_mark", "objection.county_own", "objection.county_provider"),
            "repair",
            List.of("repair.accept", "repair.result"),
            "complaint",
            List.of("complaint.general_reply", "complaint.general_finish"));

    private static final List<String> FIGURES = List.of("statistics", "quality_figures");
    private static final int A_PART = 20;
    private static final int UNITS = 5;
    private static final int LONGEST = 60;

    private final PublicItems items;
    private final PublicProgress progress;
    private final LedgerProofs proofs;
    private final PlatformAddress platform;
    private final GuidePage.Contact contact;

    /** @param telephone of the credit office, or empty @param place where it is, or empty */
    ItemsController(
            PublicItems items,
            PublicProgress progress,
            LedgerProofs proofs,
            PlatformAddress platform,
            @Value("${jiannuo.contact.telephone:}") String telephone,
            @Value("${jiannuo.contact.place:}") String place) {
        this.contact = new GuidePage.Contact(telephone.strip(), place.strip());
        this.platform = platform;
        this.proofs = proofs;
        this.items = items;
        this.progress = progress;
    }

    @GetMapping("/portal/search")
    @PreAuthorize("permitAll()")
    @Harmless(PUBLIC)
    Page search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String after,
            HttpServletRequest request) {
        String query = (q.length() > LONGEST ? q.substring(0, LONGEST) : q).strip();
        boolean first = after.isEmpty() && !query.isEmpty();
        List<PublicItems.Line> found =
                query.isEmpty() ? List.of() : items.find(new PublicItems.Asked(query, kind, "", after), A_PART + 1);
        String address = "/portal/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8)
                + (kind.isEmpty() ? "" : "&kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8)) + "&";
        return new FoundPage(
                query,
                kind,
                true,
                ItemLines.of(first && hasDigit(query) ? items.withNumber(query, A_PART) : List.of(), A_PART, ""),
                first
                        ? progress.units(query).stream()
                                .limit(UNITS)
                                .map(unit -> new FoundPage.Unit(unit.unit(), unit.name()))
                                .toList()
                        : List.of(),
                ItemLines.of(found, A_PART, address),
                PublicItems.KINDS,
                Asking.elder(request));
    }

    /** Numbers of items, documents and subjects all have one; a name seldom does. */
    private static boolean hasDigit(String query) {
        return query.chars().anyMatch(Character::isDigit);
    }

    @GetMapping("/portal/lists/{kind}")
    @PreAuthorize("permitAll()")
    @Harmless(PUBLIC)
    @Nullable
    Page list(@PathVariable String kind, @RequestParam(defaultValue = "") String after, HttpServletRequest request) {
        if (!PublicItems.KINDS.contains(kind)) {
            return null;
        }
        return new FoundPage(
                "",
                kind,
                false,
                ItemLines.of(List.of(), A_PART, ""),
                List.of(),
                ItemLines.of(
                        items.find(PublicItems.Asked.ofKind(kind, after), A_PART + 1),
                        A_PART,
                        "/portal/lists/" + kind + "?"),
                PublicItems.KINDS,
                Asking.elder(request));
    }

    @GetMapping("/portal/items/{code}")
    @PreAuthorize("permitAll()")
    @Harmless(PUBLIC)
    Page item(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        PublicItems.Whole whole =
                items.whole(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Inclusion proof = inclusion(whole);
        if (proof == null) {
            // The page changes once the log has caught up, which the tag of what is public does not tell.
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader(HttpHeaders.ETAG, "W/\"waiting\"");
        }
        return new ItemPage(
                items.read(whole),
                whole.shown(),
                proof,
                platform.whole("/portal/check?number=" + code, Asking.site(request)),
                Asking.elder(request));
    }

    private @Nullable Inclusion inclusion(PublicItems.Whole whole) {
        UUID leaf = whole.proof().leaf();
        return leaf == null ? null : proofs.inclusion(new LeafId(leaf)).orElse(null);
    }

    @GetMapping("/portal/check")
    @PreAuthorize("permitAll()")
    @Harmless(PUBLIC)
    Page check(@RequestParam(defaultValue = "") String number, HttpServletRequest request) {
        String code = number.strip().toUpperCase(Locale.ROOT);
        String asked = code.length() > LONGEST ? code.substring(0, LONGEST) : code;
        String outcome = asked.isEmpty()
                ? "asked"
                : items.whole(asked).isPresent() ? "valid" : items.wasGiven(asked) ? "ended" : "unknown";
        return new CheckPage(asked, outcome, Asking.elder(request));
    }

    @GetMapping("/portal/statistics")
    @PreAuthorize("permitAll()")
    @Harmless(PUBLIC)
    Page statistics(HttpServletRequest request) {
        List<PublicItem> newest = FIGURES.stream()
                .flatMap(kind -> items.newest(kind).stream())
                .map(whole -> items.read(whole))
                .toList();
        return new StatisticsPage(newest, kinds(items), Asking.elder(request));
    }

    static List<StatisticsPage.Kind> kinds(PublicItems items) {
        return items.counts().stream()
                .map(one -> new StatisticsPage.Kind(one.kind(), one.items()))
                .toList();
    }

    @GetMapping("/portal/guides/{guide}")
    @PreAuthorize("permitAll()")
    @Harmless("Explains a service.")
    @Nullable
    Page guide(@PathVariable String guide, HttpServletRequest request) {
        List<String> limits = GUIDES.get(guide);
        return limits == null ? null : GuidePage.of(guide, limits, contact, Asking.elder(request));
    }
}
