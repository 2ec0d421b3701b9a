package org.jiannuo.web;

import java.util.List;
import java.util.function.Function;
import org.jiannuo.kernel.Decision;
import org.jiannuo.kernel.Refusal;

/** What a handler that changed something answers. */
public sealed interface Answer {
    /** Show a page with a status. */
    record Show(Page page, int status) implements Answer {}

    /**
     * Go on to another page of this site.
     *
     * @param path begins with a slash
     * @param saying message key of a short word that the next page shows, or empty
     */
    record Redirect(String path, String saying) implements Answer {
        public Redirect {
            if (!isOurs(path)) {
                throw new IllegalArgumentException("Only paths of this site: " + path);
            }
        }
    }

    /** It was refused; every reason is shown. The page, if any, is the form with what was typed. */
    record Refused(
            List<Refusal> because,
            @org.jspecify.annotations.Nullable Page form) implements Answer {
        public Refused {
            because = List.copyOf(because);
        }
    }

    /**
     * Whether a path leads to this site. Browsers read a backslash as a slash and overlook tabs and line ends, so none
     * of these may stand in it.
     */
    static boolean isOurs(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c));
    }

    static Answer redirect(String path, String saying) {
        return new Redirect(path, saying);
    }

    static Answer show(Page page) {
        return new Show(page, 200);
    }

    /** The common half of every handler: go on when it was done, else the page of refusals. */
    static <T> Answer of(Decision<T> decision, Function<T, Answer> done) {
        return switch (decision) {
            case Decision.Accepted<T>(T value, List<?> _) -> done.apply(value);
            case Decision.Refused<T>(List<Refusal> because) -> new Refused(because, null);
        };
    }

    /** The same for a form: it is shown again with what was typed, the errors beside the fields and above. */
    static <T> Answer of(Decision<T> decision, Function<T, Answer> done, Function<List<Refusal>, Page> form) {
        return switch (decision) {
            case Decision.Accepted<T>(T value, List<?> _) -> done.apply(value);
            case Decision.Refused<T>(List<Refusal> because) -> new Refused(because, form.apply(because));
        };
    }
}
