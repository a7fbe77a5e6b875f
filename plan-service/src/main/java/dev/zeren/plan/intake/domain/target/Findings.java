package dev.zeren.plan.intake.domain.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what is read from one text. */
final class Findings {

    private final Printed printed;
    private final List<Target> targets = new ArrayList<>();
    private final List<Due> dues = new ArrayList<>();
    private final List<Quota> quotas = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    Findings(Printed printed) {
        this.printed = printed;
    }

    void add(Target target) {
        targets.add(target);
    }

    void add(Due due) {
        dues.add(due);
    }

    void add(Quota quota) {
        quotas.add(quota);
    }

    void remark(Remark.Code code, int start, int end) {
        remarks.add(new Remark(code, printed.place(start, end), printed.original(start, end)));
    }

    /** How many targets there are so far. */
    int targetCount() {
        return targets.size();
    }

    Target target(int index) {
        return targets.get(index);
    }

    void replace(int index, Target target) {
        targets.set(index, target);
    }

    /** Takes back the last target or quota, which has turned out to be a baseline. */
    void removeLast(boolean taken, boolean quota) {
        List<?> last = quota ? quotas : targets;
        if (taken) {
            last.remove(last.size() - 1);
        }
    }

    /** The places of the periods that quotas have named. */
    Set<Place> periods() {
        return quotas.stream().map(quota -> quota.every().at()).collect(Collectors.toSet());
    }

    Reading reading(List<Phase> phases, List<Remark> ofPhases) {
        remarks.addAll(ofPhases);
        targets.sort(Comparator.comparingInt(target -> target.at().start()));
        quotas.sort(Comparator.comparingInt(quota -> quota.at().start()));
        remarks.sort(Comparator.comparingInt(remark -> remark.at().start()));
        return new Reading(targets, dues, quotas, phases, remarks);
    }
}
