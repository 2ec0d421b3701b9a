package org.jiannuo.ledger.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.ledger.LeafId;
import org.jiannuo.ledger.LogCheckpoint;
import org.jiannuo.ledger.PublishedRecords;
import org.jiannuo.tlog.TilePath;
import org.jiannuo.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The log as others read it: static, cacheable resources under {@code /log/}, laid out as {@code tlog-tiles} says. They
 * are read with GET by anybody, and by no session.
 */
@Component
class LogResources implements HttpRequestHandler {
    private static final String PREFIX = "/log/";
    private static final String TEXT = "text/plain;charset=utf-8";
    private static final String JSON = "application/json";
    private static final String BYTES = "application/octet-stream";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_SECONDS = "public, max-age=2";
    private static final int PAGE = 5000;

    private record Resource(byte[] body, String type, String cache) {}

    private final LogReader reader;
    private final ObjectProvider<PublishedRecords> published;
    private final ObjectProvider<Standing> standing;
    private final Words words;

    LogResources(
            LogReader reader,
            ObjectProvider<PublishedRecords> published,
            ObjectProvider<Standing> standing,
            Words words) {
        this.reader = reader;
        this.published = published;
        this.standing = standing;
        this.words = words;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith(PREFIX) || path.equals(PREFIX)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", "/ledger");
            return;
        }
        Standing here = standing.getIfAvailable();
        List<Refusal> stopped = here == null ? List.of() : here.stopped();
        if (!stopped.isEmpty()) {
            say(
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    stopped.stream().map(words::refusal).collect(Collectors.joining("\n")));
            return;
        }
        Optional<Resource> found = found(path.substring(PREFIX.length()), request.getParameter("after"));
        if (found.isEmpty()) {
            say(response, HttpServletResponse.SC_NOT_FOUND, words.get("ledger.nothing-here"));
            return;
        }
        send(found.get(), request, response);
    }

    private Optional<Resource> found(String path, @Nullable String after) {
        if (path.equals("checkpoint")) {
            return reader.checkpoint().map(LogCheckpoint::note).map(note -> text(note, FOR_SECONDS));
        }
        if (path.equals("key")) {
            return reader.keys().isEmpty()
                    ? Optional.empty()
                    : Optional.of(text(reader.keys().getLast() + "\n", FOR_SECONDS));
        }
        if (path.equals("published")) {
            return after == null || isLeaf(after) ? Optional.of(index(after)) : Optional.empty();
        }
        if (path.matches("handover/[1-9][0-9]{0,5}")) {
            return reader.handover(Integer.parseInt(path.substring("handover/".length())))
                    .map(note -> text(note, FOR_EVER));
        }
        return tile(path);
    }

    private Optional<Resource> tile(String path) {
        TilePath tile;
        try {
            tile = TilePath.parse(path);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return (tile.level() == TilePath.ENTRIES ? reader.bundle(tile) : reader.tile(tile))
                .map(bytes -> new Resource(bytes, BYTES, FOR_EVER));
    }

    private Resource index(@Nullable String after) {
        PublishedRecords records = published.getIfAvailable();
        List<PublishedRecords.Published> page =
                records == null ? List.of() : records.after(after == null ? null : LeafId.parse(after), PAGE);
        StringBuilder json = new StringBuilder("{\"records\":[");
        for (int i = 0; i < page.size(); i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"leaf\":\"")
                    .append(page.get(i).leaf())
                    .append("\",\"commitment\":\"")
                    .append(page.get(i).commitment())
                    .append("\"}");
        }
        json.append(']');
        if (page.size() == PAGE) {
            json.append(",\"next\":\"").append(page.getLast().leaf()).append('"');
        }
        return new Resource(json.append('}').toString().getBytes(StandardCharsets.UTF_8), JSON, FOR_SECONDS);
    }

    private static boolean isLeaf(String id) {
        try {
            return LeafId.parse(id).toString().equals(id);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Resource text(String text, String cache) {
        return new Resource(text.getBytes(StandardCharsets.UTF_8), TEXT, cache);
    }

    private static void send(Resource resource, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", resource.cache());
        response.setHeader("Access-Control-Allow-Origin", "*");
        if (new ServletWebRequest(request, response).checkNotModified("\"" + mark(resource.body()) + "\"")) {
            return;
        }
        response.setContentType(resource.type());
        response.setContentLength(resource.body().length);
        response.getOutputStream().write(resource.body());
    }

    private static void say(HttpServletResponse response, int status, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType(TEXT);
        response.getOutputStream().write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String mark(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256.", e);
        }
    }
}
