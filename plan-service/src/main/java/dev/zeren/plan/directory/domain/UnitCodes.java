package dev.zeren.plan.directory.domain;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The codes by which others know a unit; each may be null.
 *
 * @param division administrative division (GB/T 2260), six digits; many units lie in one
 * @param credit unified social credit code (GB 32100-2015), 18 characters, the last checks the others; no two units of
 *     a bureau have the same
 * @param school identification code of a school (标识码); no two units of a bureau have the same
 */
public record UnitCodes(String division, String credit, String school) {

    public static final UnitCodes NONE = new UnitCodes(null, null, null);

    private static final Pattern DIVISION = Pattern.compile("[1-9][0-9]{5}");

    /** What is wrong with the codes; pointers are the fields' names. The form of a school code is the deployment's to say. */
    public List<Fault> faults(Pattern schoolForm) {
        List<Fault> faults = new ArrayList<>();
        if (division != null && !DIVISION.matcher(division).matches()) {
            faults.add(new Fault(
                    "divisionCode",
                    "division-code-form",
                    new Text("行政区划代码应为 6 位数字（GB/T 2260）", "A division code has six digits (GB/T 2260)")));
        }
        if (credit != null && !CreditCode.hasForm(credit)) {
            faults.add(new Fault(
                    "creditCode",
                    "credit-code-form",
                    new Text(
                            "统一社会信用代码应为 18 位数字或大写字母，不含 I、O、S、V、Z（GB 32100-2015）",
                            "A credit code has 18 digits or capital letters without I, O, S, V, Z (GB 32100-2015)")));
        } else if (credit != null && !CreditCode.checks(credit)) {
            faults.add(new Fault(
                    "creditCode",
                    "credit-code-check",
                    new Text("统一社会信用代码的校验位不对，可能抄错了", "The check character is wrong: it may be miscopied")));
        }
        if (school != null && !schoolForm.matcher(school).matches()) {
            faults.add(new Fault(
                    "schoolCode",
                    "school-code-form",
                    new Text(
                            "学校标识码的形式不符：" + schoolForm.pattern(),
                            "The school code has not the form " + schoolForm.pattern())));
        }
        return faults;
    }

    /** Which codes two entries both have, and differently. */
    List<Fault> contradictions(UnitCodes other) {
        List<Fault> faults = new ArrayList<>();
        contradict(faults, "divisionCode", division, other.division);
        contradict(faults, "creditCode", credit, other.credit);
        contradict(faults, "schoolCode", school, other.school);
        return faults;
    }

    private static void contradict(List<Fault> faults, String field, String one, String other) {
        if (one != null && other != null && !one.equals(other)) {
            faults.add(
                    new Fault("/" + field, "differs", new Text("两个条目不同：" + one + "、" + other, one + " and " + other)));
        }
    }

    /** Those of these codes that the others lack. */
    UnitCodes missingIn(UnitCodes others) {
        return new UnitCodes(
                others.division == null ? division : null,
                others.credit == null ? credit : null,
                others.school == null ? school : null);
    }

    /** These codes, with the others in their places where those are given. */
    UnitCodes with(UnitCodes others) {
        return new UnitCodes(
                others.division == null ? division : others.division,
                others.credit == null ? credit : others.credit,
                others.school == null ? school : others.school);
    }

    /** These codes, none in the places of the others that are given. */
    UnitCodes without(UnitCodes others) {
        return new UnitCodes(
                others.division == null ? division : null,
                others.credit == null ? credit : null,
                others.school == null ? school : null);
    }
}
