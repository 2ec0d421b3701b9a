package org.jiannuo.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jiannuo.kernel.County;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Common words are looked for in another way than rare ones; a reader must not notice. */
@JiannuoTest
class PublicSearchModuleTest {
    private static final int ITEMS = 3000;
    private static final int PART = 300;
    private static final String RARE = "search-2990";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PublicItems register;

    @Autowired
    private County county;

    @AfterEach
    void clear() {
        int _ = jdbc.sql("DELETE FROM portal.item WHERE county = :county AND unit = 'search-unit'")
                .param("county", county.code())
                .update();
    }

    @Test
    void finds_the_same_whether_the_words_are_counted_as_common_or_as_rare() {
        fill();
        for (Set<String> common : List.of(Set.<String>of(), Grams.of("寻常事项"), Grams.of("寻常奇事"))) {
            assertThat(found("寻常事项", common))
                    .hasSize(ITEMS - 1)
                    .doesNotHaveDuplicates()
                    .isSorted();
            assertThat(found("寻常奇事", common)).containsExactly(RARE);
            assertThat(found("寻常没有", common)).isEmpty();
        }
    }

    /** The newest has the first code, and the one with a rare word is among the oldest. */
    private void fill() {
        int _ = jdbc.sql("""
                INSERT INTO portal.item
                  (county, id, code, kind, title, subject_kind, subject_name, unit, unit_name, published_on, ends_on,
                   disputed, shown, leaf, salt, commitment, grams)
                SELECT :county, gen_random_uuid(), code, 'record', 'x', 'unit', 'x', 'search-unit', 'x',
                       date '2020-01-01' - i, date '9999-12-31', false, '{}', gen_random_uuid(), '0', '0',
                       CASE WHEN code = :rare THEN ARRAY['寻常', '常奇', '奇事'] ELSE ARRAY['寻常', '常事', '事项'] END
                FROM (SELECT i, 'search-' || lpad(i::text, 4, '0') AS code FROM generate_series(1, :items) AS i) AS made
                """)
                .param("county", county.code())
                .param("rare", RARE)
                .param("items", ITEMS)
                .update();
    }

    /** Codes of everything found, read part by part. */
    private List<String> found(String words, Set<String> common) {
        List<String> codes = new ArrayList<>();
        String after = "";
        List<PublicItems.Line> part;
        do {
            part = register.find(new PublicItems.Asked(words, "", "search-unit", after), PART, common);
            for (PublicItems.Line line : part) {
                codes.add(line.code());
                after = line.key();
            }
        } while (part.size() == PART);
        return codes;
    }
}
