package org.jiannuo.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with signatures under it ({@code signed-note}).
 *
 * @param text ends in a newline
 * @param signatures at least one, at most 100
 */
public record SignedNote(String text, List<Signature> signatures) {
    private static final int MOST_SIGNATURES = 100;
    private static final int KEY_ID = 4;
    private static final String MARK = "\u2014 ";
    private static final Pattern LINE = Pattern.compile(MARK + "([^ ]+) ([^ ]+)");

    /**
     * One line under the text.
     *
     * @param name name of the key
     * @param bytes four bytes of the key's id and the signature
     */
    public record Signature(String name, byte[] bytes) {
        public Signature {
            if (!VerifierKey.isName(name) || bytes.length <= KEY_ID) {
                throw new IllegalArgumentException("Not a signature of " + name);
            }
            bytes = bytes.clone();
        }

        /** A line, read, without its newline. */
        public static Signature parse(String line) {
            Matcher form = LINE.matcher(line);
            if (!form.matches()) {
                throw new IllegalArgumentException("Not a line of a signature: " + line);
            }
            return new Signature(form.group(1), MerkleTree.bytes(form.group(2)));
        }

        byte[] signed() {
            return Arrays.copyOfRange(bytes, KEY_ID, bytes.length);
        }

        /** Whether the line names this key. Whether it is a signature at all, only {@link #signers} says. */
        public boolean isBy(VerifierKey key) {
            return name.equals(key.name()) && Arrays.equals(Arrays.copyOf(bytes, KEY_ID), key.id());
        }

        @Override
        public byte[] bytes() {
            return bytes.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Signature line && name.equals(line.name) && Arrays.equals(bytes, line.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        /** The line, without its newline. */
        @Override
        public String toString() {
            return MARK + name + " " + Base64.getEncoder().encodeToString(bytes);
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || !isPlain(text)) {
            throw new IllegalArgumentException("The text of a note ends in a newline and has no control characters.");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("A note has 1 to 100 signatures, not " + signatures.size() + ".");
        }
    }

    /** A note as bytes of UTF-8, read. @throws IllegalArgumentException when it is malformed */
    public static SignedNote parse(byte[] bytes) {
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("A note is UTF-8.", e);
        }
    }

    /** A note, read: its last blank line parts text and signatures. @throws IllegalArgumentException when malformed */
    public static SignedNote parse(String note) {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || !isPlain(note)) {
            throw new IllegalArgumentException("A note is text, a blank line and signatures.");
        }
        String below = note.substring(blank + 2);
        List<Signature> signatures = new ArrayList<>();
        if (!below.isEmpty()) {
            for (String line : below.substring(0, below.length() - 1).split("\n", -1)) {
                signatures.add(Signature.parse(line));
            }
        }
        return new SignedNote(note.substring(0, blank + 1), signatures);
    }

    /**
     * The keys among those known that have signed. Unknown keys are passed over.
     *
     * @throws IllegalArgumentException when a signature of a known key is wrong
     */
    public List<VerifierKey> signers(List<VerifierKey> known) {
        List<VerifierKey> signers = new ArrayList<>();
        for (Signature line : signatures) {
            for (VerifierKey key : known) {
                if (line.isBy(key)) {
                    if (!key.verifies(text, line.signed())) {
                        throw new IllegalArgumentException("The signature of " + key.name() + " is wrong.");
                    }
                    signers.add(key);
                }
            }
        }
        return signers.stream().distinct().toList();
    }

    /** The same note with one more signature, once. */
    public SignedNote with(Signature more) {
        List<Signature> all = new ArrayList<>(signatures);
        if (!all.contains(more)) {
            all.add(more);
        }
        return new SignedNote(text, all);
    }

    private static boolean isPlain(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\n' || (c >= ' ' && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)));
    }

    /** The note as it is sent. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line).append('\n'));
        return note.toString();
    }
}
