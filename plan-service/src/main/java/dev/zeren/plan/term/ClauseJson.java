package dev.zeren.plan.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An assignment clause in the form in which it is kept and served.
 *
 * @param text as printed, with its brackets
 * @param roles in printed order
 */
@Schema(name = "Clause")
public record ClauseJson(String text, List<Role> roles) {

    /**
     * A role of the clause.
     *
     * @param label as printed; empty where none is printed
     * @param names in printed order, also when printed twice
     * @param text what is printed under a role that names nobody, as by when; otherwise absent
     */
    @Schema(name = "Role")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Role(
            String label,
            @Schema(implementation = Duty.class) String duty,
            List<Name> names,
            String text) {}

    /**
     * A name of a role and what it resolved to; neither person nor unit when it is not known.
     *
     * @param name as printed
     */
    @Schema(name = "Name")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Name(String name, Entry person, Entry unit) {}

    /** An entry of the directory at the time of resolution. */
    @Schema(name = "DirectoryEntry")
    public record Entry(UUID id, String name) {}
}
