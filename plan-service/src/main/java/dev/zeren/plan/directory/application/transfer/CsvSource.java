package dev.zeren.plan.directory.application.transfer;

import dev.zeren.kit.domain.Fault;
import dev.zeren.kit.domain.Rejection;
import dev.zeren.kit.domain.Text;
import dev.zeren.plan.PlanProblem;
import dev.zeren.plan.directory.domain.FormulaGuard;
import dev.zeren.plan.directory.domain.SheetColumn;
import dev.zeren.plan.directory.domain.SheetFaults;
import dev.zeren.plan.directory.domain.SheetKind;
import dev.zeren.plan.directory.domain.SheetLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A .csv file of one table, in UTF-8 with or without a byte order mark or, as Chinese spreadsheets save it, in GB18030. */
final class CsvSource implements TableSource {

    // RFC 4180; blank lines count, so that rows are numbered as a spreadsheet numbers them.
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Path file;
    private final SheetKind kind;
    private final Charset charset;

    CsvSource(Path file, SheetKind kind) {
        this.file = file;
        this.kind = kind;
        this.charset = charset(file);
    }

    @Override
    public void read(SheetFaults faults, Consumer<SheetLine> rows) {
        try (Reader text = open(file, charset);
                CSVParser parser = CSVParser.parse(text, FORMAT)) {
            Heading heading = null;
            for (CSVRecord record : parser) {
                if (heading == null) {
                    heading = Heading.read(kind, withoutMark(record.toList()), faults);
                } else {
                    RowLimit.check(record.getRecordNumber());
                    Map<String, String> values = values(heading, record);
                    if (!values.isEmpty()) {
                        rows.accept(new SheetLine(kind, (int) record.getRecordNumber(), values, faults));
                    }
                }
            }
            if (heading == null) {
                Heading.read(kind, List.of(), faults);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw unreadable("csv-broken", new Text("不是合法的 CSV：引号没有配对", "it is no CSV: a quote is not closed"));
        }
    }

    private static Map<String, String> values(Heading heading, CSVRecord record) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < record.size(); i++) {
            SheetColumn column = heading.at(i);
            if (column != null && !record.get(i).isBlank()) {
                values.put(column.field(), FormulaGuard.unguard(record.get(i)));
            }
        }
        return values;
    }

    private static List<String> withoutMark(List<String> cells) {
        if (cells.isEmpty() || cells.get(0).isEmpty() || cells.get(0).charAt(0) != BYTE_ORDER_MARK) {
            return cells;
        }
        List<String> without = new ArrayList<>(cells);
        // A quoted first cell behind the mark is not seen as quoted.
        without.set(0, cells.get(0).substring(1).replace("\"", ""));
        return without;
    }

    private static Charset charset(Path file) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try (Reader text = open(file, charset)) {
                text.transferTo(Writer.nullWriter());
                return charset;
            } catch (CharacterCodingException other) {
                // Then it is the next one.
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        throw unreadable("encoding-unknown", new Text("既不是 UTF-8 也不是 GB18030", "it is neither UTF-8 nor GB18030"));
    }

    private static Reader open(Path file, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static Rejection unreadable(String code, Text detail) {
        return new Rejection(PlanProblem.FILE_UNREADABLE, List.of(new Fault("file", code, detail)));
    }
}
