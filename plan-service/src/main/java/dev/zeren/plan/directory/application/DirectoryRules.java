package dev.zeren.plan.directory.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What may differ from one deployment to another. */
@ApplicationScoped
public class DirectoryRules {

    private final Pattern schoolCode;

    DirectoryRules(
            @ConfigProperty(name = "zeren.directory.school-code", defaultValue = "[0-9]{10}") Pattern schoolCode) {
        this.schoolCode = schoolCode;
    }

    /** The form of a school's identification code; ten digits in the ministry's. At most 20 characters are kept. */
    public Pattern schoolCode() {
        return schoolCode;
    }
}
