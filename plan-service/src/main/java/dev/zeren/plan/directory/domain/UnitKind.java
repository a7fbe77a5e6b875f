package dev.zeren.plan.directory.domain;

/** What kind of unit it is. */
public enum UnitKind {
    /** 教育局. */
    BUREAU("bureau"),
    /** 科室. */
    OFFICE("office"),
    /** 直属事业单位: a centre, an institute. */
    INSTITUTION("institution"),
    /** 学校. */
    SCHOOL("school"),
    /** 幼儿园. */
    KINDERGARTEN("kindergarten"),
    /** 政府部门: a department of the same government, e.g. 市卫健委. */
    DEPARTMENT("department"),
    /** 乡镇、街道. */
    TOWN("town"),
    /** Stands for many units, e.g. 各县(市)区. */
    GROUP("group"),
    /** A union, a company, whatever has no other kind. */
    OTHER("other");

    private final String word;

    UnitKind(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return word;
    }
}
