package dev.zeren.plan.plan.application;

import dev.zeren.plan.term.Lesson;
import java.util.Optional;

/** How corrections teach the reading of the bureau's next documents: by the feature that reads them. */
public interface ReadingLessons {

    /** Reads so from now on. Says what was learned; empty when that was nothing new or cannot be kept. */
    Optional<Lesson> learn(Lesson.OfReading lesson);

    /** Takes back what was learned, unless somebody has changed it since. */
    void forget(Lesson.OfReading lesson);
}
