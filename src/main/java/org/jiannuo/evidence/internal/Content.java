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

    /** Something that is not taken. @param word last part of the message key {@code evidence.content.…} */
    record Foreign(String word) implements Content {}

    /** An Office document behind a password: which one cannot be told. */
    record Locked() implements Content {}

    /** It begins like a file of a kind that is taken, and then breaks off or contradicts itself. */
    record Damaged() implements Content {}
}
