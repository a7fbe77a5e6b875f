package dev.zeren.plan.directory.api;

import dev.zeren.kit.caller.Callers;
import dev.zeren.kit.caller.Roles;
import dev.zeren.kit.time.BureauCalendar;
import dev.zeren.plan.directory.application.Directory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who the caller is in the directory: for a portal's menus, and for the other services, which ask with his token. */
@Path("/api/v1/directory/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directory")
@RolesAllowed(Roles.MEMBER)
public class OwnEntryResource {

    private final Directory directory;
    private final Callers callers;
    private final BureauCalendar calendar;

    OwnEntryResource(Directory directory, Callers callers, BureauCalendar calendar) {
        this.directory = directory;
        this.callers = callers;
        this.calendar = calendar;
    }

    @GET
    @Operation(
            summary = "我是谁：在名录中的条目、今天任职和分管的单位 · who I am: my entries, and the units of my posts today",
            description = "账号未与名录中的人员关联时各项为空。Empty where no person of the directory has the caller's account.")
    public OwnEntryResponse me() {
        return OwnEntryResponse.from(directory.member(callers.current().subject(), calendar.today()));
    }
}
