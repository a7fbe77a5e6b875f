package dev.zeren.plan.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a correction taught for the bureau's next import, in the form in which it is kept and served. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Lesson.Alias.class, name = "alias"),
    @JsonSubTypes.Type(value = Lesson.Noise.class, name = "noise"),
    @JsonSubTypes.Type(value = Lesson.Label.class, name = "label"),
    @JsonSubTypes.Type(value = Lesson.Part.class, name = "part")
})
@Schema(
        name = "Lesson",
        discriminatorProperty = "kind",
        oneOf = {Lesson.Alias.class, Lesson.Noise.class, Lesson.Label.class, Lesson.Part.class})
public sealed interface Lesson {

    /** What changes how the bureau's documents are read. */
    sealed interface OfReading extends Lesson {}

    /** A name that the directory did not know before, and the person or unit that it stands for. */
    @Schema(name = "LessonAlias")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Alias(String name, UUID personId, UUID unitId) implements Lesson {}

    /** A line that is left out wherever it stands. */
    @Schema(name = "LessonNoise")
    record Noise(String line) implements OfReading {}

    /**
     * What a printed role label asks of those it names.
     *
     * @param before what the bureau's own rules said of it before; absent where they said nothing
     */
    @Schema(name = "LessonLabel")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Label(String label, Duty duty, Duty before) implements OfReading {}

    /**
     * Which part of the plan a heading opens.
     *
     * @param heading without its label
     * @param before as for a label
     */
    @Schema(name = "LessonPart")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(String heading, SectionPart part, SectionPart before) implements OfReading {}
}
