package org.jiannuo.bench;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The people of a case at their browsers. */
final class ComplaintPeople {
    private static final Pattern CASE = Pattern.compile("/complaints/cases/(\\d{6}-[0-9a-f-]{36})\"");
    private static final Pattern NUMBER = Pattern.compile("TS-\\d{4}-\\d{6,}");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    final int port;
    private final Cookie officer;
    private final Cookie director;
    private final Cookie verifier;
    final AtomicLong done = new AtomicLong();

    ComplaintPeople(int port, Cookie officer, Cookie director, Cookie verifier) {
        this.port = port;
        this.officer = officer;
        this.director = director;
        this.verifier = verifier;
    }

    void cycle(RawClient client) throws IOException {
        String form = client.get("/complaints/lodge", null);
        String sheet = found(Pattern.compile("name=\"form\" value=\"([^\"]+)\""), form, 1);
        String receipt = client.post(
                "/complaints/lodge/send",
                null,
                Map.of(
                        "form", sheet,
                        "lead", "false",
                        "kind", "OTHER",
                        "accused", "housing-bureau",
                        "name", "张三测",
                        "contact", "13900000000",
                        "promised", "2024年合同约定验收后三十日内付款。",
                        "facts", "验收已满一年，余款未付，多次催告没有答复。".repeat(4)));
        String number = found(NUMBER, receipt, 0);
        String id = found(CASE, client.get("/complaints?q=" + number, officer), 1);
        String path = "/complaints/cases/" + id;
        String page = act(client, path, officer, "handle/take", client.get(path, officer), Map.of());
        var _ = act(client, path, officer, "handle/accept", page, Map.of("text", "反映合同逾期未付款。"));
        var _ = act(
                client,
                path,
                director,
                "decide/transfer",
                client.get(path, director),
                Map.of("text", "请依职责核实。", "target", "county-government"));
        page = act(client, path, verifier, "verify/start", client.get(path, verifier), Map.of());
        page = act(client, path, verifier, "verify/find-unfounded", page, Map.of("text", "款项已付清，有凭证。"));
        String closed = act(client, path, verifier, "verify/reply", page, Map.of("text", "经核实款项已付清。"));
        if (closed.contains("verify/reply")) {
            throw new IOException("The case was not closed.");
        }
    }

    /** Does an act and opens the page to which it leads. */
    private static String act(
            RawClient client, String path, Cookie who, String act, String page, Map<String, String> said)
            throws IOException {
        Map<String, String> fields = new LinkedHashMap<>(said);
        fields.put("version", found(VERSION, page, 1));
        fields.put("form", UUID.randomUUID().toString());
        String _ = client.post(path + "/" + act, who, fields);
        return client.get(path, who);
    }

    private static String found(Pattern pattern, String page, int group) throws IOException {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new IOException(
                    "No " + pattern + " in " + page.replaceAll("\\s+", " ").substring(0, 300));
        }
        return matcher.group(group);
    }
}
