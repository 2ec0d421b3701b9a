package org.jiannuo.security.internal;

import java.util.List;
import java.util.stream.Stream;
import org.jiannuo.security.SignedInUser;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** The signed-in user in the words of Spring Security. */
final class SignedInAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final transient SignedInUser user;

    SignedInAuthentication(SignedInUser user) {
        super(authorities(user));
        this.user = user;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(SignedInUser user) {
        return Stream.concat(Stream.of("signed-in"), user.permissions().stream())
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public SignedInUser getPrincipal() {
        return user;
    }

    @Override
    public String getName() {
        return user.account().toString();
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof SignedInAuthentication that
                && that.user.account().equals(user.account());
    }

    @Override
    public int hashCode() {
        return user.account().hashCode();
    }
}
