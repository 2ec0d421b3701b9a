package org.jiannuo.plans;

import java.util.List;

/**
 * One table as it was found in a file.
 *
 * @param preface what stood before the table
 * @param rows the cells of each row; line breaks inside a cell are kept; rows may differ in length
 */
record Grid(String preface, List<List<String>> rows) {
    Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
