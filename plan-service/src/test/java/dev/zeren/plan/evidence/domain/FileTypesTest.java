package dev.zeren.plan.evidence.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.zeren.kit.domain.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is what its content says, and a name that says otherwise is refused. */
class FileTypesTest {

    private static final EvidenceRules ALL = new EvidenceRules(List.of(FileType.values()), 1 << 20, 20, 1L << 30);

    @TempDir
    Path folder;

    @Test
    void eachTypeIsToldByItsContent() throws IOException {
        assertEquals(FileType.PDF, accept("a.pdf", "255044462d312e37"));
        assertEquals(FileType.JPEG, accept("a.jpg", "ffd8ffe000104a464946"));
        assertEquals(FileType.PNG, accept("a.png", "89504e470d0a1a0a0000"));
        assertEquals(FileType.GIF, accept("a.gif", "474946383961"));
        assertEquals(FileType.WEBP, accept("a.webp", "52494646aabbccdd57454250"));
        assertEquals(FileType.MP4, accept("a.mp4", "00000018667479706d703432"));
        assertEquals(FileType.DOCX, accept("a.docx", office("wordprocessingml.document.main+xml")));
        assertEquals(FileType.XLSX, accept("a.xlsx", office("spreadsheetml.sheet.main+xml")));
        assertEquals(FileType.PPTX, accept("a.pptx", office("presentationml.presentation.main+xml")));
        assertEquals(FileType.OFD, accept("a.ofd", zip("OFD.xml", "<x/>")));
        assertEquals(FileType.ZIP, accept("a.zip", zip("照片/1.jpg", "x")));
        assertEquals(FileType.DOC, accept("a.doc", ole("WordDocument")));
        assertEquals(FileType.XLS, accept("a.xls", ole("Workbook")));
        assertEquals(FileType.PPT, accept("a.ppt", ole("PowerPoint Document")));
    }

    @Test
    void textIsTextInTheEncodingsOfTheCountryAndCsvIsToldByItsName() throws IOException {
        String text = "序号,学校\n1,第一小学\n";
        assertEquals(FileType.TXT, accept("a.txt", text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(FileType.CSV, accept("a.csv", text.getBytes(Charset.forName("GB18030"))));
        assertEquals(FileType.TXT, accept("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(FileType.TXT, accept("无扩展名", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theExtensionMayBeWrittenInCapitalsAndAsWpsWritesIt() throws IOException {
        assertEquals(FileType.JPEG, accept("IMG_0001.JPG", "ffd8ffe0"));
        assertEquals(FileType.DOC, accept("总结.wps", ole("WordDocument")));
    }

    @Test
    void aNameThatContradictsTheContentIsRefused() {
        refused("file-name-contradicts-content", "a.pdf", HexFormat.of().parseHex("ffd8ffe0"));
        refused("file-name-contradicts-content", "a.docx", office("spreadsheetml.sheet.main+xml"));
        refused("file-name-contradicts-content", "a.js", "alert(1)".getBytes(StandardCharsets.UTF_8));
        refused("file-name-contradicts-content", "a.pdf.exe", HexFormat.of().parseHex("255044462d"));
    }

    @Test
    void programsAreRefusedWhateverTheyAreCalled() {
        refused("file-not-supported", "a.pdf", HexFormat.of().parseHex("4d5a9000"));
        refused("file-not-supported", "a.txt", HexFormat.of().parseHex("7f454c46"));
        refused("file-not-supported", "a.txt", "#!/bin/sh\nls".getBytes(StandardCharsets.UTF_8));
        refused("file-not-supported", "a.txt", HexFormat.of().parseHex("cafebabe0000"));
    }

    @Test
    void whatABrowserWouldRunIsRefusedWhateverItIsCalled() {
        for (String markup : List.of(
                "<!DOCTYPE html><p>",
                "  \n<svg xmlns='http://www.w3.org/2000/svg'/>",
                "\uFEFF<?xml version='1.0'?><a/>",
                "说明\n<script>alert(1)</script>")) {
            refused("file-not-supported", "a.txt", markup.getBytes(StandardCharsets.UTF_8));
            refused("file-not-supported", "a.txt", ("\uFEFF" + markup).getBytes(StandardCharsets.UTF_16LE));
        }
    }

    @Test
    void macrosAreRefused() {
        refused("file-not-supported", "a.docx", office("word.document.macroEnabled.main+xml"));
        refused("file-not-supported", "a.docx", zip("word/vbaProject.bin", "x"));
        refused("file-not-supported", "a.doc", ole("WordDocument", "_VBA_PROJECT"));
    }

    @Test
    void anArchiveThatLeavesItsPlaceOrIsCutShortIsRefused() {
        refused("file-unreadable", "a.zip", zip("../../etc/passwd", "x"));
        refused("file-unreadable", "a.zip", zip("C:\\x.txt", "x"));
        byte[] whole = zip("a.txt", "x");
        refused("file-unreadable", "a.zip", Arrays.copyOf(whole, whole.length - 10));
    }

    @Test
    void anEmptyFileAnUnknownOneAndATooLargeOneAreRefused() {
        refused("file-unreadable", "a.txt", new byte[0]);
        refused("file-not-supported", "a.bin", HexFormat.of().parseHex("00010203"));
        refused("file-too-large", "a.txt", "a".repeat((1 << 20) + 1).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTypeThatTheBureauDoesNotTakeIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("zip"), zip("a.txt", "x"));
        Rejection refused = assertThrows(Rejection.class, () -> EvidenceRules.USUAL.accept(file, "a.zip"));
        assertEquals("file-not-supported", refused.type().code());
        assertEquals("type-not-allowed", refused.faults().get(0).code());
    }

    private FileType accept(String name, String hex) throws IOException {
        return accept(name, HexFormat.of().parseHex(hex));
    }

    private FileType accept(String name, byte[] content) throws IOException {
        return ALL.accept(Files.write(folder.resolve("file"), content), name);
    }

    private void refused(String problem, String name, byte[] content) {
        Rejection refused = assertThrows(Rejection.class, () -> accept(name, content), name);
        assertEquals(problem, refused.type().code(), name);
    }

    private static byte[] office(String mainType) {
        return zip("[Content_Types].xml", "<Types><Override ContentType=\"application/" + mainType + "\"/></Types>");
    }

    private static byte[] zip(String entry, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A container with a head and a directory of such entries. */
    private static byte[] ole(String... names) {
        byte[] file = new byte[1024 + names.length * 128];
        System.arraycopy(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 0, file, 0, 8);
        for (int i = 0; i < names.length; i++) {
            byte[] name = names[i].getBytes(StandardCharsets.UTF_16LE);
            int at = 1024 + i * 128;
            System.arraycopy(name, 0, file, at, name.length);
            file[at + 64] = (byte) (name.length + 2);
            file[at + 66] = 2;
        }
        return file;
    }
}
