package uz.itpark.referencepark;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code load --registry URL --centers URL --employment URL --reporting URL [--seed N] [--one-in
 * N]}, with a token of the park's administration in the variable {@code ITPARK_TOKEN}.
 */
final class Load {

    private static final List<String> NEEDED =
            List.of("--registry", "--centers", "--employment", "--reporting");
    private static final String DEFAULT_SEED = "2022";

    private Load() {}

    public static void main(String[] arguments) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        if (arguments.length == 0
                || !arguments[0].equals("load")
                || !options.keySet().containsAll(NEEDED)
                || System.getenv("ITPARK_TOKEN") == null) {
            System.err.println(
                    "usage: ITPARK_TOKEN=TOKEN load "
                            + String.join(" URL ", NEEDED)
                            + " URL [--seed N] [--one-in N]");
            System.exit(2);
        }
        try {
            System.exit(load(options));
        } catch (IOException e) {
            System.err.println("The park could not be loaded: " + e.getMessage());
            System.err.println("What was taken so far stays; the same command goes on from there.");
            System.exit(1);
        } catch (InterruptedException e) {
            System.exit(130);
        }
    }

    private static int load(Map<String, String> options) throws IOException, InterruptedException {
        int oneIn = Integer.parseInt(options.getOrDefault("--one-in", "1"));
        ReferencePark park =
                ReferencePark.simulate(Long.parseLong(options.getOrDefault("--seed", DEFAULT_SEED)))
                        .oneIn(oneIn);
        Loader loader =
                new Loader(
                        service(options, "--registry"),
                        service(options, "--centers"),
                        service(options, "--employment"));
        loader.registerCompanies(park.companies());
        Map<String, String> centerIds = loader.openCenters(park.centers());
        Loader.Outcome outcome = loader.report(park.events(), centerIds);
        System.out.printf(
                "%nEvents: %d accepted, %d duplicates, %d waiting for others, %d rejected.%n",
                outcome.accepted(), outcome.duplicate(), outcome.waiting(), outcome.rejected());
        if (outcome.rejected() > 0) {
            System.err.println("The first rejected: " + outcome.firstRejected());
            return 1;
        }
        Figures figures = new Figures(service(options, "--reporting"), System.out);
        figures.awaitCounted();
        if (oneIn == 1) {
            System.out.println();
            figures.print();
        }
        Targets targets = new Targets(service(options, "--reporting"), System.out);
        targets.set(oneIn);
        targets.print();
        return 0;
    }

    private static Service service(Map<String, String> options, String name) {
        return new Service(options.getOrDefault(name, ""), System.getenv("ITPARK_TOKEN"));
    }
}
