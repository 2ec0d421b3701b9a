package org.jiannuo.database.internal;

import java.util.List;

/** The settings of the embedded server: durable first, and sized for a small office. */
final class ServerSettings {
    static final List<String> DURABLE = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=80",
            "shared_buffers=256MB",
            "effective_cache_size=1GB",
            "work_mem=16MB",
            "maintenance_work_mem=256MB",
            "max_wal_size=4GB",
            "checkpoint_timeout=15min",
            "random_page_cost=1.1",
            "jit=off",
            "timezone=Asia/Shanghai",
            "log_timezone=Asia/Shanghai",
            "lc_messages=C",
            "log_statement=none",
            "log_min_error_statement=panic");

    private ServerSettings() {}
}
