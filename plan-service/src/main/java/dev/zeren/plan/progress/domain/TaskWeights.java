package dev.zeren.plan.progress.domain;

import dev.zeren.kit.domain.BureauOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** What the parts of one task weigh. */
@Entity
@Table(name = "completion_weight")
public class TaskWeights extends BureauOwned {

    private UUID taskId;
    private String weights;

    protected TaskWeights() {}

    /** @param weights as JSON */
    public TaskWeights(UUID taskId, String weights) {
        this.taskId = taskId;
        this.weights = weights;
    }

    public void become(String newWeights) {
        weights = newWeights;
    }

    public UUID taskId() {
        return taskId;
    }

    /** As JSON. */
    public String weights() {
        return weights;
    }
}
