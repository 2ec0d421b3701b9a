package org.jiannuo.obligations.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says when he acts.
 *
 * @param text what was done, or the reason
 * @param day day of performance, or the new due day
 * @param missing what is still missing
 * @param approver who approved it, or the person who is named
 * @param document number of the document on which it rests
 * @param files ids of the files of evidence
 */
record Details(
        String text, @Nullable LocalDate day, String missing, String approver, String document, List<String> files) {
    static final Details NONE = of("");

    Details {
        files = List.copyOf(files);
    }

    static Details of(String text) {
        return new Details(text, null, "", "", "", List.of());
    }

    Details on(@Nullable LocalDate newDay) {
        return new Details(text, newDay, missing, approver, document, files);
    }

    Details missing(String newMissing) {
        return new Details(text, day, newMissing, approver, document, files);
    }

    Details approvedBy(String newApprover) {
        return new Details(text, day, missing, newApprover, document, files);
    }

    Details with(String newDocument) {
        return new Details(text, day, missing, approver, newDocument, files);
    }

    Details files(List<String> newFiles) {
        return new Details(text, day, missing, approver, document, newFiles);
    }
}
