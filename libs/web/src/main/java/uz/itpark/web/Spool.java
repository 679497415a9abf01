package uz.itpark.web;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Bytes that are written once and read as often as need be: the first MiB in memory, all of a
 * larger body in a temporary file that goes with the spool. The file is encrypted under a key that
 * exists in this object only, for bodies hold personal numbers.
 */
public final class Spool extends OutputStream {

    private static final int IN_MEMORY = 1 << 20;
    private static final int KEY_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private @Nullable ByteArrayOutputStream memory = new ByteArrayOutputStream(1024);
    private @Nullable Path file;
    private @Nullable OutputStream sink;
    private @Nullable SecretKeySpec key;

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (memory != null && memory.size() + length > IN_MEMORY) {
            spill(memory);
        }
        OutputStream target = memory == null ? sink : memory;
        if (target == null) {
            throw new IOException("the spool is closed");
        }
        target.write(bytes, offset, length);
    }

    private void spill(ByteArrayOutputStream held) throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        RANDOM.nextBytes(fresh);
        key = new SecretKeySpec(fresh, "AES");
        file = Files.createTempFile("body", ".spool");
        sink =
                new CipherOutputStream(
                        new java.io.BufferedOutputStream(Files.newOutputStream(file), 1 << 16),
                        cipher(Cipher.ENCRYPT_MODE, key));
        held.writeTo(sink);
        memory = null;
    }

    /** A key serves one file, so that the counter may begin at 0. */
    private static Cipher cipher(int mode, SecretKeySpec key) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(mode, key, new IvParameterSpec(new byte[KEY_BYTES]));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    /** All that was written, from the beginning; nothing may be written after. */
    public InputStream read() throws IOException {
        if (memory != null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        if (file == null || key == null) {
            throw new IOException("the spool is closed");
        }
        if (sink != null) {
            sink.close();
            sink = null;
        }
        return new CipherInputStream(Files.newInputStream(file), cipher(Cipher.DECRYPT_MODE, key));
    }

    @Override
    public void close() throws IOException {
        memory = null;
        if (sink != null) {
            sink.close();
            sink = null;
        }
        if (file != null) {
            Files.deleteIfExists(file);
            file = null;
        }
    }
}
