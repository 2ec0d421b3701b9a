package org.jiannuo.evidence.internal;

import java.util.List;
import org.jiannuo.evidence.FileKind;

/** What the bytes of a file turned out to be. */
sealed interface Content {
    /** One of the kinds that are taken; text may be called one of several. */
    record Taken(List<FileKind> kinds) implements Content {
        static Taken as(FileKind... kinds) {
            return new Taken(List.of(kinds));
        }
    }

    /** Something that is not taken. */
    record Foreign(Sort sort) implements Content {}

    /** What is not taken; the sentence of EVD-03 chooses its word by the position in this list. */
    enum Sort {
        PROGRAM,
        SCRIPT,
        MARKUP,
        DRAWING,
        ARCHIVE,
        IMAGE,
        DOCUMENT,
        UNKNOWN
    }

    /** An Office document behind a password: which one cannot be told. */
    record Locked() implements Content {}

    /** It begins like a file of a kind that is taken, and then breaks off or contradicts itself. */
    record Damaged() implements Content {}
}
