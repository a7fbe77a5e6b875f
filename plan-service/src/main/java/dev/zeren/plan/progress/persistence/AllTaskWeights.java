package dev.zeren.plan.progress.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.plan.progress.domain.CompletionWeights;
import dev.zeren.plan.progress.domain.TaskWeights;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What the parts of tasks weigh, where somebody said so. */
@ApplicationScoped
public class AllTaskWeights implements PanacheRepositoryBase<TaskWeights, UUID> {

    private final ObjectMapper json;

    AllTaskWeights(ObjectMapper json) {
        this.json = json;
    }

    public Optional<TaskWeights> of(UUID task) {
        return find("taskId", task).firstResultOptional();
    }

    public CompletionWeights read(TaskWeights kept) {
        try {
            return json.readValue(kept.weights(), CompletionWeights.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String write(CompletionWeights weights) {
        try {
            return json.writeValueAsString(weights);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
