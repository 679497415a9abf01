package uz.itpark.feedclient;

import tools.jackson.databind.JsonNode;

/** The receipt of what was sent. */
record Submission(JsonNode receipt) {

    String id() {
        return receipt.path("id").asString("");
    }

    private long count(String name) {
        return receipt.path("counts").path(name).asLong(0);
    }

    long rejected() {
        return count("rejected");
    }

    int exit() {
        return rejected() == 0 ? Exit.TAKEN : Exit.REJECTED;
    }

    String summary() {
        return "%d received: %d accepted, %d duplicate, %d waiting, %d rejected"
                .formatted(
                        count("received"),
                        count("accepted"),
                        count("duplicate"),
                        count("waiting"),
                        rejected());
    }

    /** Shows the first rejected items with all their faults, one a line. */
    void showRejected(Screen screen, int most) {
        int shown = 0;
        for (JsonNode item : receipt.path("rejected")) {
            for (JsonNode problem : item.path("problems")) {
                if (shown++ == most) {
                    screen.say("  ...");
                    return;
                }
                screen.say(
                        "  item %s (%s) %s %s: %s",
                        item.path("item"),
                        item.path("eventId").asString("no id"),
                        problem.path("code").asString(""),
                        problem.path("pointer").asString(""),
                        problem.path("detail").asString(""));
            }
        }
    }
}
