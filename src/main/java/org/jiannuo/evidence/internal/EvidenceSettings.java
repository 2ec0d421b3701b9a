package org.jiannuo.evidence.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an office may set about its files.
 *
 * @param largest size of one file
 * @param mostFiles files of one matter
 * @param expanded size of everything packed inside one file
 * @param mostParts parts packed inside one file
 * @param highestRatio unpacked to packed size of a part larger than a megabyte
 * @param keepUnattachedDays days after which an upload that was never attached is cleared away
 * @param largestImage width times height of an image, in pixels
 */
@ConfigurationProperties("jiannuo.evidence")
record EvidenceSettings(
        @DefaultValue("50MB") DataSize largest,
        @DefaultValue("50") int mostFiles,
        @DefaultValue("500MB") DataSize expanded,
        @DefaultValue("5000") int mostParts,
        @DefaultValue("200") int highestRatio,
        @DefaultValue("30") int keepUnattachedDays,
        @DefaultValue("100000000") long largestImage) {

    /** The values that hold when nothing is set. */
    static EvidenceSettings usual() {
        return new EvidenceSettings(
                DataSize.ofMegabytes(50), 50, DataSize.ofMegabytes(500), 5000, 200, 30, 100_000_000);
    }
}
