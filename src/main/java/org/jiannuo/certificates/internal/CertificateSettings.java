package org.jiannuo.certificates.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an office may set about its certificates.
 *
 * @param issuer full name of the unit that issues and seals them
 */
@ConfigurationProperties("jiannuo.certificates")
record CertificateSettings(String issuer) {
    CertificateSettings {
        if (issuer.isBlank()) {
            throw new IllegalArgumentException("A certificate names the unit that issues it.");
        }
    }
}
