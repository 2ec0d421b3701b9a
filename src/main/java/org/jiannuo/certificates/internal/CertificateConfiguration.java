package org.jiannuo.certificates.internal;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** The settings of this module, with the name that holds when an office sets none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CertificateSettings.class)
@PropertySource(value = "classpath:reference/certificates/issuer.properties", encoding = "UTF-8")
class CertificateConfiguration {}
