package dev.zeren.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/**
 * PDF files written by hand on A4 pages. Their font is named and not held, as in files of old office programs; each
 * character is as wide as it is high. Places are in points from the lower left corner.
 */
public final class Pdf {

    private static final String FONT = """
            << /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts
            [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000
            /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>
            /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900]
            /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>] >>""";

    private final List<StringBuilder> pages = new ArrayList<>();
    private final List<String> resources = new ArrayList<>();
    private final List<byte[]> extra = new ArrayList<>();
    private boolean deflated;

    public static Pdf create() {
        return new Pdf();
    }

    public Pdf page() {
        pages.add(new StringBuilder());
        resources.add("");
        return this;
    }

    Pdf deflated() {
        deflated = true;
        return this;
    }

    public Pdf text(double x, double y, double size, String text) {
        StringBuilder hex = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(String.format("%02X", b));
        }
        return raw(String.format(Locale.ROOT, "BT /F1 %.1f Tf %.2f %.2f Td <%s> Tj ET%n", size, x, y, hex));
    }

    /** Lines of a paragraph of so many characters, the first one indented by two. */
    Pdf paragraph(double x, double y, double size, int perLine, String text) {
        int at = 0;
        double base = y;
        while (at < text.length()) {
            int indent = at == 0 ? 2 : 0;
            int end = Math.min(text.length(), at + perLine - indent);
            text(x + indent * size, base, size, text.substring(at, end));
            at = end;
            base -= size * 1.75;
        }
        return this;
    }

    Pdf line(double x1, double y1, double x2, double y2) {
        return raw(String.format(Locale.ROOT, "%.2f %.2f m %.2f %.2f l S%n", x1, y1, x2, y2));
    }

    Pdf raw(String operators) {
        pages.get(pages.size() - 1).append(operators);
        return this;
    }

    /** Entries for the resources of the current page. */
    Pdf resource(String entries) {
        resources.set(resources.size() - 1, entries);
        return this;
    }

    /** Adds an object with a stream, as it is. @return its number is 4 for the first one, then one more each */
    Pdf object(String dictionary, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii(dictionary.replace("LENGTH", Integer.toString(data.length)) + "\nstream\n"));
        out.writeBytes(data);
        out.writeBytes(ascii("\nendstream"));
        extra.add(out.toByteArray());
        return this;
    }

    static byte[] deflate(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    public byte[] toBytes() {
        List<byte[]> objects = new ArrayList<>();
        objects.add(ascii("<< /Type /Catalog /Pages 2 0 R >>"));
        StringBuilder kids = new StringBuilder();
        int first = 4 + extra.size();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(first + 2 * i).append(" 0 R ");
        }
        objects.add(ascii("<< /Type /Pages /Kids [" + kids + "] /Count " + pages.size() + " >>"));
        objects.add(ascii(FONT));
        objects.addAll(extra);
        for (int i = 0; i < pages.size(); i++) {
            objects.add(
                    ascii("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> "
                            + resources.get(i) + " >> /Contents " + (first + 2 * i + 1) + " 0 R >>"));
            byte[] data = ascii(pages.get(i).toString());
            byte[] stored = deflated ? deflate(data) : data;
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            content.writeBytes(
                    ascii("<< /Length " + stored.length + (deflated ? " /Filter /FlateDecode" : "") + " >>\nstream\n"));
            content.writeBytes(stored);
            content.writeBytes(ascii("\nendstream"));
            objects.add(content.toByteArray());
        }
        return file(objects);
    }

    private static byte[] file(List<byte[]> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("%PDF-1.5\n"));
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append(String.format("%010d 00000 n \n", out.size()));
            out.writeBytes(ascii((i + 1) + " 0 obj\n"));
            out.writeBytes(objects.get(i));
            out.writeBytes(ascii("\nendobj\n"));
        }
        int start = out.size();
        out.writeBytes(ascii(table + "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n"
                + start + "\n%%EOF\n"));
        return out.toByteArray();
    }

    SourceText read() {
        return new DocumentReader().read(toBytes(), "plan.pdf");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
