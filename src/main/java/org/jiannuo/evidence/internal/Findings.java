package org.jiannuo.evidence.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiannuo.evidence.FileNote;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.kernel.Rule;

/** Gathers what the checks of one file find: each rule once, and notes for the reader. */
final class Findings {
    private final String name;
    private final List<Refusal> broken = new ArrayList<>();
    private final Set<FileNote> notes = EnumSet.noneOf(FileNote.class);

    Findings(String name) {
        this.name = name;
    }

    void breaks(Rule rule, Object... arguments) {
        if (broken.stream().noneMatch(refusal -> refusal.rule().equals(rule))) {
            broken.add(rule.brokenAt(name, arguments));
        }
    }

    void note(FileNote note) {
        notes.add(note);
    }

    List<Refusal> broken() {
        return List.copyOf(broken);
    }

    Set<FileNote> notes() {
        return Set.copyOf(notes);
    }
}
