package org.jiannuo.intake.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.intake.ReceiptId;
import org.jiannuo.intake.ReceiptSummary;
import org.jiannuo.intake.Receipts;
import org.jiannuo.intake.internal.ChunkStore.Returned;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.security.RefusedRules;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Words;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 数据接口. Reporting by programs, with a key. Rows take the same way as those of files and get the same receipt. */
@Controller
@PreAuthorize("denyAll()")
class ApiController {
    private static final int LARGEST_BODY = 10 << 20;
    private static final int SHOWN_ROWS = 5_000;
    private static final int TOO_MANY = 429;
    private static final int UNPROCESSABLE = 422;

    private final ApiCalls calls;
    private final Receipts receipts;
    private final ChunkStore chunks;
    private final RequestLimit limit;
    private final Words words;

    ApiController(ApiCalls calls, Receipts receipts, ChunkStore chunks, RequestLimit limit, Words words) {
        this.calls = calls;
        this.receipts = receipts;
        this.chunks = chunks;
        this.limit = limit;
        this.words = words;
    }

    @GetMapping("/api/intake/openapi.json")
    @PreAuthorize("permitAll()")
    @Harmless("the description of the interface is the same for everybody")
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource("reference/intake/openapi.json"));
    }

    @PostMapping("/api/intake/{format}")
    @Permit("intake:interface")
    @Audited("intake.rows_reported")
    ResponseEntity<Map<String, Object>> report(
            @PathVariable String format, HttpServletRequest request, SignedInUser user) throws IOException {
        int wait = limit.take(user.account());
        if (wait > 0) {
            return problem(List.of(IntakeRules.TOO_OFTEN.broken(wait)), TOO_MANY, request, wait);
        }
        byte[] body;
        try (InputStream in = request.getInputStream()) {
            body = in.readNBytes(LARGEST_BODY + 1);
        }
        String call = Optional.ofNullable(request.getHeader("Idempotency-Key")).orElse("");
        Decision<ReceiptSummary> taken = body.length > LARGEST_BODY
                ? Decision.refused(IntakeRules.BODY.broken(LARGEST_BODY >> 20))
                : calls.take(format, call, body, user);
        return switch (taken) {
            case Decision.Refused<ReceiptSummary>(List<Refusal> because) -> problem(because, UNPROCESSABLE, request, 0);
            case Decision.Accepted<ReceiptSummary>(ReceiptSummary receipt, var _) ->
                ResponseEntity.ok(answer(receipts.read(receipt.id())));
        };
    }

    @GetMapping("/api/intake/receipts/{id}")
    @Permit("intake:interface")
    @Audited("intake.receipt_asked")
    ResponseEntity<Map<String, Object>> receipt(
            @PathVariable String id, HttpServletRequest request, SignedInUser user) {
        return ReceiptId.parse(id)
                .flatMap(receipts::find)
                .filter(receipt -> user.may(AccessKeys.PERMISSION, receipt.unit()))
                .map(receipt -> ResponseEntity.ok(answer(receipt)))
                .orElseGet(() -> problem(List.of(IntakeRules.NO_RECEIPT.broken()), 404, request, 0));
    }

    private Map<String, Object> answer(ReceiptSummary receipt) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("receipt", receipt.number());
        answer.put("id", receipt.id().toString());
        answer.put("status", receipt.status().name());
        answer.put("read", receipt.counts().read());
        answer.put("accepted", receipt.counts().accepted());
        answer.put("returned", receipt.counts().returned());
        answer.put("duplicates", receipt.counts().duplicates());
        answer.put("reasons", receipts.reasons(receipt.id()));
        answer.put(
                "rows",
                chunks.rows(receipt.id(), 0, SHOWN_ROWS).stream().map(this::row).toList());
        return answer;
    }

    /** The row of the first line is the heading that stands for the names of the fields. */
    private Map<String, Object> row(Returned row) {
        return Map.of(
                "row",
                row.line() - 1,
                "reasons",
                row.reasons().stream()
                        .map(reason -> Map.of(
                                "code", reason.code(),
                                "field", reason.where(),
                                "reason", ReturnedFile.sentence(words, reason),
                                "mend", ReturnedFile.mend(words, reason)))
                        .toList());
    }

    /** Problem details (RFC 9457) with all reasons. */
    private ResponseEntity<Map<String, Object>> problem(
            List<Refusal> because, int status, HttpServletRequest request, int wait) {
        request.setAttribute(
                RefusedRules.ATTRIBUTE,
                because.stream().map(Refusal::code).distinct().toList());
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", words.get("intake.api.problem"));
        problem.put("status", status);
        problem.put("detail", words.refusal(because.getFirst()));
        problem.put(
                "errors",
                because.stream()
                        .map(refusal -> Map.of(
                                "code", refusal.code(), "field", refusal.where(), "reason", words.refusal(refusal)))
                        .toList());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return (wait > 0 ? answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(wait)) : answer).body(problem);
    }
}
