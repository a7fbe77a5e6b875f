package dev.zeren.assessment;

import dev.zeren.kit.house.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** assessment-service keeps the rules of the house. */
class HouseTest {

    @TestFactory
    Stream<DynamicTest> theServiceKeepsTheRulesOfTheHouse() {
        return HouseRules.checks("dev.zeren.assessment");
    }
}
