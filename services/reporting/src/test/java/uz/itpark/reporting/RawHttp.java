package uz.itpark.reporting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.util.Locale;

/** Sends what no client library would. */
final class RawHttp {

    private RawHttp() {}

    record Answer(int status, String contentType) {}

    static Answer get(int port, String target) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            String request =
                    "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
            String type =
                    answer.lines()
                            .takeWhile(line -> !line.isEmpty())
                            .filter(line ->
                                    line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                            .map(line -> line.substring(13).strip())
                            .findFirst()
                            .orElse("");
            return new Answer(Integer.parseInt(answer.substring(9, 12)), type);
        }
    }
}
