package org.jiannuo.testing;

import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Fixtures of modules that are beans. They stand here by name, because they are their modules' own: a test that imported
 * one by itself would start another platform.
 */
final class SharedFixtures implements ImportSelector {
    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        return new String[] {
            "org.jiannuo.accounts.internal.AccountsFixtures", "org.jiannuo.supervision.internal.SupervisionPeople"
        };
    }
}
