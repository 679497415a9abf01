package uz.itpark.web.idempotency;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

import java.time.Instant;

/**
 * A key in use.
 *
 * @param id method, path and key
 * @param fingerprint SHA-256 of the request
 * @param changeId chosen before the effect
 * @param claimedAt when the newest try began
 * @param answer absent while the first try runs, or where it was cut short
 */
@Document("idempotency_keys")
record Claim(
        @Id String id,
        String fingerprint,
        String changeId,
        Instant claimedAt,
        @Nullable Answer answer) {}
