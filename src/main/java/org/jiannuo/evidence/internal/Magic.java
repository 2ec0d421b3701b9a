package org.jiannuo.evidence.internal;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** First bytes by which files are known. */
enum Magic {
    PDF("255044462d"),
    PNG("89504e470d0a1a0a"),
    JPEG("ffd8ff"),
    ZIP("504b0304"),
    EMPTY_ZIP("504b0506"),
    OLE("d0cf11e0a1b11ae1"),
    WINDOWS_PROGRAM("4d5a"),
    LINUX_PROGRAM("7f454c46"),
    MAC_PROGRAM("cffaedfe"),
    JAVA_CLASS("cafebabe"),
    RAR("526172211a07"),
    SEVEN_ZIP("377abcaf271c"),
    GZIP("1f8b"),
    XZ("fd377a585a00"),
    BZIP2("425a68"),
    GIF("47494638"),
    RICH_TEXT("7b5c727466"),
    POSTSCRIPT("25215053"),
    SHORTCUT("4c00000001140200"),
    CABINET("4d534346");

    private static final List<Magic> BY_LENGTH = java.util.Arrays.stream(values())
            .sorted(java.util.Comparator.comparingInt((Magic magic) -> -magic.bytes.length))
            .toList();

    private final byte[] bytes;

    Magic(String hex) {
        bytes = HexFormat.of().parseHex(hex);
    }

    static Optional<Magic> of(byte[] head) {
        return BY_LENGTH.stream().filter(magic -> magic.startsAt(head)).findFirst();
    }

    private boolean startsAt(byte[] head) {
        return head.length >= bytes.length && java.util.Arrays.equals(head, 0, bytes.length, bytes, 0, bytes.length);
    }
}
