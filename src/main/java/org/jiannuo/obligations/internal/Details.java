package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiannuo.obligations.NewObligation.Condition;
import org.jiannuo.obligations.NewObligation.Due;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says when he acts.
 *
 * @param text what was done, or the reason
 * @param day day of performance, the new due day, or the day on which a condition came about
 * @param missing what is still missing
 * @param approver who approved it, or the person who is named
 * @param document number of the document on which it rests
 * @param files ids of the files of evidence
 * @param wording the corrected text; null when nothing is corrected
 * @param reckoned the term that was counted for the act; null when none is counted
 */
record Details(
        String text,
        @Nullable LocalDate day,
        String missing,
        String approver,
        String document,
        List<String> files,
        @Nullable Wording wording,
        @Nullable Reckoned reckoned) {
    static final Details NONE = of("");

    Details {
        files = List.copyOf(files);
    }

    static Details of(String text) {
        return new Details(text, null, "", "", "", List.of(), null, null);
    }

    Details on(@Nullable LocalDate newDay) {
        return new Details(text, newDay, missing, approver, document, files, wording, reckoned);
    }

    Details missing(String newMissing) {
        return new Details(text, day, newMissing, approver, document, files, wording, reckoned);
    }

    Details approvedBy(String newApprover) {
        return new Details(text, day, missing, newApprover, document, files, wording, reckoned);
    }

    Details with(String newDocument) {
        return new Details(text, day, missing, approver, newDocument, files, wording, reckoned);
    }

    Details files(List<String> newFiles) {
        return new Details(text, day, missing, approver, document, newFiles, wording, reckoned);
    }

    Details correcting(@Nullable Wording newWording) {
        return new Details(text, day, missing, approver, document, files, newWording, reckoned);
    }

    Details reckoned(Reckoned newTerm) {
        return new Details(text, day, missing, approver, document, files, wording, newTerm);
    }

    /**
     * 期限推算. A due day that was counted when somebody acted.
     *
     * @param due the due day and why
     * @param derivation the kept counting
     * @param condition the condition on whose day it rests; null when it rests on none
     */
    record Reckoned(
            Due due, @Nullable UUID derivation, @Nullable Condition condition) {}

    /** 文字内容. What is owed, in words. */
    record Wording(String title, String deliverable, String measure, String basis) {

        /** The fields that differ in the new words. */
        Map<String, Change> changesTo(Wording words) {
            Map<String, Change> changes = new LinkedHashMap<>();
            Map<String, String> before = fields();
            words.fields().forEach((field, text) -> {
                String old = before.getOrDefault(field, "");
                if (!old.equals(text)) {
                    changes.put(field, new Change(old, text));
                }
            });
            return changes;
        }

        /** The former and the new text of a field. */
        record Change(String before, String after) {}

        private Map<String, String> fields() {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("title", title);
            fields.put("deliverable", deliverable);
            fields.put("measure", measure);
            fields.put("basis", basis);
            return fields;
        }
    }
}
