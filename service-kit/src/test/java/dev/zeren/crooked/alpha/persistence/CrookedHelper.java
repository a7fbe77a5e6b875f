package dev.zeren.crooked.alpha.persistence;

import dev.zeren.crooked.alpha.application.CrookedService;

/** A repository that calls upwards, with a name that says nothing. */
public class CrookedHelper {

    public String ask(CrookedService service) {
        return service.toString();
    }
}
