package org.jiannuo.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * 平台网址. Where people reach the node that serves everything, set by {@code jiannuo.address}; for papers and for the public
 * site alone, both of which are read where a path by itself leads nowhere.
 */
@Component
public final class PlatformAddress {
    private final String address;
    private final boolean servesAll;

    /**
     * @param address beginning with {@code https://} or {@code http://}, without a path; empty when none is set
     * @param role what this node serves; {@code portal} is the public site alone
     * @throws IllegalArgumentException when the address is none that a browser can open
     */
    public PlatformAddress(@Value("${jiannuo.address:}") String address, @Value("${jiannuo.role:all}") String role) {
        String given = address.strip();
        if (!given.isEmpty() && !given.matches("https?://[^/?#\\s]+/?")) {
            throw new IllegalArgumentException(
                    "jiannuo.address must be like https://host or https://host:port: " + given);
        }
        this.address = given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
        this.servesAll = !role.equals("portal");
    }

    /** The whole address of a path; empty when no address is set. */
    public String whole(String path) {
        return address.isEmpty() ? "" : address + path;
    }

    /** The whole address of a path, for papers. @param asked the address by which this node was asked, when no other is set */
    public String whole(String path, String asked) {
        return (address.isEmpty() ? asked : address) + path;
    }

    /** A link from a page of this node to a service; empty when this node does not serve it and no address is set. */
    public String service(String path) {
        return servesAll ? path : whole(path);
    }
}
