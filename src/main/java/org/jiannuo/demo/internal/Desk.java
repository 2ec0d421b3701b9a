package org.jiannuo.demo.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One person at a desk: logs in, opens pages, fills in forms as they stand on the page, and sends them. */
final class Desk {
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String address;

    Desk(String address, String login, String password) {
        this.address = address;
        form("/accounts/login", "/accounts/login")
                .set("login", login)
                .set("password", password)
                .send();
    }

    Document page(String path) {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(URI.create(address + path)).GET());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered " + response.statusCode());
        }
        return Jsoup.parse(response.body(), address + path);
    }

    /** The form on a page whose action ends so, with everything that is filled in already. */
    Form form(String path, String action) {
        return formOn(page(path), action);
    }

    /** The same on a page that is open already, for instance the answer to another form. */
    Form formOn(Document page, String action) {
        for (Element form : page.select("form[method=post]")) {
            String target = form.attr("action").replaceAll("\\?.*", "");
            if (target.endsWith(action)) {
                return new Form(java.net.URI.create(page.location()).getPath(), form);
            }
        }
        throw new IllegalStateException("No form " + action + " on " + page.location());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.header("Accept-Language", "zh-CN").build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at the desk.", e);
        }
    }

    /** A form as it stands on the page. */
    final class Form {
        private final List<Map.Entry<String, String>> fields = new ArrayList<>();
        private final Map<String, byte[]> files = new LinkedHashMap<>();
        private final Map<String, String> fileNames = new LinkedHashMap<>();
        private final String target;
        private final boolean multipart;

        private Form(String path, Element form) {
            this.target = form.hasAttr("action") ? form.absUrl("action") : address + path;
            this.multipart = form.attr("enctype").startsWith("multipart");
            for (Element input : form.select("input, textarea, select")) {
                String type = input.attr("type");
                boolean off = (type.equals("checkbox") || type.equals("radio")) && !input.hasAttr("checked");
                if (!input.attr("name").isEmpty() && !off && !type.equals("file") && !type.equals("submit")) {
                    fields.add(Map.entry(input.attr("name"), input.val()));
                }
            }
        }

        Form set(String name, String value) {
            fields.removeIf(field -> field.getKey().equals(name));
            fields.add(Map.entry(name, value));
            return this;
        }

        Form file(String name, String fileName, String text) {
            files.put(name, text.getBytes(StandardCharsets.UTF_8));
            fileNames.put(name, fileName);
            return this;
        }

        /** Sends it; what was refused or went wrong is a bug of the demonstration. */
        Document send() {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target));
            HttpResponse<String> response = Desk.this.send(multipart ? multipart(request) : plain(request));
            if (response.statusCode() != 200) {
                throw new IllegalStateException(target + " was answered " + response.statusCode() + ": "
                        + Jsoup.parse(response.body()).select(".refusals").text());
            }
            return Jsoup.parse(response.body(), response.uri().toString());
        }

        private HttpRequest.Builder plain(HttpRequest.Builder request) {
            String body = fields.stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
            return request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
        }

        private HttpRequest.Builder multipart(HttpRequest.Builder request) {
            String boundary = "jiannuo-" + UUID.randomUUID();
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (Map.Entry<String, String> field : fields) {
                byte[] value = field.getValue().getBytes(StandardCharsets.UTF_8);
                part(body, boundary, "name=\"" + field.getKey() + "\"", "", value);
            }
            files.forEach((name, content) -> part(
                    body,
                    boundary,
                    "name=\"" + name + "\"; filename=\"" + fileNames.get(name) + "\"",
                    "Content-Type: application/octet-stream\r\n",
                    content));
            body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        }

        private static void part(
                ByteArrayOutputStream body, String boundary, String disposition, String type, byte[] content) {
            body.writeBytes(
                    ("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + type + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(content);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
