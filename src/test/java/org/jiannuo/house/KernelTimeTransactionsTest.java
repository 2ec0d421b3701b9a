package org.jiannuo.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jiannuo.kernel.BusinessClock;
import org.jiannuo.web.Answer;
import org.jiannuo.web.Page;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** House rules 3, 4 and 5. */
class KernelTimeTransactionsTest {
    private static final int KERNEL_TYPES = 25;
    private static final Set<String> CLOCK_READERS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.util.TimeZone.setDefault",
            "java.util.Calendar.getInstance",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.Clock.system");
    private static final Pattern SQL_CLOCK = Pattern.compile(
            "(?i)(?<![\\w.])(now\\(\\)|current_(date|timestamp|time)\\b|localtimestamp\\b|(clock|statement|transaction)_timestamp\\()");

    private static final ArchRule KERNEL_ALONE = classes()
            .that(resideInAPackage("org.jiannuo.kernel.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "org.jiannuo.kernel..")
                    .or(describe(
                            "Modulith's mark of a module",
                            type -> type.getName().startsWith("org.springframework.modulith.ApplicationModule"))))
            .because("every module speaks the kernel's words, so they must need nothing");

    private static final ArchRule ONE_CLOCK = noClasses()
            .that(describe("are not the clock itself", type -> !type.isEquivalentTo(BusinessClock.class)))
            .should()
            .callMethodWhere(describe("the machine's clock is read", KernelTimeTransactionsTest::readsClock))
            .orShould()
            .callConstructorWhere(describe(
                    "new Date()",
                    call -> call.getTargetOwner().isEquivalentTo(java.util.Date.class)
                            && call.getTarget().getRawParameterTypes().isEmpty()))
            .because(
                    "deadlines are tested by turning BusinessClock; take it as a parameter and ask it for now() or today()");

    private static final ArchRule NO_PRIVATE_TRANSACTION = methods()
            .that()
            .areAnnotatedWith(Transactional.class)
            .should()
            .notBePrivate()
            .andShould()
            .notBeFinal()
            .because("Spring does not see a private or final method, so there would be no transaction")
            .allowEmptyShould(true);

    private static final ArchRule NO_TRANSACTION_IN_PAGES = noMethods()
            .that()
            .areDeclaredInClassesThat(
                    describe("are controllers or pages", KernelTimeTransactionsTest::isControllerOrPage))
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("the use case is the transaction; put @Transactional on its class in internal");

    @Test
    void kernel_needs_nothing_but_the_jdk() {
        KERNEL_ALONE.check(House.classes());
    }

    @Test
    void kernel_stays_small() {
        long types = JavaSource.main().stream()
                .filter(source -> source.packageName().equals("org.jiannuo.kernel"))
                .mapToLong(source -> source.topLevel().size())
                .sum();
        assertThat(types)
                .as("because a kernel that grows becomes the place for everything; move the word to its module")
                .isBetween(1L, (long) KERNEL_TYPES);
    }

    @Test
    void only_the_business_clock_reads_the_time() {
        ONE_CLOCK.check(House.classes());
    }

    @Test
    void no_sql_reads_the_time() {
        List<String> findings = new ArrayList<>();
        for (JavaSource source : House.some("sources", JavaSource.main())) {
            source.eachString((place, text) -> addIfClock(findings, source.at(place), text));
        }
        for (var file :
                House.files("src/main/resources/db/migration", f -> f.toString().endsWith(".sql"))) {
            addIfClock(findings, House.name(file), House.read(file).replaceAll("(?m)--.*$", ""));
        }
        House.require(
                "the database's clock cannot be turned",
                "pass the moment or the day from BusinessClock as a parameter",
                findings);
    }

    @Test
    void transactions_stand_where_spring_sees_them_and_not_in_pages() {
        NO_PRIVATE_TRANSACTION.check(House.classes());
        NO_TRANSACTION_IN_PAGES.check(House.classes());
    }

    @Test
    void sees_each_of_them_broken() {
        var bad = new ClassFileImporter().importClasses(Bad.class);
        assertThat(ONE_CLOCK.evaluate(bad).hasViolation()).isTrue();
        assertThat(NO_PRIVATE_TRANSACTION.evaluate(bad).hasViolation()).isTrue();
        assertThat(NO_TRANSACTION_IN_PAGES.evaluate(bad).hasViolation()).isTrue();
        List<String> findings = new ArrayList<>();
        addIfClock(findings, "x", "INSERT INTO a.b VALUES (now())");
        addIfClock(findings, "y", "clock.now()");
        assertThat(findings).hasSize(1);
    }

    private static void addIfClock(List<String> findings, String place, String sql) {
        if (SQL_CLOCK.matcher(sql).find()) {
            findings.add(place);
        }
    }

    private static boolean readsClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        return CLOCK_READERS.contains(owner + "." + call.getName())
                || (owner.startsWith("java.time.") && call.getName().equals("now"));
    }

    private static boolean isControllerOrPage(JavaClass type) {
        return type.isAnnotatedWith(Controller.class)
                || type.isMetaAnnotatedWith(Controller.class)
                || type.isAssignableTo(Page.class)
                || type.isAssignableTo(Answer.class);
    }

    /** Everything that these rules forbid. */
    @Controller
    private static class Bad {
        @Transactional
        private LocalDate today() {
            return LocalDate.now(BusinessClock.ZONE);
        }
    }
}
