package uz.itpark.feedclient;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** The options of every command: where the service is, who asks, how long to go on asking. */
final class Connection {

    @Spec(Target.MIXEE)
    @Nullable CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "${env:ITPARK_EMPLOYMENT_URL:-http://127.0.0.1:8082}",
            description = "the employment service (default: ${DEFAULT-VALUE})")
    String url = "";

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:ITPARK_TOKEN:-}",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description = "sent as Bearer token (default: the variable ITPARK_TOKEN)")
    String token = "";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            defaultValue = "${env:ITPARK_TOKEN_FILE:-}",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER,
            description =
                    "holds the token, read for every request so that it may be renewed meanwhile"
                            + " (default: the variable ITPARK_TOKEN_FILE)")
    String tokenFile = "";

    @Option(
            names = "--give-up-after",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "how long to try while the service does not answer (${DEFAULT-VALUE})")
    int giveUpAfter;

    @Option(
            names = {"-q", "--quiet"},
            description = "no progress, no notes")
    boolean quiet;

    Screen screen() {
        var commandLine = java.util.Objects.requireNonNull(spec).commandLine();
        return new Screen(commandLine.getOut(), commandLine.getErr(), quiet);
    }

    Feed feed(Screen screen) {
        if (!url.matches("https?://[^\\s]+")) {
            throw new UsageFault("--url must begin with http:// or https://");
        }
        Patience patience =
                new Patience(
                        Duration.ofSeconds(giveUpAfter),
                        InstantSource.system(),
                        RandomGenerator.getDefault());
        return new Feed(new Service(url, new Token(token, tokenFile), patience, screen), screen);
    }
}
