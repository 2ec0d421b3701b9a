package org.jiannuo.formats;

import java.io.Closeable;
import java.io.IOException;
import org.jiannuo.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Rows of a file, one after the other, in memory that does not grow with the file. */
interface RowSource extends Closeable {
    /** A cell is never longer than a spreadsheet lets it be. */
    int LONGEST_CELL = 32_767;
    /** More columns than any format has. */
    int MOST_COLUMNS = 256;

    /** The next row; null at the end. @throws Damaged when the file cannot be read on */
    @Nullable
    SentRow next() throws IOException;

    /** The file cannot be read on; carries the reason for the sender. */
    final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal reason;

        Damaged(Refusal reason) {
            super(reason.code());
            this.reason = reason;
        }

        Refusal reason() {
            return reason;
        }
    }
}
