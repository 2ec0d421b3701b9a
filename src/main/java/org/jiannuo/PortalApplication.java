package org.jiannuo;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * The public site alone, for a node outside the internal network: no log-in, no workbench, and a database role that can
 * read nothing but what is public. It carries no configuration annotation of its own, so that the whole platform, which
 * scans this package, does not take it in.
 */
@EnableAutoConfiguration(
        exclude = UserDetailsServiceAutoConfiguration.class,
        excludeName = {
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
            "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration"
        })
@ComponentScan({
    "org.jiannuo.database",
    "org.jiannuo.security",
    "org.jiannuo.web",
    "org.jiannuo.portal",
    "org.jiannuo.reports",
    "org.jiannuo.certificates",
    "org.jiannuo.ledger"
})
public class PortalApplication {}
