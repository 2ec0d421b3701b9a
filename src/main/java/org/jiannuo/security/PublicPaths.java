package org.jiannuo.security;

import java.util.List;

/** Paths that need no log-in, given by a module as a bean; Ant patterns. */
public record PublicPaths(List<String> patterns) {
    public PublicPaths {
        patterns = List.copyOf(patterns);
    }
}
