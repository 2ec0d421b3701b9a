package org.jiannuo.cli;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the platform, with its server or without. */
public final class Platform {
    private static final String APPLICATION = "org.jiannuo.JiannuoApplication";
    private static final String PORTAL = "org.jiannuo.PortalApplication";

    private Platform() {}

    /** The platform with its server; runs until it is stopped. */
    public static ConfigurableApplicationContext serve(List<String> settings) {
        return start(WebApplicationType.SERVLET, settings);
    }

    /** The platform without server and without scheduled work, for a command that ends. Close it when done. */
    public static ConfigurableApplicationContext open(DataOptions options) {
        List<String> settings = new ArrayList<>(options.settings());
        settings.add("--jiannuo.schedule=false");
        settings.add("--server.port=0");
        settings.add("--server.address=127.0.0.1");
        return start(WebApplicationType.SERVLET, settings);
    }

    private static ConfigurableApplicationContext start(WebApplicationType type, List<String> settings) {
        boolean portal = settings.contains("--jiannuo.role=portal");
        SpringApplication application = new SpringApplication(applicationClass(portal ? PORTAL : APPLICATION));
        application.setWebApplicationType(type);
        return application.run(settings.toArray(String[]::new));
    }

    /** By name, because the application class stands above all modules and this one below them. */
    private static Class<?> applicationClass(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The program is incomplete: " + name, e);
        }
    }
}
