package dev.zeren.assessment.scheme.domain.reading;

import dev.zeren.assessment.scheme.domain.SchemeFinding;
import dev.zeren.assessment.scheme.domain.SchemeFindingCode;
import dev.zeren.assessment.term.Indicator;
import dev.zeren.assessment.term.ResultRules.Grade;
import dev.zeren.assessment.term.Scheme;
import dev.zeren.document.Block;
import dev.zeren.document.FlattenedTables;
import dev.zeren.document.LeftOut;
import dev.zeren.document.Paragraph;
import dev.zeren.document.SourceText;
import dev.zeren.document.Span;
import dev.zeren.document.Table;
import dev.zeren.kit.domain.WireName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a bureau's assessment scheme out of its document: tables of indicators, the notes around them. What is
 * proposed is
 * for a person to confirm. Every character ends in exactly one part of the content or among what was left out.
 */
public final class SchemeReader {

    /** No scheme has as many; what is compared row by row must have an end. */
    private static final int MOST_ROWS = 5000;

    private static final int LONGEST_TITLE_LINE = 60;
    private static final int LONGEST_HEADING = 40;
    private static final Pattern TITLE = Pattern.compile("方案|办法|细则|标准|评分表|评价表|考核表|评估表|要点|指标|考核|评价|评估|考评");
    private static final Pattern ATTACHMENT = Pattern.compile("附件?[\\s\\u3000]*[0-9０-９一二三四五六七八九十]*[:：]?");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");
    private static final Pattern SENTENCE = Pattern.compile("[^。；;\\n]+[。；;]?");
    private static final Pattern SAYS_RULES = Pattern.compile("分|名|等次|公示|申诉|督学|评委|平均|否决|排名|排序|奖|罚|优秀|合格");

    private final SchemeWords words;
    private final SourceText source;
    private final Coverage coverage;
    private final List<SchemeFinding> findings = new ArrayList<>();
    private final Assembler assembler;
    private final NoteWords notes = new NoteWords();
    private final VetoWords vetoes = new VetoWords();
    private final List<BigDecimal> totals = new ArrayList<>();
    private Span totalAt;
    private String title;
    private boolean scored;
    private int rows;

    private SchemeReader(SourceText source, SchemeWords words) {
        this.words = words;
        this.source = FlattenedTables.recognise(source);
        this.coverage = new Coverage(source.text());
        this.assembler = new Assembler(coverage, findings);
    }

    /** Reads a document. */
    public static ReadScheme read(SourceText source, SchemeWords words) {
        return new SchemeReader(source, words).read();
    }

    private ReadScheme read() {
        List<Block> blocks = source.blocks();
        int next = title(blocks);
        SchemeTable before = null;
        for (int i = next; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Table table) {
                before = table(table, before, null);
            } else if (isHeadingOf(blocks, i)) {
                Node heading = new Node(0, -1);
                heading.named(Printed.of(blocks.get(i).at(), ((Paragraph) blocks.get(i)).text()));
                i++;
                before = table((Table) blocks.get(i), before, heading);
            } else {
                note(Printed.of(blocks.get(i).at(), ((Paragraph) blocks.get(i)).text()));
            }
        }
        leftOut();
        return result();
    }

    /** Several tables under 一、二、: each heading is an indicator over its table. */
    private boolean isHeadingOf(List<Block> blocks, int i) {
        boolean several = blocks.stream().filter(Table.class::isInstance).count() > 1;
        return several
                && i + 1 < blocks.size()
                && blocks.get(i) instanceof Paragraph paragraph
                && blocks.get(i + 1) instanceof Table table
                && SchemeTable.of(table, words).isPresent()
                && Labels.end(paragraph.text().strip()) > 0
                && paragraph.text().strip().length() <= LONGEST_HEADING
                && !paragraph.text().contains("。");
    }

    private SchemeTable table(Table table, SchemeTable before, Node heading) {
        rows += table.rows().size();
        Optional<SchemeTable> read = rows > MOST_ROWS
                ? Optional.empty()
                : SchemeTable.of(table, words).or(() -> SchemeTable.continued(table, before));
        if (read.isEmpty()) {
            coverage.leaveOut(table.at(), "table-not-read");
            add(SchemeFindingCode.TABLE_NOT_READ, table.at());
            return before;
        }
        scored = true;
        TableTree tree = TableTree.of(read.get(), words, heading);
        new TableColumns(read.get(), tree, coverage, findings).read();
        tree.notes().forEach(this::note);
        for (Printed total : tree.totals()) {
            Points.ofCell(total.text()).ifPresent(points -> {
                totals.add(points);
                totalAt = total.at();
            });
        }
        assembler.take(tree.roots());
        return read.get();
    }

    /** The lines above the first table that name the scheme; where the rest begins. */
    private int title(List<Block> blocks) {
        int i = 0;
        while (i < blocks.size()
                && blocks.get(i) instanceof Paragraph paragraph
                && ATTACHMENT
                        .matcher(Printed.of(paragraph.at(), paragraph.text()).text())
                        .matches()) {
            coverage.leaveOut(Printed.of(paragraph.at(), paragraph.text()), "attachment-mark");
            i++;
        }
        StringBuilder lines = new StringBuilder();
        int end = i;
        for (int at = i; at < Math.min(i + 4, blocks.size()) && title == null; at++) {
            if (!(blocks.get(at) instanceof Paragraph paragraph) || !isTitleLine(paragraph.text())) {
                break;
            }
            lines.append(paragraph.text().strip());
            if (TITLE.matcher(paragraph.text()).find()) {
                title = lines.toString().replaceAll("[\\s\\u3000]+", "");
                end = at + 1;
            }
        }
        for (int at = i; at < end; at++) {
            Paragraph line = (Paragraph) blocks.get(at);
            coverage.add(Printed.of(line.at(), line.text()).at(), Coverage.Kind.TITLE);
        }
        return end;
    }

    private static boolean isTitleLine(String text) {
        return text.strip().length() <= LONGEST_TITLE_LINE
                && !text.matches("(?s).*[。；;：:，,].*")
                && Labels.end(text.strip()) == 0;
    }

    private void note(Printed text) {
        if (text.isEmpty()) {
            return;
        }
        Matcher sentence = SENTENCE.matcher(text.text());
        while (sentence.find()) {
            sentence(text.part(sentence.start(), sentence.end()));
        }
    }

    private void sentence(Printed sentence) {
        if (vetoes.read(sentence.text())) {
            coverage.add(sentence.at(), Coverage.Kind.RULE);
            add(SchemeFindingCode.VETO_PROPOSED, sentence.at(), sentence.text());
        } else if (notes.read(sentence.text())) {
            if (notes.holds(sentence.text())) {
                coverage.add(sentence.at(), Coverage.Kind.RULE);
            } else {
                coverage.leaveOut(sentence, "rule");
            }
            add(SchemeFindingCode.RULE_PROPOSED, sentence.at(), sentence.text());
        } else {
            coverage.leaveOut(sentence, "note");
            if (scored && SAYS_RULES.matcher(sentence.text()).find()) {
                add(SchemeFindingCode.NOTE_NOT_UNDERSTOOD, sentence.at(), sentence.text());
            }
        }
    }

    private void leftOut() {
        for (LeftOut words : source.leftOut()) {
            String reason = WireName.of(words.kind());
            if (words.at() == null) {
                coverage.leaveOut(words.text(), reason);
            } else if (!coverage.holds(words.at())) {
                coverage.leaveOut(Printed.of(words.at(), source.at(words.at())), reason);
            }
        }
    }

    private ReadScheme result() {
        if (title == null) {
            add(SchemeFindingCode.NO_TITLE, null);
        }
        Integer year = year();
        if (title != null && year == null) {
            add(SchemeFindingCode.NO_YEAR, null);
        }
        if (assembler.indicators().isEmpty()) {
            add(SchemeFindingCode.NO_SCORING_TABLE, null);
        }
        total();
        List<Grade> grades = notes.grades();
        Scheme content = new Scheme(
                assembler.indicators(),
                assembler.adjustments(),
                vetoes.vetoes(grades),
                vetoes.caps(grades),
                notes.rules());
        List<Coverage.Piece> pieces = coverage.whole();
        return new ReadScheme(title, year, content, findings, coverage.unread(), pieces);
    }

    private Integer year() {
        Matcher year = YEAR.matcher(title == null ? "" : title);
        return year.find() ? Integer.valueOf(year.group(1)) : null;
    }

    private void total() {
        if (totals.isEmpty()) {
            return;
        }
        BigDecimal said = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sum = sum(assembler.indicators());
        if (said.compareTo(sum) != 0) {
            add(SchemeFindingCode.TOTAL_DOES_NOT_ADD_UP, totalAt, said.toPlainString(), sum.toPlainString());
        }
    }

    private static BigDecimal sum(List<Indicator> some) {
        return some.stream()
                .map(one -> one.weight() != null ? one.weight() : sum(one.parts()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void add(SchemeFindingCode code, Span at, String... arguments) {
        findings.add(new SchemeFinding(code, null, at, List.of(arguments)));
    }
}
