package org.jiannuo.house;

import java.util.List;

/** The tables that migrations mark, for tests that ask the real database about them. */
public final class MarkedTables {
    private MarkedTables() {}

    public static List<String> appendOnly() {
        return MigrationsTest.tables(MigrationFile.all()).values().stream()
                .filter(MigrationFile.Table::isAppendOnly)
                .map(MigrationFile.Table::name)
                .toList();
    }

    public static List<String> big() {
        return MigrationsTest.tables(MigrationFile.all()).values().stream()
                .filter(MigrationFile.Table::isBig)
                .map(MigrationFile.Table::name)
                .toList();
    }
}
