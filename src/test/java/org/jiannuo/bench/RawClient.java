package org.jiannuo.bench;

import jakarta.servlet.http.Cookie;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One kept connection of a person; forms carry the token that the platform accepts. */
final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final int port;
    private final String token = UUID.randomUUID().toString();
    private @Nullable List<Double> latencies;
    private long due;

    RawClient(int port) throws IOException {
        this.port = port;
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 65_536);
    }

    void from(@Nullable List<Double> newLatencies, long newDue) {
        latencies = newLatencies;
        due = newDue;
    }

    String get(String path, @Nullable Cookie who) throws IOException {
        return send("GET " + path, who, "");
    }

    String post(String path, @Nullable Cookie who, Map<String, String> fields) throws IOException {
        byte[] plain = token.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[plain.length * 2];
        System.arraycopy(plain, 0, masked, plain.length, plain.length);
        StringBuilder body = new StringBuilder("_csrf=")
                .append(encoded(Base64.getUrlEncoder().encodeToString(masked)));
        fields.forEach(
                (name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
        return send("POST " + path, who, body.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String send(String line, @Nullable Cookie who, String body) throws IOException {
        long begin = latencies != null && due > 0 ? due : System.nanoTime();
        due = 0;
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = line + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: jiannuo-form=" + token
                + (who == null ? "" : "; " + who.getName() + "=" + who.getValue())
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + content.length
                + "\r\n\r\n";
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        String status = line();
        if (!status.startsWith("HTTP/1.1 200") && !status.startsWith("HTTP/1.1 303")) {
            throw new IOException(line + " was answered " + status + " " + answer());
        }
        String answer = answer();
        if (latencies != null) {
            latencies.add((System.nanoTime() - begin) / 1e6);
        }
        return answer;
    }

    private String answer() throws IOException {
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            }
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        if (chunked) {
            for (int size = Integer.parseInt(line().strip(), 16);
                    size > 0;
                    size = Integer.parseInt(line().strip(), 16)) {
                all.write(in.readNBytes(size));
                in.skipNBytes(2);
            }
            String _ = line();
        } else {
            all.write(in.readNBytes(length));
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(96);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server closed the connection.");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
