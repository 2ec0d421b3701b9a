package org.jiannuo.intake.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiannuo.intake.ReceiptId;
import org.jiannuo.intake.ReceiptStatus;
import org.jiannuo.intake.ReceiptSummary;
import org.jiannuo.intake.internal.ChunkStore.Returned;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Looking at receipts: the list, one receipt, its returned rows; cancelling and reading on. */
@Controller
@PreAuthorize("denyAll()")
class ReceiptController {
    private static final int A_PAGE = 25;
    private static final int SHOWN_ROWS = 20;
    private static final int ABOUT = 40;

    private final ReceiptRegister register;
    private final ReceiptStore store;
    private final ChunkStore chunks;
    private final ReturnedFile returned;
    private final Reach reach;

    ReceiptController(
            ReceiptRegister register, ReceiptStore store, ChunkStore chunks, ReturnedFile returned, Reach reach) {
        this.register = register;
        this.store = store;
        this.chunks = chunks;
        this.returned = returned;
        this.reach = reach;
    }

    @GetMapping("/intake")
    @Permit("intake:read")
    @Audited("intake.receipts_listed")
    Page list(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String before,
            SignedInUser user) {
        List<Reach.Choice> choices = reach.choices(user, IntakeConfiguration.READS);
        @Nullable
        List<String> units = unit.isEmpty()
                ? reach.reached(user, IntakeConfiguration.READS)
                : choices.stream().map(Reach.Choice::id).filter(unit::equals).toList();
        List<ReceiptSummary> part =
                register.list(reach.county(), units, ReceiptId.parse(before).orElse(null), A_PAGE + 1);
        boolean more = part.size() > A_PAGE;
        List<ReceiptSummary> shown = more ? part.subList(0, A_PAGE) : part;
        return new ReceiptListPage(
                choices.stream()
                        .map(choice -> new SendPage.Unit(choice.id(), choice.name()))
                        .toList(),
                unit,
                shown.stream()
                        .map(receipt -> new ReceiptListPage.Row(receipt, reach.name(receipt.unit())))
                        .toList(),
                more ? "/intake?unit=" + unit + "&before=" + shown.getLast().id() : "");
    }

    @GetMapping("/intake/receipts/{id}")
    @Permit("intake:read")
    @Audited("intake.receipt_viewed")
    Page receipt(@PathVariable String id, SignedInUser user, Words words) {
        ReceiptStore.Stored receipt = found(id, IntakeConfiguration.READS, user);
        List<Returned> rows = chunks.rows(receipt.id(), 0, SHOWN_ROWS);
        return new ReceiptPage(
                receipt.summary(),
                reach.name(receipt.summary().unit()),
                receipt.fault(),
                acts(receipt, user),
                reasons(receipt, rows, words),
                rows.stream().map(row -> row(row, words)).toList(),
                receipt.kind().name().toLowerCase(java.util.Locale.ROOT),
                !rows.isEmpty());
    }

    private List<String> acts(ReceiptStore.Stored receipt, SignedInUser user) {
        List<String> acts = new ArrayList<>();
        if (user.may(IntakeConfiguration.SENDS, receipt.summary().unit())) {
            if (receipt.summary().status() == ReceiptStatus.READING) {
                acts.add("cancel");
            }
            if (receipt.summary().status() == ReceiptStatus.CANCELLED || register.isInterrupted(receipt)) {
                acts.add("resume");
            }
        }
        return acts;
    }

    private List<ReceiptPage.Reason> reasons(ReceiptStore.Stored receipt, List<Returned> rows, Words words) {
        List<ReceiptPage.Reason> reasons = new ArrayList<>();
        long all = Math.max(receipt.summary().counts().returned(), 1);
        for (Map.Entry<String, Long> reason : chunks.reasons(receipt.id()).entrySet()) {
            String sentence = rows.stream()
                    .flatMap(row -> row.reasons().stream())
                    .filter(said -> said.code().equals(reason.getKey()))
                    .findFirst()
                    .map(said -> ReturnedFile.sentence(words, said))
                    .orElse("");
            reasons.add(new ReceiptPage.Reason(
                    reason.getKey(), reason.getValue(), (int) (100 * reason.getValue() / all), sentence));
        }
        return reasons;
    }

    private static ReceiptPage.Row row(Returned row, Words words) {
        String about =
                row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
        return new ReceiptPage.Row(
                row.line(),
                about.length() <= ABOUT ? about : about.substring(0, ABOUT),
                row.reasons().stream()
                        .map(reason -> new ReceiptPage.Said(
                                reason.code(), ReturnedFile.sentence(words, reason), ReturnedFile.mend(words, reason)))
                        .toList());
    }

    @GetMapping("/intake/receipts/{id}/returned")
    @Permit("intake:read")
    @Audited("intake.returned_rows_fetched")
    void returned(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kind,
            SignedInUser user,
            HttpServletResponse response)
            throws IOException {
        ReceiptStore.Stored receipt = found(id, IntakeConfiguration.READS, user);
        String wanted = kind.isEmpty() ? receipt.kind().name() : kind;
        boolean workbook = wanted.equalsIgnoreCase("xlsx");
        String stem = receipt.summary().fileName().replaceAll("\\.[^.]*$", "");
        response.setContentType(workbook ? Spreadsheets.XLSX : Spreadsheets.CSV);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                (stem.isBlank() ? "" : stem + "-")
                                        + receipt.summary().number()
                                        + (workbook ? ".xlsx" : ".csv"),
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        long _ = returned.write(receipt, workbook ? "xlsx" : "csv", response.getOutputStream());
    }

    @PostMapping("/intake/receipts/{id}/cancel")
    @Permit("intake:send")
    @Audited("intake.reading_cancelled")
    Answer cancel(@PathVariable String id, SignedInUser user) {
        ReceiptId receipt = found(id, IntakeConfiguration.SENDS, user).id();
        return Answer.of(
                register.cancel(receipt), _ -> Answer.redirect("/intake/receipts/" + id, "intake.said.cancelled"));
    }

    @PostMapping("/intake/receipts/{id}/resume")
    @Permit("intake:send")
    @Audited("intake.reading_resumed")
    Answer resume(@PathVariable String id, SignedInUser user) {
        ReceiptId receipt = found(id, IntakeConfiguration.SENDS, user).id();
        return Answer.of(
                register.resume(receipt), _ -> Answer.redirect("/intake/receipts/" + id, "intake.said.resumed"));
    }

    private ReceiptStore.Stored found(String id, String permission, SignedInUser user) {
        return ReceiptId.parse(id)
                .flatMap(store::find)
                .filter(receipt -> user.may(permission, receipt.summary().unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
