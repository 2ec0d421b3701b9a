package org.jiannuo.dossiers;

import java.util.UUID;
import org.jiannuo.kernel.Decision;
import org.jiannuo.security.SignedInUser;

/** 查阅. Opening the file of an official for a purpose, by whoever may. Every look-up is kept and shown to the official. */
public interface OfficialFiles {

    /**
     * Writes the look-up down where the official sees it, or says every reason against it (DOS-01 to DOS-05).
     *
     * @param person id of the official
     * @param purpose one of {@code purposes.csv}, for instance {@code appointment}
     * @param caseNumber number of the case or matter; some purposes need one
     * @return the id of the official
     */
    Decision<UUID> open(UUID person, String purpose, String caseNumber, SignedInUser user);
}
