package dev.zeren.plan.directory.application;

import dev.zeren.kit.settings.BureauRules;
import dev.zeren.kit.settings.Settings;
import dev.zeren.plan.directory.domain.HeadTitles;
import jakarta.inject.Singleton;

/** Which titles make the head of a unit in the bureau. */
@Singleton
public class HeadTitlesService extends BureauRules<HeadTitles> {

    HeadTitlesService(Settings settings) {
        super(settings, "head-titles", HeadTitles.USUAL);
    }
}
