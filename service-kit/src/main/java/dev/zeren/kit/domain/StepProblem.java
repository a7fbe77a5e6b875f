package dev.zeren.kit.domain;

/** The refusal that every {@link Lifecycle} has in common. */
public enum StepProblem implements RejectionType {
    STEP_NOT_ALLOWED(
            Kind.CONFLICT,
            new Text("当前状态下不能这样做", "Not possible in this state"),
            new Text(
                    "当前状态是 {0}，不能 {1}；可以：{2}。未作任何更改。",
                    "Its state is {0}, in which {1} is not possible; possible are: {2}. Nothing was changed."));

    private final Wording wording;

    StepProblem(Kind kind, Text title, Text detail) {
        this.wording = new Wording(kind, title, detail);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
