package org.jiannuo.portal;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jiannuo.kernel.County;

/**
 * 公开库. What the public sees now. Written by publication within its own transaction, so that what is shown and what is
 * decided never differ; read by the pages with the rights of the portal role. Not there on a portal of its own.
 */
public interface PublicRegister {

    /** Shows an item from now on; one of the same identity is replaced. */
    void show(PublicItem item, Instant at);

    /** Sets or takes away the dispute mark of an item that is shown. */
    void mark(County county, UUID id, PublicItem.Mark mark, Instant at);

    /** Takes items off every surface. Codes that are not shown are passed over. */
    void hide(County county, Collection<UUID> ids, Instant at);

    /** Number of the last change, 0 before the first. */
    long lastChange(County county);
}
