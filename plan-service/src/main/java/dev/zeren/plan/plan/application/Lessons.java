package dev.zeren.plan.plan.application;

import dev.zeren.plan.term.Lesson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What corrections teach, to whom it concerns: the directory learns names, the reading rules all else. */
@ApplicationScoped
public class Lessons {

    private final DirectoryNames names;
    private final ReadingLessons reading;

    Lessons(DirectoryNames names, ReadingLessons reading) {
        this.names = names;
        this.reading = reading;
    }

    /** Says what was learned; empty when that was nothing new or cannot be kept. */
    Optional<Lesson> learn(Lesson lesson) {
        return lesson instanceof Lesson.Alias alias ? names.teach(alias) : reading.learn((Lesson.OfReading) lesson);
    }

    /** Takes back what was learned, unless somebody has done so already. */
    void forget(Lesson lesson) {
        if (lesson instanceof Lesson.Alias alias) {
            names.forget(alias);
        } else {
            reading.forget((Lesson.OfReading) lesson);
        }
    }
}
