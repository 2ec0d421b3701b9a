package org.jiannuo.security.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.jiannuo.security.KeyedUsers;
import org.jiannuo.security.SignedInUser;
import org.jiannuo.security.SignedInUsers;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.util.function.SingletonSupplier;

/** Reads who is signed in from the session cookie. Nodes keep no session of their own, so any node serves any request. */
final class SessionCookieRepository implements SecurityContextRepository {
    private static final String LOADED = "org.jiannuo.signed-in";

    private static final String INTERFACE = "/api/";

    // Looked for once: asking the factory for a bean costs more than reading the session.
    private final SingletonSupplier<SignedInUsers> users;
    private final SingletonSupplier<KeyedUsers> keys;

    SessionCookieRepository(ObjectProvider<SignedInUsers> users, ObjectProvider<KeyedUsers> keys) {
        this.users = SingletonSupplier.ofNullable(users::getIfAvailable);
        this.keys = SingletonSupplier.ofNullable(keys::getIfAvailable);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> loadOnce(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Log-in and log-out change the cookie themselves.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return isInterface(request) ? key(request) != null : token(request) != null;
    }

    /** The page of an error asks nobody again: if the database was away a moment ago, that page must still be shown. */
    private SecurityContext loadOnce(HttpServletRequest request) {
        if (request.getAttribute(LOADED) instanceof SecurityContext known) {
            return known;
        }
        request.setAttribute(LOADED, SecurityContextHolder.createEmptyContext());
        SecurityContext context = load(request);
        request.setAttribute(LOADED, context);
        return context;
    }

    private SecurityContext load(HttpServletRequest request) {
        return (isInterface(request) ? keyed(request) : signedIn(request))
                .<SecurityContext>map(user -> new SecurityContextImpl(new SignedInAuthentication(user)))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<SignedInUser> signedIn(HttpServletRequest request) {
        String token = token(request);
        SignedInUsers behind = token == null ? null : users.get();
        return token == null || behind == null ? Optional.empty() : behind.behind(token);
    }

    private Optional<SignedInUser> keyed(HttpServletRequest request) {
        String key = key(request);
        KeyedUsers behind = key == null ? null : keys.get();
        return key == null || behind == null ? Optional.empty() : behind.behindKey(key);
    }

    /** The session of a browser counts for nothing there, because forms need no token of ours. */
    private static boolean isInterface(HttpServletRequest request) {
        return request.getRequestURI().startsWith(INTERFACE);
    }

    private static @Nullable String key(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith(KeyedUsers.SCHEME)
                ? header.substring(KeyedUsers.SCHEME.length()).strip()
                : null;
    }

    private static @Nullable String token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(SignedInUsers.COOKIE)
                        && !cookie.getValue().isBlank()) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    /** Asked at most once a request. */
    private static final class Deferred implements DeferredSecurityContext {
        private final Supplier<SecurityContext> load;
        private @Nullable SecurityContext loaded;

        Deferred(Supplier<SecurityContext> load) {
            this.load = load;
        }

        @Override
        public SecurityContext get() {
            SecurityContext context = loaded;
            if (context == null) {
                context = load.get();
                loaded = context;
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
