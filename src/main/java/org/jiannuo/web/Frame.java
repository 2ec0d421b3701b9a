package org.jiannuo.web;

import java.util.List;
import java.util.Optional;
import org.jiannuo.kernel.Refusal;
import org.jiannuo.security.SignedInUser;
import org.jspecify.annotations.Nullable;

/**
 * What is around a page: the words, who is signed in, the navigation, the token of forms, a short word about what was
 * just done, and the refusals of what was just sent.
 *
 * @param words the language of this request
 * @param user who is signed in; null on public pages
 * @param navigation the groups and entries that this user may see
 * @param path path of this request
 * @param csrfName name of the form field that proves the form is ours
 * @param csrfToken its value
 * @param saying a short word about what was just done, or empty
 * @param refusals why what was just sent was refused, or none
 * @param platform where services are reached that this node does not serve
 */
public record Frame(
        Words words,
        @Nullable SignedInUser user,
        List<Group> navigation,
        String path,
        String csrfName,
        String csrfToken,
        String saying,
        List<Refusal> refusals,
        PlatformAddress platform) {

    /** One group of the navigation. */
    public record Group(String key, List<NavigationEntry> entries) {}

    public String get(String key, Object... arguments) {
        return words.get(key, arguments);
    }

    /** A link to a service that the public site alone does not serve; empty when it cannot be reached from here. */
    public String service(String path) {
        return platform.service(path);
    }

    public boolean may(String permission) {
        return user != null && user.has(permission);
    }

    /** The refusals of one field. */
    public List<Refusal> at(String field) {
        return refusals.stream()
                .filter(refusal -> refusal.where().equals(field))
                .toList();
    }

    /** Whether an entry of the navigation is the one of this page. */
    public boolean isHere(NavigationEntry entry) {
        return path.equals(entry.path())
                || (path.startsWith(entry.path() + "/")
                        && navigation.stream()
                                .flatMap(group -> group.entries().stream())
                                .noneMatch(other ->
                                        other.path().length() > entry.path().length()
                                                && (path.equals(other.path()) || path.startsWith(other.path() + "/"))));
    }

    public Optional<SignedInUser> signedIn() {
        return Optional.ofNullable(user);
    }
}
