package dev.zeren.plan.directory.domain;

import static dev.zeren.plan.directory.domain.SheetColumn.optional;
import static dev.zeren.plan.directory.domain.SheetColumn.required;

import java.util.List;
import java.util.Optional;

/** The tables of a directory file, the same for import and export: sheets of a workbook, or a .csv file each. */
public enum SheetKind {
    /** 单位. */
    UNITS(
            "units",
            "单位",
            required("externalId", "单位编号", 100),
            required("name", "名称", 200),
            required("kind", "类别", 20),
            optional("parentId", "上级单位编号", 100),
            optional("position", "排序", 7),
            optional("divisionCode", "行政区划代码", 20),
            optional("creditCode", "统一社会信用代码", 50),
            optional("schoolCode", "学校标识码", 20),
            optional("openedOn", "设立日期", 20),
            optional("closedOn", "撤销日期", 20),
            optional("aliases", "别名", 10_000)),
    /** 单位组: what groups stand for. */
    GROUPS(
            "groups",
            "单位组",
            required("groupId", "单位组编号", 100),
            optional("unitId", "成员单位编号", 100),
            optional("kinds", "规则类别", 200),
            optional("underId", "规则上级单位编号", 100),
            optional("divisionPrefix", "规则区划前缀", 20)),
    /** 人员. */
    PEOPLE(
            "people",
            "人员",
            required("externalId", "人员编号", 100),
            required("name", "姓名", 100),
            optional("subject", "登录账号", 255),
            optional("aliases", "别名", 10_000)),
    /** 任职. */
    POSTS(
            "posts",
            "任职",
            required("externalId", "任职编号", 100),
            required("personId", "人员编号", 100),
            required("unitId", "单位编号", 100),
            required("title", "职务", 100),
            optional("from", "起始日期", 20),
            optional("to", "终止日期", 20)),
    /** 分管. */
    CHARGES(
            "charges",
            "分管",
            required("externalId", "分管编号", 100),
            required("personId", "人员编号", 100),
            required("unitId", "单位编号", 100),
            optional("from", "起始日期", 20),
            optional("to", "终止日期", 20));

    private final String word;
    private final String sheet;
    private final List<SheetColumn> columns;

    SheetKind(String word, String sheet, SheetColumn... columns) {
        this.word = word;
        this.sheet = sheet;
        this.columns = List.of(columns);
    }

    /** The table of a sheet's name, Chinese or English. */
    public static Optional<SheetKind> ofSheet(String name) {
        for (SheetKind kind : values()) {
            if (kind.sheet.equals(name.strip()) || kind.word.equals(name.strip())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The column of a heading, Chinese or English. */
    public Optional<SheetColumn> column(String heading) {
        String text = heading.strip();
        return columns.stream().filter(column -> column.isCalled(text)).findFirst();
    }

    public List<SheetColumn> columns() {
        return columns;
    }

    /** The name of the sheet as exports write it. */
    public String sheet() {
        return sheet;
    }

    /** The word on the wire. */
    @Override
    public String toString() {
        return word;
    }
}
