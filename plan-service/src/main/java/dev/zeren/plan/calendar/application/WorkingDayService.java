package dev.zeren.plan.calendar.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.settings.Setting;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.calendar.domain.DayRange;
import dev.zeren.plan.calendar.domain.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** On which days the bureau works. */
@ApplicationScoped
@Transactional
public class WorkingDayService {

    private static final String SETTING = "working-days";

    /**
     * The days that are not what their weekday says.
     *
     * @param own of the bureau; they go before the usual
     * @param usual of all bureaus
     */
    public record View(List<DayRange> own, List<DayRange> usual, int version) {}

    private final List<DayRange> usual = UsualDays.read();
    private final Settings settings;

    WorkingDayService(Settings settings) {
        this.settings = settings;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public View get() {
        return view(settings.get(SETTING, OwnDays.NONE));
    }

    /** @throws Rejection {@code stale-version} */
    public View replace(IfMatch ifMatch, List<DayRange> own) {
        return view(settings.replace(SETTING, ifMatch, OwnDays.NONE, new OwnDays(own)));
    }

    /** The bureau's working days. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public WorkingDays days() {
        return new WorkingDays(
                usual, settings.get(SETTING, OwnDays.NONE).value().days());
    }

    /** By which days a bureau counts terms. */
    @FunctionalInterface
    public interface Terms {

        /**
         * The last day of a term counted in working days, the day on which it begins not among them.
         *
         * @param count at least 0; 0 is the day itself (当天)
         */
        LocalDate after(LocalDate day, int count);
    }

    /** How the bureau counts terms. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Terms terms() {
        return days()::after;
    }

    private View view(Setting<OwnDays> setting) {
        return new View(setting.value().days(), usual, setting.version());
    }
}
