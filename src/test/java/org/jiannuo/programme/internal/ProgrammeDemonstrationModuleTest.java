package org.jiannuo.programme.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiannuo.kernel.County;
import org.jiannuo.obligations.Obligations;
import org.jiannuo.testing.JiannuoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration goes through the same door as everybody. */
@JiannuoTest
class ProgrammeDemonstrationModuleTest {
    @Autowired
    ProgrammeDemonstration demonstration;

    @Autowired
    VersionStore versions;

    @Autowired
    VersionRows rows;

    @Autowired
    Obligations obligations;

    @Autowired
    County county;

    @Test
    void fills_fifteen_rows_with_obligations_kept_open_and_overdue() {
        demonstration.fill();
        VersionStore.Version version = versions.inForce().stream()
                .filter(each -> each.fileName().equals("重点任务分工表.txt"))
                .findFirst()
                .orElseThrow();
        List<StoredRow> stored = rows.of(version.programme(), version.number());
        assertThat(stored).hasSize(15);
        assertThat(stored.stream().mapToInt(row -> row.measures().size()).sum()).isEqualTo(32);
        List<String> groups = stored.stream().map(StoredRow::group).toList();
        List<Obligations.Count> counts = obligations.counts(county, Obligations.By.GROUP, "programme", null).stream()
                .filter(count -> groups.contains(count.key()))
                .toList();
        assertThat(counts).hasSize(15);
        assertThat(counts.stream().mapToLong(Obligations.Count::kept).sum()).isPositive();
        assertThat(counts.stream().mapToLong(Obligations.Count::overdue).sum()).isPositive();
        assertThat(counts.stream().mapToLong(Obligations.Count::open).sum()).isPositive();
    }
}
