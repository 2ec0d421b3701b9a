package org.jiannuo.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jiannuo.tlog.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry of the log.
 *
 * @param draft what was appended
 * @param time when it was sequenced, in whole seconds; never earlier than that of the entry before
 */
public record Leaf(LeafDraft draft, Instant time) {
    private static final Set<String> NEEDED = Set.of("act", "basis", "id", "time");
    private static final Set<String> KNOWN = Set.of("act", "basis", "commitment", "ground", "id", "refers", "time");

    /** The canonical JSON of a draft. Only the time is missing, which comes last. */
    public static String draft(LeafDraft draft) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("act", draft.act().word());
        json.put("basis", draft.basis());
        putIfThere(json, "commitment", draft.commitment());
        putIfThere(
                json, "ground", draft.ground() == null ? null : draft.ground().word());
        json.put("id", draft.id().toString());
        putIfThere(
                json,
                "refers",
                draft.refersTo() == null ? null : draft.refersTo().toString());
        return CanonicalJson.of(json);
    }

    /** The entry: the draft with its time. */
    public static byte[] stamped(String draft, Instant time) {
        return (draft.substring(0, draft.length() - 1) + ",\"time\":\"" + time + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** An entry, read. @throws IllegalArgumentException unless it is exactly as {@link #stamped} writes it */
    public static Leaf parse(byte[] entry) {
        JsonNode json = CanonicalJson.parse(text(entry));
        if (!json.isObject()) {
            throw new IllegalArgumentException("A leaf is an object.");
        }
        Set<String> members = new TreeSet<>(json.propertyNames());
        if (!members.containsAll(NEEDED) || !KNOWN.containsAll(members)) {
            throw new IllegalArgumentException("A leaf has other members: " + members);
        }
        String ground = string(json, "ground");
        String refers = string(json, "refers");
        LeafDraft draft = new LeafDraft(
                LeafId.parse(needed(json, "id")),
                one(LeafAct.values(), LeafAct::word, needed(json, "act")),
                needed(json, "basis"),
                string(json, "commitment"),
                refers == null ? null : LeafId.parse(refers),
                ground == null ? null : one(EndGround.values(), EndGround::word, ground));
        Leaf leaf = new Leaf(draft, time(needed(json, "time")));
        if (!Arrays.equals(stamped(draft(draft), leaf.time), entry)) {
            throw new IllegalArgumentException("A leaf is canonical JSON.");
        }
        return leaf;
    }

    private static String text(byte[] entry) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(entry))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A leaf is UTF-8.", e);
        }
    }

    private static Instant time(String text) {
        try {
            Instant time = Instant.parse(text);
            if (time.getNano() != 0) {
                throw new IllegalArgumentException("A leaf has whole seconds: " + text);
            }
            return time;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a time: " + text, e);
        }
    }

    private static <T> T one(T[] values, java.util.function.Function<T, String> word, String wanted) {
        return Arrays.stream(values)
                .filter(value -> word.apply(value).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("An unknown word in a leaf: " + wanted));
    }

    private static String needed(JsonNode json, String member) {
        String value = string(json, member);
        if (value == null) {
            throw new IllegalArgumentException("A leaf has no " + member);
        }
        return value;
    }

    private static @Nullable String string(JsonNode json, String member) {
        JsonNode value = json.get(member);
        if (value != null && !value.isString()) {
            throw new IllegalArgumentException("The " + member + " of a leaf is a string.");
        }
        return value == null ? null : value.stringValue();
    }

    private static void putIfThere(ObjectNode json, String member, @Nullable String value) {
        if (value != null) {
            json.put(member, value);
        }
    }
}
