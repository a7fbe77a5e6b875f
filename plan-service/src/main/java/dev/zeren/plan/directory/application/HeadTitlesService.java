package dev.zeren.plan.directory.application;

import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.http.IfMatch;
import dev.zeren.kit.settings.Setting;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.directory.domain.HeadTitles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Which titles make the head of a unit in the bureau. */
@ApplicationScoped
@Transactional
public class HeadTitlesService {

    private static final String SETTING = "head-titles";

    private final Settings settings;

    HeadTitlesService(Settings settings) {
        this.settings = settings;
    }

    @Transactional(Transactional.TxType.SUPPORTS)
    public Setting<HeadTitles> get() {
        return settings.get(SETTING, HeadTitles.USUAL);
    }

    /** @throws Rejection {@code stale-version} */
    public Setting<HeadTitles> replace(IfMatch ifMatch, HeadTitles titles) {
        return settings.replace(SETTING, ifMatch, HeadTitles.USUAL, titles);
    }
}
