package dev.zeren.kit.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule of the house fails on a house that breaks it, {@code dev.zeren.crooked}; and the kit keeps them. */
class HouseRulesTest {

    private static final JavaClasses CROOKED = new ClassFileImporter().importPackages("dev.zeren.crooked");

    @TestFactory
    Stream<DynamicTest> everyRuleFailsOnTheCrookedHouse() {
        return HouseRules.all("dev.zeren.crooked").entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> assertThrows(
                                AssertionError.class, () -> rule.getValue().check(CROOKED))));
    }

    @Test
    void aRuleNamesTheClassThatBreaksIt() {
        ArchRule rule = HouseRules.noSetters();
        AssertionError failure = assertThrows(AssertionError.class, () -> rule.check(CROOKED));
        assertTrue(failure.getMessage().contains("dev.zeren.crooked.alpha.domain.Crooked.setName"));
    }

    @TestFactory
    Stream<DynamicTest> theKitKeepsTheRules() {
        return HouseRules.checks("dev.zeren.kit");
    }

    @Test
    void theKitKnowsNoServiceAndNotTheOtherKit() {
        JavaClasses kit = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.zeren.kit");
        Set<String> known = new TreeSet<>();
        kit.forEach(type -> type.getDirectDependenciesFromSelf().forEach(dependency -> {
            String name = dependency.getTargetClass().getPackageName();
            if (name.startsWith("dev.zeren.") && !name.startsWith("dev.zeren.kit")) {
                known.add(name);
            }
        }));
        assertEquals(Set.of(), known);
    }
}
