package org.jiannuo.database.internal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data is.
 *
 * @param data directory of the platform: embedded database, files, keys
 * @param db address of an external PostgreSQL; without a url the embedded one is started
 * @param pgBinaries where the binaries of the embedded PostgreSQL are unpacked; below the data directory by default
 */
@ConfigurationProperties("jiannuo")
record DatabaseSettings(
        @DefaultValue("data") Path data,
        @DefaultValue Db db,
        @Nullable Path pgBinaries) {

    /**
     * @param url JDBC url of an external server, {@code jdbc:postgresql://…}
     * @param owner name of the role that owns the schemas
     * @param ownerPassword its password
     * @param port port of the embedded server; 0 takes a free one and keeps it
     * @param pool connections kept by one node for the application
     */
    record Db(
            @Nullable String url,
            @DefaultValue("jiannuo_owner") String owner,
            @Nullable String ownerPassword,
            @DefaultValue("0") int port,
            @DefaultValue("24") int pool) {}

    Path directory() {
        return data.toAbsolutePath().normalize().resolve("postgres");
    }

    Path binaries() {
        return pgBinaries != null ? pgBinaries.toAbsolutePath() : directory();
    }
}
