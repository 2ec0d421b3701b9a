package org.jiannuo.database.internal;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jiannuo.kernel.BusinessClock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The database of the platform, started, sound and up to date before anything else is made. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    DatabaseServer databaseServer(DatabaseSettings settings) {
        DatabaseServer server = DatabaseServer.start(settings);
        new Migrations(server).run();
        return server;
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(DatabaseServer server, DatabaseSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("application");
        pool.setJdbcUrl(server.url());
        pool.setUsername(DatabaseServer.APPLICATION);
        pool.setPassword(server.password(DatabaseServer.APPLICATION));
        pool.setMaximumPoolSize(settings.db().pool());
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("stringtype", "unspecified");
        pool.addDataSourceProperty("ApplicationName", "jiannuo");
        return pool;
    }

    @Bean
    BusinessClock businessClock() {
        return BusinessClock.system();
    }
}
