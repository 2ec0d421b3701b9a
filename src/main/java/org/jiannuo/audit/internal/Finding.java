package org.jiannuo.audit.internal;

import java.util.List;

/** Something in the trail that does not fit. */
sealed interface Finding {
    /** An entry does not say what it said when it was written. */
    record AlteredEntry(long seal, String entry) implements Finding {}

    /** The entries under a seal are others than those sealed, though as many. */
    record AlteredContent(long seal) implements Finding {}

    /** Entries under a seal are gone. */
    record RemovedEntries(long seal, long missing) implements Finding {}

    /** Entries were slipped under a seal. */
    record InsertedEntries(long seal, long more) implements Finding {}

    /** Entries stand where no seal ever covers them. */
    record StrayEntries(long more) implements Finding {}

    /** A seal is not the one that was made, or is gone, or does not follow the one before. */
    record BrokenChain(long seal) implements Finding {}

    /** The chain does not hold the seal that was noted outside. */
    record NotAsNoted(long seal) implements Finding {}

    /** Last part of the message key that says it. */
    default String kind() {
        return switch (this) {
            case AlteredEntry _ -> "altered_entry";
            case AlteredContent _ -> "altered_content";
            case RemovedEntries _ -> "removed";
            case InsertedEntries _ -> "inserted";
            case StrayEntries _ -> "stray";
            case BrokenChain _ -> "broken_chain";
            case NotAsNoted _ -> "not_as_noted";
        };
    }

    /** The figures of its sentence. */
    default List<Object> figures() {
        return switch (this) {
            case AlteredEntry(long seal, String entry) -> List.of(Long.toString(seal), entry);
            case AlteredContent(long seal) -> List.of(Long.toString(seal));
            case RemovedEntries(long seal, long missing) -> List.of(Long.toString(seal), missing);
            case InsertedEntries(long seal, long more) -> List.of(Long.toString(seal), more);
            case StrayEntries(long more) -> List.of(more);
            case BrokenChain(long seal) -> List.of(Long.toString(seal));
            case NotAsNoted(long seal) -> List.of(Long.toString(seal));
        };
    }
}
