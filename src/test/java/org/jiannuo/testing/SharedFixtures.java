package org.jiannuo.testing;

import java.util.Set;
import org.springframework.boot.context.annotation.DeterminableImports;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Fixtures of modules that are beans. They stand here by name, because they are their modules' own: a test that imported
 * one by itself would start another platform.
 *
 * <p>They are told beforehand too: of a selector that does not, the test framework believes that it may choose by the
 * annotations of each test, and it starts one platform for module tests and another for those in a browser.
 */
final class SharedFixtures implements ImportSelector, DeterminableImports {
    private static final Set<String> FIXTURES = Set.of(
            "org.jiannuo.accounts.internal.AccountsFixtures", "org.jiannuo.supervision.internal.SupervisionPeople");

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        return FIXTURES.toArray(String[]::new);
    }

    @Override
    public Set<Object> determineImports(AnnotationMetadata importing) {
        return Set.copyOf(FIXTURES);
    }
}
