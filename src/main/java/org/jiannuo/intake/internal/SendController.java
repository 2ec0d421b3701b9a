package org.jiannuo.intake.internal;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jiannuo.formats.Formats;
import org.jiannuo.formats.RecordFormat;
import org.jiannuo.intake.ReceiptSummary;
import org.jiannuo.intake.Receipts;
import org.jiannuo.kernel.Decision;
import org.jiannuo.reports.Spreadsheets;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.jiannuo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Sending a file, and the templates for it. */
@Controller
@PreAuthorize("denyAll()")
class SendController {
    private static final String FORM_OF_RECORDS = "/records/new";
    private static final String SUBMITS_RECORDS = "records:report";

    private final Receipts receipts;
    private final FormatBook formats;
    private final TemplateFile templates;
    private final Reach reach;
    private final DataSize largest;

    SendController(
            Receipts receipts,
            FormatBook formats,
            TemplateFile templates,
            Reach reach,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.receipts = receipts;
        this.formats = formats;
        this.templates = templates;
        this.reach = reach;
        this.largest = largest;
    }

    @GetMapping("/intake/send")
    @Permit("intake:send")
    @Audited("intake.send_form_opened")
    Page form(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "penalty") String format,
            SignedInUser user) {
        return page(unit.isEmpty() ? user.unit() : unit, format, user);
    }

    private Page page(String unit, String format, SignedInUser user) {
        return new SendPage(
                reach.choices(user, IntakeConfiguration.SENDS).stream()
                        .map(choice -> new SendPage.Unit(choice.id(), choice.name()))
                        .toList(),
                unit,
                Formats.IDS,
                format,
                (int) largest.toMegabytes(),
                user.has(SUBMITS_RECORDS) ? FORM_OF_RECORDS : "");
    }

    @PostMapping("/intake/send")
    @Permit("intake:send")
    @Audited("intake.file_sent")
    Answer send(
            @RequestParam("file") MultipartFile file,
            @RequestParam String format,
            @RequestParam String unit,
            SignedInUser user)
            throws IOException {
        if (!user.may(IntakeConfiguration.SENDS, unit)) {
            return answer(Decision.refused(IntakeRules.OTHER_UNIT.brokenAt("unit")), unit, format, user);
        }
        Path copy = Files.createTempFile("jiannuo-sent", "");
        try {
            file.transferTo(copy);
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            return answer(
                    receipts.take(new Receipts.Sent(copy, name, format, unit, "file"), user.sign(reach.clock())),
                    unit,
                    format,
                    user);
        } finally {
            boolean _ = Files.deleteIfExists(copy);
        }
    }

    private Answer answer(Decision<ReceiptSummary> taken, String unit, String format, SignedInUser user) {
        return Answer.of(
                taken,
                receipt -> {
                    boolean known = receipt.endedAt() != null;
                    if (!known) {
                        receipts.readLater(receipt.id());
                    }
                    return Answer.redirect(
                            "/intake/receipts/" + receipt.id(), known ? "intake.said.known" : "intake.said.taken");
                },
                _ -> page(unit, format, user));
    }

    @GetMapping("/intake/templates/{format}")
    @Permit("intake:read")
    @Harmless("a template is the same for everybody and says nothing about anybody")
    void template(
            @PathVariable String format,
            @RequestParam(defaultValue = "xlsx") String kind,
            Words words,
            HttpServletResponse response)
            throws IOException {
        RecordFormat known = formats.find(format).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean workbook = !kind.equals("csv");
        response.setContentType(workbook ? Spreadsheets.XLSX : Spreadsheets.CSV);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                words.get("formats." + format) + (workbook ? ".xlsx" : ".csv"), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        templates.write(known, workbook, response.getOutputStream());
    }
}
