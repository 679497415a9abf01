package uz.itpark.reporting.freshness;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FreshnessController {

    private final Freshness freshness;

    FreshnessController(Freshness freshness) {
        this.freshness = freshness;
    }

    /** {@code pendingEvents} 0: all that was accepted before the question is counted. */
    @GetMapping("/v1/freshness")
    Freshness.State freshness() throws InterruptedException {
        return freshness.now();
    }
}
