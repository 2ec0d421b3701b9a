package org.jiannuo.audit.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it is stored.
 *
 * @param at to the microsecond, as the database keeps it
 * @param account null when nobody was signed in
 * @param unit id of the unit for which the person acted
 * @param unitName its name on that day
 * @param capacity the role in which the person acted
 */
record Entry(
        UUID id,
        Instant at,
        @Nullable UUID account,
        @Nullable String person,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable String capacity,
        String event,
        String target,
        String outcome,
        List<String> rules,
        @Nullable String address,
        @Nullable String request) {
    Entry {
        rules = List.copyOf(rules);
    }

    /** The hash of everything the entry says; each part is led by its length, so that no two entries read alike. */
    byte[] digest() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(400);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            put(out, account == null ? null : account.toString());
            put(out, person);
            put(out, unit);
            put(out, unitName);
            put(out, capacity);
            put(out, event);
            put(out, target);
            put(out, outcome);
            out.writeInt(rules.size());
            for (String rule : rules) {
                put(out, rule);
            }
            put(out, address);
            put(out, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Hashes.sha256(bytes.toByteArray());
    }

    private static void put(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }
}
