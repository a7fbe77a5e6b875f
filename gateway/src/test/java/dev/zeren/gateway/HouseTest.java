package dev.zeren.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The rooms of the gateway, and proof that each rule can be broken. */
class HouseTest {

    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.zeren.gateway");

    private static final ArchRule ROOMS_FORM_NO_CIRCLE =
            slices().matching("dev.zeren.gateway.(*)..").should().beFreeOfCycles();

    private static final ArchRule ONLY_LOGIN_TOUCHES_THE_DATABASE = noClasses()
            .that()
            .resideOutsideOfPackage("..gateway.login..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    private static final ArchRule THE_PATH_TO_THE_SERVICES_HAS_NO_FRAMEWORK = noClasses()
            .that()
            .haveSimpleNameStartingWith("Exchange")
            .or()
            .haveSimpleName("Forwarder")
            .or()
            .haveSimpleName("HeaderRules")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.smallrye.mutiny..", "io.micrometer..", "io.quarkus..", "com.fasterxml..");

    @Test
    void theRoomsDependOnEachOtherInOneDirection() {
        ROOMS_FORM_NO_CIRCLE.check(GATEWAY);
    }

    @Test
    void aCircleWouldBeSeen() {
        ArchRule noDependencyAtAll =
                slices().matching("dev.zeren.gateway.(*)..").should().notDependOnEachOther();
        assertThrows(AssertionError.class, () -> noDependencyAtAll.check(GATEWAY));
    }

    @Test
    void onlyLoginTouchesTheDatabase() {
        ONLY_LOGIN_TOUCHES_THE_DATABASE.check(GATEWAY);
    }

    @Test
    void aDatabaseCallElsewhereWouldBeSeen() {
        ArchRule nobody = noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..");
        assertThrows(AssertionError.class, () -> nobody.check(GATEWAY));
    }

    @Test
    void thePathToTheServicesHasNoFramework() {
        THE_PATH_TO_THE_SERVICES_HAS_NO_FRAMEWORK.check(GATEWAY);
    }

    @Test
    void aFrameworkOnThePathWouldBeSeen() {
        ArchRule nowhere = noClasses().should().dependOnClassesThat().resideInAnyPackage("io.micrometer..");
        assertThrows(AssertionError.class, () -> nowhere.check(GATEWAY));
    }
}
