package uz.itpark.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line between a browser and the console that loses answers to forms: the console has done its
 * work, and nobody hears of it.
 */
final class Line implements AutoCloseable {

    private static final int BUFFER = 65_536;

    /** What becomes of the answer to a form. */
    enum Manner {
        WHOLE,
        /** Nothing comes, and the line stays. */
        SILENT,
        /** The line breaks off where the answer would have come. */
        BROKEN
    }

    private final URI console;
    private final ServerSocket door;
    private final AtomicInteger forms = new AtomicInteger();
    private volatile Manner manner = Manner.WHOLE;

    /**
     * @param console its address
     */
    Line(String console) {
        this.console = URI.create(console);
        try {
            door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::take);
    }

    /** Where a browser finds the console behind the line. */
    String address() {
        return "http://" + console.getHost() + ":" + door.getLocalPort();
    }

    /** From the next form on. */
    void becomes(Manner next) {
        forms.set(0);
        manner = next;
    }

    /** Sent over it since it became as it is. */
    int forms() {
        return forms.get();
    }

    private void take() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                Thread.startVirtualThread(() -> carry(browser));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void carry(Socket browser) {
        try (browser;
                Socket behind = new Socket(console.getHost(), console.getPort())) {
            var fate = new Fate();
            Thread.startVirtualThread(() -> ask(browser, behind, fate));
            answer(behind.getInputStream(), browser.getOutputStream(), fate);
        } catch (IOException e) {
            // Either side hung up.
        }
    }

    /** Of the request under way on one connection. */
    private static final class Fate {
        volatile Manner manner = Manner.WHOLE;
    }

    private void ask(Socket browser, Socket behind, Fate fate) {
        try (behind) {
            InputStream in = browser.getInputStream();
            OutputStream out = behind.getOutputStream();
            byte[] bytes = new byte[BUFFER];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                if (new String(bytes, 0, read, ISO_8859_1).startsWith("POST ")) {
                    fate.manner = fateOf(forms.incrementAndGet());
                }
                out.write(bytes, 0, read);
            }
        } catch (IOException e) {
            // Either side hung up.
        }
    }

    /** Silence befalls the first form alone; a line that is broken stays so until it is mended. */
    private Manner fateOf(int form) {
        return manner == Manner.SILENT && form > 1 ? Manner.WHOLE : manner;
    }

    private static void answer(InputStream in, OutputStream out, Fate fate) throws IOException {
        byte[] bytes = new byte[BUFFER];
        for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
            switch (fate.manner) {
                case WHOLE -> {
                    out.write(bytes, 0, read);
                    out.flush();
                }
                case BROKEN -> {
                    return;
                }
                case SILENT -> {
                    // Swallowed.
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
