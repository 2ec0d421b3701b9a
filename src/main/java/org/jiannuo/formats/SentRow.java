package org.jiannuo.formats;

import java.util.List;

/**
 * 报送行. A row as it was sent.
 *
 * @param line its number in the file, as a spreadsheet shows it, from 1 on
 * @param cells what stands in it, from the first column on; empty cells are empty texts
 */
public record SentRow(long line, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
