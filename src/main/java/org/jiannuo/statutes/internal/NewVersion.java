package org.jiannuo.statutes.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version of a row that is about to be added.
 *
 * @param table the table
 * @param key the row
 * @param position place of the row within the table
 * @param appliesFrom first day of events to which it applies
 * @param columns its columns, in the order of the file
 * @param document the county's document, or null when it comes with the program
 */
record NewVersion(
        String table,
        String key,
        int position,
        LocalDate appliesFrom,
        Map<String, String> columns,
        @Nullable String document) {

    String json() {
        return JsonMapper.shared().writeValueAsString(columns);
    }

    /** Hash over the columns; the same content has the same hash. */
    String content() {
        return hash(json());
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
