package dev.zeren.plan.intake.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zeren.kit.audit.Audit;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.plan.intake.domain.BureauRules;
import dev.zeren.plan.intake.domain.Learning;
import dev.zeren.plan.intake.domain.OwnRules;
import dev.zeren.plan.intake.domain.PlanReader;
import dev.zeren.plan.intake.domain.ReadingRules;
import dev.zeren.plan.intake.domain.RoleLabels;
import dev.zeren.plan.intake.persistence.BureauRulesRepository;
import dev.zeren.plan.plan.application.ReadingLessons;
import dev.zeren.plan.term.Lesson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** How the bureau's documents are read: the field's usual rules with the bureau's own before them. */
@ApplicationScoped
@Transactional
public class ReadingRulesService implements ReadingLessons {

    /** The bureau's own rules; version 0 while it has none. */
    public record View(OwnRules rules, int version) {}

    private final PlanReader usual = new PlanReader(RoleLabels.defaults());
    private final BureauRulesRepository repository;
    private final Audit audit;
    private final ObjectMapper json;

    ReadingRulesService(BureauRulesRepository repository, Audit audit, ObjectMapper json) {
        this.repository = repository;
        this.audit = audit;
        this.json = json;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public View get() {
        return repository.own().map(this::view).orElse(new View(OwnRules.NONE, 0));
    }

    /**
     * Replaces the bureau's own rules; plans that were imported before stay as they are.
     *
     * @throws Rejection {@code stale-version}
     */
    public View replace(IfMatch ifMatch, OwnRules rules) {
        Optional<BureauRules> stored = repository.own();
        View before = stored.map(this::view).orElse(new View(OwnRules.NONE, 0));
        ifMatch.verify(before.version());
        BureauRules after = stored.orElseGet(() -> new BureauRules(write(OwnRules.NONE)));
        if (stored.isEmpty()) {
            repository.persistAndFlush(after);
        }
        become(after, "reading-rules.replaced", before.rules(), rules);
        return new View(rules, after.version());
    }

    @Override
    public Optional<Lesson> learn(Lesson.OfReading lesson) {
        BureauRules held = repository.held(write(OwnRules.NONE));
        OwnRules before = read(held.content());
        Optional<Learning> learning = Learning.of(before, lesson);
        learning.ifPresent(one -> become(held, "reading-rules.learned", before, one.rules()));
        return learning.map(Learning::lesson);
    }

    @Override
    public void forget(Lesson.OfReading lesson) {
        BureauRules held = repository.held(write(OwnRules.NONE));
        OwnRules before = read(held.content());
        OwnRules after = Learning.without(before, lesson);
        if (!after.equals(before)) {
            become(held, "reading-rules.forgotten", before, after);
        }
    }

    private void become(BureauRules held, String action, OwnRules before, OwnRules after) {
        held.replace(write(after));
        repository.flush();
        audit.record(action, held.id(), before, after);
    }

    /** The reader for the bureau's documents. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public PlanReader reader() {
        OwnRules own = get().rules();
        return own.equals(OwnRules.NONE)
                ? usual
                : new PlanReader(own.over(RoleLabels.defaults()), own.over(ReadingRules.defaults()));
    }

    private View view(BureauRules stored) {
        return new View(read(stored.content()), stored.version());
    }

    private String write(OwnRules rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private OwnRules read(String content) {
        try {
            return json.readValue(content, OwnRules.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
