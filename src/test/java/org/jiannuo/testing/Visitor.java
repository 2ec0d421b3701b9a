package org.jiannuo.testing;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a plain HTTP client, as a browser without scripts: keeps cookies, follows no redirect by himself. */
public final class Visitor {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String address;
    private final Map<String, String> cookies = new java.util.TreeMap<>();
    private String forwardedFor = "";

    public Visitor(TestWorld world, Cookie... cookies) {
        this.address = world.address();
        for (Cookie cookie : cookies) {
            this.cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    public Visitor with(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    /** Comes through a proxy on this machine, which says from which address. */
    public Visitor from(String networkAddress) {
        forwardedFor = networkAddress;
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    /** Sends a form with the token that a page of this site gives. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        Map<String, String> all = new java.util.TreeMap<>(fields);
        all.put("_csrf", token());
        return postAsIs(path, all);
    }

    /** Sends a form without the token. */
    public HttpResponse<String> postAsIs(String path, Map<String, String> fields) {
        return send(
                "POST",
                path,
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    public HttpResponse<String> send(String method, String path, String body) {
        List<String> pairs = new ArrayList<>();
        cookies.forEach((name, value) -> pairs.add(name + "=" + value));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!forwardedFor.isEmpty()) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        if (!pairs.isEmpty()) {
            request.header("Cookie", String.join("; ", pairs));
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        String[] pair = header.split(";", 2)[0].split("=", 2);
        if (pair.length == 2) {
            cookies.put(pair[0], pair[1]);
        }
    }

    /** The token stands in every page, also in that of an error. */
    private String token() {
        String page = get("/error").body();
        return page.replaceAll("(?s).*<meta name=\"csrf\" content=\"([^\"]*)\".*", "$1");
    }
}
