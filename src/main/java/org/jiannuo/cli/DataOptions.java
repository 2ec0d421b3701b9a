package org.jiannuo.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data is: the options shared by every command that opens the register (a picocli mixin). */
public final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Directory of the register: database, files, keys. Default: ./data")
    @Nullable
    String data;

    @Option(
            names = "--db-url",
            paramLabel = "URL",
            description = "JDBC url of an external PostgreSQL 15 or later; its owner role is read from the environment"
                    + " variables JIANNUO_DB_OWNER and JIANNUO_DB_OWNER_PASSWORD.")
    @Nullable
    String dbUrl;

    @Option(names = "--county", paramLabel = "CODE", description = "Six-digit code of the county. Default: 640324")
    @Nullable
    String county;

    /** The options as settings of the platform. */
    public List<String> settings() {
        List<String> settings = new ArrayList<>();
        if (data != null) {
            settings.add("--jiannuo.data=" + data);
        }
        if (dbUrl != null) {
            settings.add("--jiannuo.db.url=" + dbUrl);
            addFromEnvironment(settings, "jiannuo.db.owner", "JIANNUO_DB_OWNER");
            addFromEnvironment(settings, "jiannuo.db.owner-password", "JIANNUO_DB_OWNER_PASSWORD");
        }
        if (county != null) {
            settings.add("--jiannuo.county=" + county);
        }
        return settings;
    }

    private static void addFromEnvironment(List<String> settings, String key, String variable) {
        String value = System.getenv(variable);
        if (value != null) {
            settings.add("--" + key + "=" + value);
        }
    }
}
