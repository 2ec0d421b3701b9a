package org.jiannuo.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Objects;

/**
 * Axe in the page itself. The library's own builder sends the program to the page twice, opens another window to sum up
 * and brings home what is in order too, which takes most of the time of a journey.
 */
final class Axe {
    private static final String PROGRAM = "() => {" + AxeBuilder.getAxeScript() + "}";
    private static final String THERE = "() => typeof window.axe === 'object'";
    private static final String RUN = """
            async tags => {
              const found = await axe.run(document, {
                runOnly: { type: 'tag', values: tags },
                resultTypes: ['violations']
              });
              return found.violations.map(rule =>
                rule.id + ': ' + rule.help + ' ' + rule.nodes.slice(0, 5).map(node => node.html).join(', '));
            }
            """;

    private Axe() {}

    /** What the page as it stands violates of the rules with these tags, one sentence a rule with its first places. */
    static List<String> violations(Page page, List<String> tags) {
        for (Frame frame : page.frames()) {
            if (!Boolean.TRUE.equals(frame.evaluate(THERE))) {
                frame.evaluate(PROGRAM);
            }
        }
        List<?> found = (List<?>) Objects.requireNonNull(page.evaluate(RUN, tags));
        return found.stream().map(String::valueOf).toList();
    }
}
