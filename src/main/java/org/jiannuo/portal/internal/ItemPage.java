package org.jiannuo.portal.internal;

import org.jiannuo.portal.PublicItem;
import org.jiannuo.web.Page;

/**
 * One public item with everything that is known of it.
 *
 * @param item the item
 * @param shown the very bytes over which the log holds a commitment
 * @param address its address, for the QR code of a printed page
 */
public record ItemPage(PublicItem item, String shown, String address, boolean elder) implements Page {}
