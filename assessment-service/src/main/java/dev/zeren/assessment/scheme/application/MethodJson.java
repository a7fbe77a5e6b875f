package dev.zeren.assessment.scheme.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zeren.assessment.term.ScoringMethod;
import dev.zeren.assessment.term.ScoringMethod.Counted;
import dev.zeren.assessment.term.ScoringMethod.Deduction;
import dev.zeren.assessment.term.ScoringMethod.Direction;
import dev.zeren.assessment.term.ScoringMethod.FromPlan;
import dev.zeren.assessment.term.ScoringMethod.GradeShare;
import dev.zeren.assessment.term.ScoringMethod.Judged;
import dev.zeren.assessment.term.ScoringMethod.PassFail;
import dev.zeren.assessment.term.ScoringMethod.PlanMeasure;
import dev.zeren.assessment.term.ScoringMethod.Proportional;
import dev.zeren.assessment.term.ScoringMethod.Ranked;
import dev.zeren.assessment.term.ScoringMethod.Step;
import dev.zeren.assessment.term.ScoringMethod.Stepped;
import dev.zeren.kit.domain.WireName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scoring method: its kind, and the parameters of that kind. */
@Schema(name = "ScoringMethod")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MethodJson(
        @NotNull Kind kind,

        @Schema(description = "judged：可给的等次；省略即直接打分 · grades that may be given; points are entered without them")
        @Valid
        @Size(max = 20)
        List<@NotNull ShareJson> grades,

        @Schema(description = "deduction、counted、from-plan（问题数）：每次或每个的分 · points for each") @Points
        BigDecimal each,

        @Schema(description = "deduction、ranked：最少得分 · points at least") @Points
        BigDecimal floor,

        @Schema(description = "proportional：目标值 · the target") @Points
        BigDecimal target,

        @Schema(description = "proportional、stepped、ranked：越大越好或越小越好 · whether more or less is better")
        Direction direction,

        @Schema(description = "proportional：低于目标的这一份额不得分 · share of the target below which there are no points") @Points
        BigDecimal least,

        @Schema(description = "stepped：从最好的一档起 · from the best to the least") @Valid @Size(max = 50)
        List<@NotNull StepJson> steps,

        @Schema(description = "ranked：第一名的分 · points of the first") @Points
        BigDecimal first,

        @Schema(description = "ranked：每后一名少的分 · points less for each place behind") @Points
        BigDecimal less,

        @Schema(description = "counted：最多的分，省略即权重 · points at most; the weight without it") @Points
        BigDecimal cap,

        @Schema(description = "from-plan：取哪项数据 · what is asked of plan-service")
        PlanMeasure measure) {

    /** The kinds of methods, with the parameters that each must and may have. */
    @Schema(name = "ScoringMethodKind")
    public enum Kind {
        JUDGED("", "grades"),
        DEDUCTION("each", "floor"),
        PROPORTIONAL("target", "direction least"),
        STEPPED("steps", "direction"),
        RANKED("first less", "direction floor"),
        COUNTED("each", "cap"),
        PASS_FAIL("", ""),
        FROM_PLAN("measure", "each");

        private final Set<String> required;
        private final Set<String> optional;

        Kind(String required, String optional) {
            this.required = words(required);
            this.optional = words(optional);
        }

        private static Set<String> words(String words) {
            return words.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(words.split(" ")));
        }

        /** The word on the wire. */
        @Override
        public String toString() {
            return WireName.of(this);
        }
    }

    /** A grade that an evaluator may give. */
    @Schema(name = "GradeShare")
    public record ShareJson(
            @NotBlank @Size(max = 100) String name,

            @Schema(description = "占权重的份额，0 到 1 · of the weight") @NotNull @Points
            BigDecimal share) {}

    /** A step of what can be reached. */
    @Schema(name = "ScoringStep")
    public record StepJson(
            @NotNull @Points BigDecimal from,

            @Schema(description = "占权重的份额，0 到 1 · of the weight") @NotNull @Points
            BigDecimal share) {}

    public MethodJson {
        grades = grades == null ? List.of() : grades;
        steps = steps == null ? List.of() : steps;
    }

    private static MethodJson of(Kind kind) {
        return new MethodJson(kind, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** What the kind must have and lacks. */
    Set<String> missing() {
        Set<String> missing = new LinkedHashSet<>(kind.required);
        missing.removeAll(given().keySet());
        return missing;
    }

    /** What is no parameter of the kind. */
    Set<String> unexpected() {
        Set<String> unexpected = new LinkedHashSet<>(given().keySet());
        unexpected.removeAll(kind.required);
        unexpected.removeAll(kind.optional);
        return unexpected;
    }

    private Map<String, Object> given() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("grades", grades.isEmpty() ? null : grades);
        given.put("each", each);
        given.put("floor", floor);
        given.put("target", target);
        given.put("direction", direction);
        given.put("least", least);
        given.put("steps", steps.isEmpty() ? null : steps);
        given.put("first", first);
        given.put("less", less);
        given.put("cap", cap);
        given.put("measure", measure);
        given.values().removeIf(Objects::isNull);
        return given;
    }

    /** The method; nothing is missing. */
    ScoringMethod toMethod() {
        Direction better = direction == null ? Direction.MORE : direction;
        return switch (kind) {
            case JUDGED ->
                new Judged(grades.stream()
                        .map(grade -> new GradeShare(grade.name().strip(), Plain.of(grade.share())))
                        .toList());
            case DEDUCTION -> new Deduction(Plain.of(each), Plain.orZero(floor));
            case PROPORTIONAL -> new Proportional(Plain.of(target), better, Plain.orZero(least));
            case STEPPED ->
                new Stepped(
                        better,
                        steps.stream()
                                .map(step -> new Step(Plain.of(step.from()), Plain.of(step.share())))
                                .toList());
            case RANKED -> new Ranked(better, Plain.of(first), Plain.of(less), Plain.orZero(floor));
            case COUNTED -> new Counted(Plain.of(each), Plain.of(cap));
            case PASS_FAIL -> new PassFail();
            case FROM_PLAN -> new FromPlan(measure, Plain.of(each));
        };
    }

    static MethodJson from(ScoringMethod method) {
        if (method instanceof Judged judged) {
            return judged(judged.grades().stream()
                    .map(grade -> new ShareJson(grade.name(), grade.share()))
                    .toList());
        }
        if (method instanceof Deduction by) {
            return new MethodJson(
                    Kind.DEDUCTION, null, by.each(), by.floor(), null, null, null, null, null, null, null, null);
        }
        if (method instanceof Proportional by) {
            return new MethodJson(
                    Kind.PROPORTIONAL,
                    null,
                    null,
                    null,
                    by.target(),
                    by.direction(),
                    by.least(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        if (method instanceof Stepped by) {
            List<StepJson> steps = by.steps().stream()
                    .map(step -> new StepJson(step.from(), step.share()))
                    .toList();
            return new MethodJson(
                    Kind.STEPPED, null, null, null, null, by.direction(), null, steps, null, null, null, null);
        }
        if (method instanceof Ranked by) {
            return new MethodJson(
                    Kind.RANKED,
                    null,
                    null,
                    by.floor(),
                    null,
                    by.direction(),
                    null,
                    null,
                    by.first(),
                    by.less(),
                    null,
                    null);
        }
        if (method instanceof Counted by) {
            return new MethodJson(
                    Kind.COUNTED, null, by.each(), null, null, null, null, null, null, null, by.cap(), null);
        }
        if (method instanceof FromPlan by) {
            return new MethodJson(
                    Kind.FROM_PLAN, null, by.each(), null, null, null, null, null, null, null, null, by.measure());
        }
        return of(Kind.PASS_FAIL);
    }

    private static MethodJson judged(List<ShareJson> grades) {
        return new MethodJson(Kind.JUDGED, grades, null, null, null, null, null, null, null, null, null, null);
    }
}
