package dev.zeren.plan.intake.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.zeren.document.DocumentReader;
import dev.zeren.plan.directory.application.Names;
import dev.zeren.plan.directory.application.Resolution;
import dev.zeren.plan.intake.domain.NameDraft;
import dev.zeren.plan.intake.domain.PlanDraft;
import dev.zeren.plan.intake.domain.PlanReader;
import dev.zeren.plan.intake.domain.RoleLabels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Cutting names apart neither loses nor adds a character, whatever the directory knows. */
class RunTogetherPropertyTest {

    @Property
    void whatIsCutApartPrintsAsItStood(@ForAll("names") List<String> printed, @ForAll("known") Set<String> known) {
        PlanDraft draft =
                read("1.建好学校。（牵头领导：" + String.join("、", printed) + "；责任科室：" + String.join("、", printed) + "）");
        RunTogether.Separated separated = RunTogether.separate(
                draft, names(known, Set.of(), Set.of()), (people, units) -> names(known, people, units));

        assertEquals(joined(draft), joined(separated.draft()));
        separated.findings().forEach(finding -> {
            assertEquals(
                    finding.arguments().get(0),
                    finding.arguments().get(1) + finding.arguments().get(2));
            assertTrue(known.containsAll(finding.arguments().subList(1, 3)), finding.toString());
        });
        separated
                .draft()
                .roles()
                .flatMap(role -> role.names().stream())
                .forEach(name -> assertEquals(name.printed().length(), name.at().length()));
    }

    @Property
    void twoKnownNamesAreCutApartWhereNoOtherCutIsKnown(@ForAll("name") String first, @ForAll("name") String second) {
        PlanDraft draft = read("1.建好学校。（牵头领导：" + first + second + "）");
        Set<String> known = Set.copyOf(List.of(first, second));
        RunTogether.Separated separated = RunTogether.separate(
                draft, names(known, Set.of(), Set.of()), (people, units) -> names(known, people, units));
        long ways = 0;
        for (int cut = 2; cut <= first.length() + second.length() - 2; cut++) {
            String both = first + second;
            ways += known.contains(both.substring(0, cut)) && known.contains(both.substring(cut)) ? 1 : 0;
        }
        List<String> expected = ways == 1 ? List.of(first, second) : List.of(first + second);
        assertEquals(
                expected,
                separated.draft().roles().findFirst().orElseThrow().names().stream()
                        .map(NameDraft::printed)
                        .toList());
    }

    private static PlanDraft read(String plan) {
        byte[] file = ("2026年计划\n" + plan).getBytes(StandardCharsets.UTF_8);
        return new PlanReader(RoleLabels.defaults()).read(new DocumentReader().read(file, "plan.txt"));
    }

    private static List<String> joined(PlanDraft draft) {
        return draft.roles()
                .map(role -> role.names().stream().map(NameDraft::printed).collect(Collectors.joining()))
                .toList();
    }

    private static ResolvedNames names(Set<String> known, Set<String> people, Set<String> units) {
        return new ResolvedNames(names(known, people), names(known, units));
    }

    private static Names names(Set<String> known, Set<String> asked) {
        return new Names(
                asked.stream()
                        .filter(known::contains)
                        .collect(Collectors.toMap(
                                Function.identity(),
                                name -> new Resolution(
                                        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name))),
                Set.of());
    }

    @Provide
    Arbitrary<List<String>> names() {
        return name().list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> String.join("", parts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Set<String>> known() {
        return name().set().ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> name() {
        return Arbitraries.of("柳莺", "闻莺", "柳闻", "柳闻莺", "陶舟", "行舟", "陶行舟", "莺陶", "莺陶行舟", "柳柳", "柳柳柳", "基建科", "建科");
    }
}
