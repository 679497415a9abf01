package uz.itpark.feedclient;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.io.PrintWriter;

/** {@code feed send|check|tail|simulate}. */
@Command(
        name = "feed",
        description = "Connects a payroll system to the employment feed.",
        mixinStandardHelpOptions = true,
        subcommands = {Send.class, Check.class, Tail.class, Simulate.class},
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all was taken: accepted, known already, or waiting for what must come first",
            "1:some items were rejected; they lie beside the file, ready to mend and send",
            "2:the command or the file cannot be used as given",
            "3:no answer in time; sending the same again is safe",
            "4:the service refused the request as a whole and took nothing of it"
        })
final class FeedClient {

    private FeedClient() {}

    static CommandLine commandLine() {
        return new CommandLine(new FeedClient())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(FeedClient::failed);
    }

    private static int failed(Exception e, CommandLine command, ParseResult parsed)
            throws Exception {
        Screen screen = new Screen(command.getOut(), command.getErr(), false);
        screen.fail(String.valueOf(e.getMessage()));
        return switch (e) {
            case UsageFault _ -> Exit.USAGE;
            case Unreachable _ -> Exit.UNREACHABLE;
            case Refused _ -> Exit.REFUSED;
            case IOException _ -> Exit.USAGE;
            default -> throw e;
        };
    }

    public static void main(String[] arguments) {
        CommandLine command = commandLine();
        command.setErr(new PrintWriter(System.err, true));
        System.exit(command.execute(arguments));
    }
}
