package org.jiannuo.evidence;

/**
 * The matter to which a file belongs.
 *
 * @param module name of the owner module, for instance {@code obligations}; it answers who may read the file
 * @param id identity of the matter within that module, at most 100 characters
 */
public record FileOwner(String module, String id) {
    public FileOwner {
        if (!module.matches("[a-z]{2,30}") || id.isBlank() || id.length() > 100) {
            throw new IllegalArgumentException("Not the owner of a file: " + module + " " + id);
        }
    }
}
