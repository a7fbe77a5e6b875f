package dev.zeren.kit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import dev.zeren.kit.tenant.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of the house, for every service. {@code HouseRulesTest} shows of each that it can fail; a service runs them
 * all over its own classes with {@link #checks}.
 */
public final class HouseRules {

    private static final String SERVICES = "(plan|assessment|reporting|gateway)";

    // A repository may demand that there is one (MANDATORY).
    private static final String[] TRANSACTIONAL = {"..application..", "..persistence..", "dev.zeren.kit.."};

    private HouseRules() {}

    /** One test for each rule, over the production classes below a package. */
    public static Stream<DynamicTest> checks(String root) {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        return all(root).entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().allowEmptyShould(true).check(classes)));
    }

    /** Every rule by its name. */
    static Map<String, ArchRule> all(String root) {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the domain knows java, persistence annotations, validation and the house's few words", domain(root));
        rules.put("persistence knows the domain and nothing above it", persistence());
        rules.put("application does not know the wire", application());
        rules.put("the wire reaches the database only through application", api());
        rules.put("no entity is shown on the wire", noEntityOnTheWire());
        rules.put("features meet only through each other's application", FeatureBorders.rule(root));
        rules.put("queries are written in persistence or query", queries());
        rules.put("only application and the kit open transactions", transactions());
        rules.put("nothing is injected into fields", noFieldInjection());
        rules.put("entities have no setters", noSetters());
        rules.put("every resource says who may", secured());
        rules.put("no service knows another service", noOtherService(root));
        rules.put("no class is called by what it is made of", names());
        return rules;
    }

    static ArchRule domain(String root) {
        return classes()
                .that()
                .resideInAPackage("..domain..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "the domain may know", (JavaClass known) -> mayBeKnown(known, root)));
    }

    private static boolean mayBeKnown(JavaClass known, String root) {
        String name = known.getPackageName();
        return name.isEmpty()
                || name.startsWith("java.")
                || name.startsWith("jakarta.persistence")
                || name.startsWith("jakarta.validation")
                // Identity and tenant of an entity have no other annotation; only the kit's base class needs them.
                || name.startsWith("org.hibernate.") && root.equals("dev.zeren.kit")
                || name.equals("dev.zeren.kit.domain")
                || name.startsWith("dev.zeren.document")
                || name.equals(root)
                || name.equals(root + ".term")
                || name.matches(root.replace(".", "\\.") + "(\\.\\w+)?\\.domain(\\..*)?");
    }

    static ArchRule persistence() {
        return noClasses()
                .that()
                .resideInAPackage("..persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..application..", "dev.zeren..api..");
    }

    static ArchRule application() {
        return noClasses()
                .that()
                .resideInAPackage("..application..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.zeren..api..", "jakarta.ws.rs..");
    }

    static ArchRule api() {
        return noClasses()
                .that()
                .resideInAPackage("dev.zeren..api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.zeren..persistence..", "jakarta.persistence..");
    }

    static ArchRule noEntityOnTheWire() {
        return noClasses()
                .that()
                .resideInAPackage("dev.zeren..api..")
                .should()
                .dependOnClassesThat(Predicates.annotatedWith(Entity.class));
    }

    static ArchRule queries() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("..persistence..", "..query..", "dev.zeren.kit..")
                .should()
                .callMethodWhere(DescribedPredicate.describe("it is a query", HouseRules::isQuery));
    }

    private static boolean isQuery(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        if (owner.isAssignableTo(EntityManager.class) || owner.isAssignableTo(Rows.class)) {
            return true;
        }
        var parameters = call.getTarget().getRawParameterTypes();
        return owner.isAssignableTo(PanacheRepositoryBase.class)
                && Set.of("find", "list", "stream", "count", "delete", "update").contains(call.getName())
                && !parameters.isEmpty()
                && parameters.get(0).isEquivalentTo(String.class);
    }

    static ArchRule transactions() {
        return CompositeArchRule.of(noClasses()
                        .that()
                        .resideOutsideOfPackages(TRANSACTIONAL)
                        .should()
                        .beAnnotatedWith(Transactional.class))
                .and(noMethods()
                        .that()
                        .areDeclaredInClassesThat()
                        .resideOutsideOfPackages(TRANSACTIONAL)
                        .should()
                        .beAnnotatedWith(Transactional.class));
    }

    static ArchRule noFieldInjection() {
        return fields().should().notBeAnnotatedWith(Inject.class).andShould().notBeAnnotatedWith(ConfigProperty.class);
    }

    static ArchRule noSetters() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("set[A-Z].*");
    }

    static ArchRule secured() {
        return classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class);
    }

    static ArchRule noOtherService(String root) {
        return noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are another service's",
                        known -> known.getPackageName().matches("dev\\.zeren\\." + SERVICES + "(\\..*)?")
                                && !(known.getPackageName() + ".").startsWith(root + ".")));
    }

    static ArchRule names() {
        return noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveNameMatching(".*(Utils?|Helper|Manager|DAO|Dao|Dto|DTO)");
    }
}
