package org.jiannuo.cli.internal;

import java.util.ArrayList;
import java.util.List;
import org.jiannuo.cli.DataOptions;
import org.jiannuo.cli.Platform;
import org.jiannuo.cli.Subcommand;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jiannuo serve}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Starts the platform and runs until it is stopped.")
public final class ServeCommand implements Subcommand {
    enum Role {
        all,
        workbench,
        portal
    }

    @Mixin
    DataOptions where = new DataOptions();

    @Option(names = "--port", paramLabel = "N", description = "Port of the server. Default: 8080")
    int port = 8080;

    @Option(names = "--demo", description = "Fill an empty register with demonstration data and accounts.")
    boolean demo;

    @Option(names = "--empty", description = "Start with the county's units and the three administrators only.")
    boolean empty;

    @Option(names = "--role", description = "What this node shows: ${COMPLETION-CANDIDATES}. Default: all")
    Role role = Role.all;

    @Override
    public Integer call() throws InterruptedException {
        List<String> settings = new ArrayList<>(where.settings());
        settings.add("--server.port=" + port);
        settings.add("--jiannuo.role=" + role);
        settings.add("--jiannuo.start=" + (demo ? "demo" : empty ? "empty" : "keep"));
        ConfigurableApplicationContext platform = Platform.serve(settings);
        if (platform instanceof WebServerApplicationContext server && server.getWebServer() != null) {
            System.out.println("http://localhost:" + server.getWebServer().getPort() + "/  ready");
        }
        Thread.currentThread().join();
        return DONE;
    }
}
