package dev.zeren.assessment.scheme.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.assessment.scheme.application.SchemeJson.IndicatorJson;
import dev.zeren.assessment.scheme.domain.SchemeCheck;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.kit.problem.CommonProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Contents of schemes as they are stored: the JSON of the API, each number in its plainest form. */
@ApplicationScoped
public class SchemeContents {

    private final ObjectMapper json;

    SchemeContents(ObjectMapper json) {
        this.json = json;
    }

    /** The content that was stored. */
    Scheme read(String stored) {
        return json(stored).toScheme();
    }

    /** What was stored, as the API shows it. */
    SchemeJson json(String stored) {
        try {
            return json.readValue(stored, SchemeJson.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text to be stored; the same for contents that are equal. */
    String write(Scheme scheme) {
        try {
            return json.writeValueAsString(SchemeJson.from(scheme));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The content that a client gave.
     *
     * @param given whose single values are in their range
     * @param at JSON pointer of the content within the body
     * @throws Rejection {@code invalid-body}, saying what does not hold together
     */
    static Scheme checked(SchemeJson given, String at) {
        List<Fault> faults = new ArrayList<>();
        parameters(at + "/indicators", given.indicators(), faults);
        if (faults.isEmpty()) {
            Scheme scheme = given.toScheme();
            SchemeCheck.faults(scheme)
                    .forEach(fault -> faults.add(new Fault(at + fault.pointer(), fault.code(), fault.detail())));
            if (faults.isEmpty()) {
                return scheme;
            }
        }
        throw new Rejection(CommonProblem.INVALID_BODY, faults);
    }

    private static void parameters(String at, List<IndicatorJson> indicators, List<Fault> faults) {
        for (int i = 0; i < indicators.size(); i++) {
            IndicatorJson indicator = indicators.get(i);
            String pointer = at + "/" + i;
            if (indicator.method() != null) {
                for (String name : indicator.method().missing()) {
                    faults.add(new Fault(
                            pointer + "/method/" + name, "required", new Text("这种计分方式需要它", "this method needs it")));
                }
                for (String name : indicator.method().unexpected()) {
                    faults.add(new Fault(
                            pointer + "/method/" + name,
                            "unexpected",
                            new Text("这种计分方式没有这个参数", "this method has no such parameter")));
                }
            }
            parameters(pointer + "/parts", indicator.parts(), faults);
        }
    }
}
