package dev.zeren.assessment.round.domain;

import dev.zeren.assessment.term.ResultRules;
import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Whether panels hold together, and fit a scheme. */
public final class PanelCheck {

    private final Set<String> names = new HashSet<>();
    private final Set<UUID> seated = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private PanelCheck() {}

    /**
     * What is wrong, by JSON pointer into what holds the panels.
     *
     * @param keys of the indicators that can be scored
     * @param units that are assessed
     */
    public static List<Fault> faults(List<Panel> panels, Set<String> keys, Set<UUID> units, ResultRules rules) {
        PanelCheck check = new PanelCheck();
        for (int i = 0; i < panels.size(); i++) {
            check.panel("/panels/" + i, panels.get(i), keys, units, rules);
        }
        return check.faults;
    }

    private void panel(String at, Panel panel, Set<String> keys, Set<UUID> units, ResultRules rules) {
        if (!names.add(panel.name())) {
            add(at + "/name", "repeated", "小组名称重复", "two panels have this name");
        }
        if (rules.aggregation() == ResultRules.Aggregation.PANEL_WEIGHTED
                && !rules.panelWeights().containsKey(panel.name())) {
            add(at + "/name", "without-weight", "方案没有为这个小组规定权重", "the scheme has no weight for this panel");
        }
        for (int i = 0; i < panel.evaluators().size(); i++) {
            if (!seated.add(panel.evaluators().get(i))) {
                add(at + "/evaluators/" + i, "repeated", "一人在一轮中只能在一个小组", "somebody sits in one panel of a round");
            }
        }
        for (int i = 0; i < panel.indicators().size(); i++) {
            if (!keys.contains(panel.indicators().get(i))) {
                add(at + "/indicators/" + i, "unknown", "方案中没有这个可评分的指标", "the scheme has no such indicator to score");
            }
        }
        for (int i = 0; i < panel.assessees().size(); i++) {
            if (!units.contains(panel.assessees().get(i))) {
                add(at + "/assessees/" + i, "unknown", "不是本轮的考核对象", "is not assessed in this round");
            }
        }
    }

    private void add(String pointer, String code, String chinese, String english) {
        faults.add(new Fault(pointer, code, new Text(chinese, english)));
    }
}
