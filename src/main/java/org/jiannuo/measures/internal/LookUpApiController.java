package org.jiannuo.measures.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.security.Audited;
import org.jiannuo.security.Harmless;
import org.jiannuo.security.Permit;
import org.jiannuo.security.RefusedRules;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 核查接口. The same question by programs, with a key. Officials are asked about by people only. */
@Controller
@PreAuthorize("denyAll()")
class LookUpApiController {
    private static final int LARGEST_BODY = 16 << 10;
    private static final int TOO_MANY = 429;
    private static final int UNPROCESSABLE = 422;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LookUp lookUp;
    private final LookUpStore store;
    private final BusinessClock clock;
    private final Words words;
    private final int most;

    LookUpApiController(
            LookUp lookUp,
            LookUpStore store,
            BusinessClock clock,
            Words words,
            @Value("${jiannuo.measures.requests-per-minute:120}") int most) {
        this.lookUp = lookUp;
        this.store = store;
        this.clock = clock;
        this.words = words;
        this.most = most;
    }

    @GetMapping("/api/measures/openapi.json")
    @PreAuthorize("permitAll()")
    @Harmless("the description of the interface is the same for everybody")
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource("reference/measures/openapi.json"));
    }

    @PostMapping("/api/measures/look-ups")
    @Permit("measures:interface")
    @Audited("measures.subject_looked_up")
    ResponseEntity<Map<String, Object>> ask(HttpServletRequest request, SignedInUser user) throws IOException {
        if (store.since(user.account(), clock.now().minus(MINUTE)) >= most) {
            return problem(List.of(Rules.TOO_OFTEN.broken(most)), TOO_MANY, request);
        }
        String call = Optional.ofNullable(request.getHeader("Idempotency-Key")).orElse("");
        byte[] body;
        try (InputStream in = request.getInputStream()) {
            body = in.readNBytes(LARGEST_BODY + 1);
        }
        return switch (answer(call, body, user)) {
            case Decision.Refused<LookUp.Examined>(List<Refusal> because) -> problem(because, UNPROCESSABLE, request);
            case Decision.Accepted<LookUp.Examined>(LookUp.Examined examined, var _) ->
                ResponseEntity.ok(answer(examined));
        };
    }

    private Decision<LookUp.Examined> answer(String call, byte[] body, SignedInUser user) {
        if (!call.matches("[\\x21-\\x7e]{8,100}")) {
            return Decision.refused(Rules.CALL.broken());
        }
        String hash = hash(body);
        Optional<LookUpStore.Before> before = store.before(user.account(), call);
        if (before.isPresent()) {
            return before.get().hash().equals(hash)
                    ? Decision.accepted(before.get().examined())
                    : Decision.refused(Rules.CALL.broken());
        }
        return question(body).then(question -> lookUp.ask(question, user, new LookUp.Call(call, hash)));
    }

    static Decision<LookUp.Question> question(byte[] body) {
        if (body.length > LARGEST_BODY) {
            return Decision.refused(Rules.BODY.broken());
        }
        try {
            JsonNode json = JsonMapper.shared().readTree(body);
            return json.isObject()
                    ? Decision.accepted(new LookUp.Question(
                            LookUpController.kind(text(json, "kind")),
                            text(json, "subject"),
                            text(json, "name"),
                            text(json, "use"),
                            text(json, "matter")))
                    : Decision.refused(Rules.BODY.broken());
        } catch (JacksonException noJson) {
            return Decision.refused(Rules.BODY.broken());
        }
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isString() ? value.asString() : "";
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(new String(body, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> answer(LookUp.Examined examined) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", examined.id().toString());
        answer.put("on", examined.on().toString());
        answer.put("subject", examined.name());
        answer.put("use", examined.use());
        answer.put("result", examined.result().name());
        answer.put("findings", examined.findings().stream().map(this::finding).toList());
        answer.put("note", words.get("measures.lookUp.note"));
        return answer;
    }

    private Map<String, Object> finding(LookUp.Finding found) {
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("effect", found.effect().name());
        finding.put("source", found.source().name());
        finding.put("title", found.title());
        finding.put("document", found.document());
        finding.put("basis", found.basis());
        if (found.until() != null) {
            finding.put("until", found.until().toString());
        }
        finding.put("disputed", found.disputed());
        return finding;
    }

    /** Problem details (RFC 9457) with all reasons. */
    private ResponseEntity<Map<String, Object>> problem(List<Refusal> because, int status, HttpServletRequest request) {
        request.setAttribute(
                RefusedRules.ATTRIBUTE,
                because.stream().map(Refusal::code).distinct().toList());
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", words.get("measures.lookUp.problem"));
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
        return (status == TOO_MANY
                        ? answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(MINUTE.toSeconds()))
                        : answer)
                .body(problem);
    }
}
