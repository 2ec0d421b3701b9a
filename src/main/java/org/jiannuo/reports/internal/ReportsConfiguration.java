package org.jiannuo.reports.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** The settings of this module, with the prefixes that hold when an office sets none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReportsSettings.class)
@PropertySource(value = "classpath:reference/reports/number-prefixes.properties", encoding = "UTF-8")
class ReportsConfiguration {}
