package org.jiannuo.database.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jiannuo.kernel.BusinessClock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The database of the platform, started, sound and up to date before anything else is made. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    private static final String PORTAL_NODE = "'${jiannuo.role:all}' == 'portal'";
    private static final String OTHER_NODE = "'${jiannuo.role:all}' != 'portal'";

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(OTHER_NODE)
    DatabaseServer databaseServer(DatabaseSettings settings) {
        DatabaseServer server = DatabaseServer.start(settings);
        new Migrations(server).run();
        return server;
    }

    @Bean(destroyMethod = "close")
    @Primary
    @ConditionalOnExpression(OTHER_NODE)
    DataSource dataSource(DatabaseServer server, DatabaseSettings settings) {
        return pool(
                "application",
                server.url(),
                DatabaseServer.APPLICATION,
                server.password(DatabaseServer.APPLICATION),
                settings.db().pool());
    }

    /** Beside the application: the public pages read with the rights of the portal, which sees its own schema only. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    @Qualifier("portal")
    @ConditionalOnExpression(OTHER_NODE)
    DataSource portalDataSource(DatabaseServer server, DatabaseSettings settings) {
        return portalPool(server.url(), server.password(DatabaseServer.PORTAL), settings);
    }

    /** On a node of its own the portal has no other rights at all. */
    @Bean(destroyMethod = "close")
    @Qualifier("portal")
    @ConditionalOnExpression(PORTAL_NODE)
    DataSource onlyPortalDataSource(DatabaseSettings settings) {
        PortalAddress address = PortalAddress.of(settings);
        return portalPool(address.url(), address.password(), settings);
    }

    private static HikariDataSource portalPool(String url, String password, DatabaseSettings settings) {
        HikariDataSource pool = pool(
                "portal", url, DatabaseServer.PORTAL, password, settings.db().pool());
        pool.setReadOnly(true);
        return pool;
    }

    private static HikariDataSource pool(String name, String url, String user, String password, int size) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(Math.min(2, size));
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("stringtype", "unspecified");
        pool.addDataSourceProperty("ApplicationName", "jiannuo");
        return pool;
    }

    /**
     * The clock of the machine, or a turned one: for tests, which must not depend on the day on which they run, and for
     * demonstrations after the last year whose holidays come with the program.
     */
    @Bean
    BusinessClock businessClock(
            @Value("${jiannuo.clock:}") String turned,
            @Value("${jiannuo.start:}") String start,
            @Value("${jiannuo.demonstration.last-day}") LocalDate lastDay,
            @Value("${jiannuo.demonstration.clock}") LocalDate demonstrationDay) {
        BusinessClock clock = BusinessClock.system();
        if (!turned.isEmpty()) {
            clock.turnTo(LocalDate.parse(turned));
        } else if (start.equals("demo") && clock.today().isAfter(lastDay)) {
            clock.turnTo(demonstrationDay);
        }
        clock.settle();
        return clock;
    }
}
