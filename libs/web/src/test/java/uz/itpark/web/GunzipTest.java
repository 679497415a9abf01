package uz.itpark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

class GunzipTest {

    private final Random random = new Random(1);

    @Test
    void allMembersAreReadHoweverTheyArrive() throws Exception {
        for (int pace : new int[] {1, 7, 8, 100, 1 << 16, 1 << 20}) {
            byte[] one = text(70_000);
            byte[] two = text(3);
            byte[] three = text(0);
            byte[] packed = join(packed(one), packed(two), packed(three));
            assertThat(new Gunzip(paced(packed, pace)).readAllBytes())
                    .isEqualTo(join(one, two, three));
        }
    }

    @Test
    void whateverFollowsTheLastMemberIsAFault() throws Exception {
        byte[] member = packed(text(65_530));
        byte[] damaged = packed(text(100));
        damaged[0]++;
        for (byte[] rest : new byte[][] {{0}, "more".getBytes(), {31}, {31, (byte) 139}, damaged}) {
            for (int pace : new int[] {1, member.length, 1 << 20}) {
                InputStream body = paced(join(member, rest), pace);
                assertThatThrownBy(() -> new Gunzip(body).readAllBytes())
                        .isInstanceOf(ZipException.class);
            }
        }
    }

    @Test
    void aMemberThatIsCutOffIsAFault() throws Exception {
        byte[] packed = packed(text(1_000));
        for (int length = 0; length < packed.length; length += 50) {
            byte[] part = Arrays.copyOf(packed, length);
            assertThatThrownBy(() -> new Gunzip(paced(part, 64)).readAllBytes())
                    .isInstanceOf(IOException.class);
        }
    }

    /** Hardly compressible. */
    private byte[] text(int length) {
        byte[] text = new byte[length];
        random.nextBytes(text);
        return text;
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] join(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    /** Gives at most so many bytes at once, as a connection does. */
    private static InputStream paced(byte[] bytes, int atOnce) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, atOnce));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
    }
}
