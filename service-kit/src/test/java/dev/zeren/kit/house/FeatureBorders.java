package dev.zeren.kit.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Features meet only through each other's application. */
final class FeatureBorders {

    private FeatureBorders() {}

    static ArchRule rule(String root) {
        Pattern room =
                Pattern.compile(root.replace(".", "\\.") + "\\.(\\w+)\\.(api|application|domain|persistence)(\\..*)?");
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("know of another feature its application only") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        Optional<Matcher> own = match(room, item);
                        if (own.isEmpty()) {
                            return;
                        }
                        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                            match(room, dependency.getTargetClass())
                                    .filter(other ->
                                            !other.group(1).equals(own.get().group(1)))
                                    .filter(other -> !other.group(2).equals("application"))
                                    .ifPresent(other -> events.add(
                                            SimpleConditionEvent.violated(item, dependency.getDescription())));
                        }
                    }
                });
    }

    private static Optional<Matcher> match(Pattern room, JavaClass type) {
        Matcher matcher = room.matcher(type.getPackageName());
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }
}
