package uz.itpark.feedclient;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "check",
        description = "Asks for the verdicts on a file without changing anything.",
        mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {

    @Mixin Connection connection = new Connection();

    @Parameters(paramLabel = "FILE")
    Path path = Path.of("");

    @Option(names = "--no-gzip", description = "send the bytes as they are")
    boolean plain;

    @Override
    public Integer call() throws Exception {
        Screen screen = connection.screen();
        FeedFile file = FeedFile.of(path);
        Submission verdicts = connection.feed(screen).send(file, !plain, null);
        screen.say("%s would be: %s", path.getFileName(), verdicts.summary());
        verdicts.showRejected(screen, Integer.MAX_VALUE);
        return verdicts.exit();
    }
}
