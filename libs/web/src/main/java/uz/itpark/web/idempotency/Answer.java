package uz.itpark.web.idempotency;

import org.jspecify.annotations.Nullable;

/** A stored answer, byte for byte. */
record Answer(
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        byte[] body) {}
