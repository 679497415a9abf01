package uz.itpark.console.upstream;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/** Who changed what, and when; the fields that changed before and after. */
public record Change(
        String who,
        Instant when,
        String what,
        Map<String, @Nullable String> before,
        Map<String, @Nullable String> after) {}
