package org.jiannuo.portal;

import java.util.Optional;

/** 公开查阅. Reads what is public now, with the rights of the portal role; also there on a portal of its own. */
public interface PublicReading {

    /** The item of a public number as everybody may see it today; empty when it is not public, whatever it was before. */
    Optional<PublicItem> find(String code);
}
