package dev.zeren.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP over a bare socket, for what a well-behaved client would never send. */
public final class RawHttp implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final Socket socket;

    public RawHttp(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(10_000);
    }

    /** Sends text as it is. */
    public RawHttp send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return this;
    }

    /** Sends a GET with an untouched target and reads the status. */
    public static int statusOf(int port, String target, String... headers) throws IOException {
        try (RawHttp http = new RawHttp(port)) {
            StringBuilder head =
                    new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
            for (String header : headers) {
                head.append(header).append("\r\n");
            }
            return http.send(head.append("\r\n").toString()).status();
        }
    }

    /** Reads the next answer's status, and its head away. */
    public int status() throws IOException {
        return Integer.parseInt(head().substring(9, 12));
    }

    /** Reads the next answer's head. */
    public String head() throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("connection ended in the head: " + head);
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    /** Reads the next answer by its Content-Length; gives its body. */
    public String answer() throws IOException {
        Matcher length = LENGTH.matcher(head());
        byte[] body = socket.getInputStream().readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Reads one character of a body. */
    public char next() throws IOException {
        int next = socket.getInputStream().read();
        if (next < 0) {
            throw new IOException("connection ended");
        }
        return (char) next;
    }

    /** Reads until the other side closes. */
    public String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /**
     * Keeps sending until the other side has closed the connection or the bytes are used up.
     *
     * @return how many bytes could be sent
     */
    public long sendUntilClosed(long most) {
        byte[] block = new byte[8192];
        long sent = 0;
        try {
            while (sent < most) {
                socket.getOutputStream().write(block);
                sent += block.length;
            }
        } catch (IOException closed) {
            return sent;
        }
        return sent;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
