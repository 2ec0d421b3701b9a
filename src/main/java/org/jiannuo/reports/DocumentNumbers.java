package org.jiannuo.reports;

import java.util.Optional;
import org.jiannuo.kernel.Decision;

/** Gives official documents their numbers: one after the other in a series and year, none twice, none left out. */
public interface DocumentNumbers {

    /**
     * The next number of a series in the present year. Must run inside the transaction that issues the document, so
     * that a document that is not issued leaves no gap; waits while another one of the series is being issued.
     *
     * @param issuer id of the unit that issues
     * @param kind kind of document, for instance {@code supervision_notice}; its prefix is a setting
     * @param matter what is issued, unique in the platform, for instance {@code supervision/<id>}; asking twice for
     *     the same matter gives the same number
     * @return the number, or RPT-02 when no prefix is set for the kind
     */
    Decision<DocumentNumber> next(String issuer, String kind, String matter);

    /** The number that a matter was given. */
    Optional<DocumentNumber> find(String matter);
}
