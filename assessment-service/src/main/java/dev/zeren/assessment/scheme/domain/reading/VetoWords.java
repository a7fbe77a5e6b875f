package dev.zeren.assessment.scheme.domain.reading;

import dev.zeren.assessment.term.GradeCap;
import dev.zeren.assessment.term.ResultRules.Grade;
import dev.zeren.assessment.term.Veto;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sentences by which an event forces or caps a grade (一票否决; 发生…不得评为优秀). */
final class VetoWords {

    private static final Pattern VETO =
            Pattern.compile("一票否决|(?:直接|一律|确定|评定|降|定|列)(?:为|定为|评为|确定为)?[“\"]?(?:不合格|最低等次)|取消.{0,12}(?:资格|评优)");
    private static final Pattern CAP = Pattern.compile("不得(?:评为|评定为|定为|确定为|评)[“\"]?([^”\",;、等]{1,6})");
    private static final Pattern EVENT = Pattern.compile("发生|出现|存在|违反|造成|被.{0,12}(?:通报|查处)|有下列|弄虚作假|一票否决");
    private static final Pattern BARRED = Pattern.compile(Numbers.NUMBER + "年内不(?:得|能|予)(?:再)?(?:申报|参评|参加|评)");

    private final List<String> vetoed = new ArrayList<>();
    private final List<String> capped = new ArrayList<>();

    /** Takes a sentence; whether it is one of them. */
    boolean read(String printed) {
        String sentence = Numbers.plain(printed).replace("\n", "");
        if (!EVENT.matcher(sentence).find()) {
            return false;
        }
        if (CAP.matcher(sentence).find() && !sentence.contains("一票否决")) {
            capped.add(printed.strip());
            return true;
        }
        if (VETO.matcher(sentence).find()) {
            vetoed.add(printed.strip());
            return true;
        }
        return false;
    }

    /**
     * The vetoes, by the grades that the scheme gives: the least of them is forced, or no points where there are none.
     */
    List<Veto> vetoes(List<Grade> grades) {
        List<Veto> vetoes = new ArrayList<>();
        for (String sentence : vetoed) {
            String least =
                    grades.size() < 2 ? null : grades.get(grades.size() - 1).name();
            Matcher barred = BARRED.matcher(Numbers.plain(sentence));
            int years = barred.find() ? Math.min(50, Numbers.of(barred.group(1)).intValue()) : 0;
            vetoes.add(new Veto(
                    "v" + (vetoes.size() + 1), null, sentence, least, least == null ? BigDecimal.ZERO : null, years));
        }
        for (String sentence : capped) {
            if (cap(sentence, grades) == null) {
                vetoes.add(new Veto("v" + (vetoes.size() + 1), null, sentence, null, BigDecimal.ZERO, 0));
            }
        }
        return vetoes;
    }

    /** Events above which the grade next to the one that is denied is the best. */
    List<GradeCap> caps(List<Grade> grades) {
        List<GradeCap> caps = new ArrayList<>();
        for (String sentence : capped) {
            String best = cap(sentence, grades);
            if (best != null) {
                caps.add(new GradeCap("c" + (caps.size() + 1), null, sentence, best));
            }
        }
        return caps;
    }

    private static String cap(String sentence, List<Grade> grades) {
        Matcher denied = CAP.matcher(Numbers.plain(sentence).replace("\n", ""));
        if (denied.find()) {
            for (int i = 0; i + 1 < grades.size(); i++) {
                if (denied.group(1).startsWith(grades.get(i).name())) {
                    return grades.get(i + 1).name();
                }
            }
        }
        return null;
    }
}
