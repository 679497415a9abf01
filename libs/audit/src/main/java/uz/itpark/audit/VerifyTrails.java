package uz.itpark.audit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Sorts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * {@code DATABASE-URI KEY-FILE HEADS-DIRECTORY SERVICE...}: verifies the trail of each service, in
 * the database of its name, and ends with 1 where one was tampered with.
 */
public final class VerifyTrails {

    private static final int USAGE = 2;

    private VerifyTrails() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 4) {
            System.err.println("usage: DATABASE-URI KEY-FILE HEADS-DIRECTORY SERVICE...");
            System.exit(USAGE);
        }
        Seal seal = Seal.of(Path.of(arguments[1]));
        Path heads = Path.of(arguments[2]);
        boolean whole = true;
        try (MongoClient database = MongoClients.create(arguments[0])) {
            for (String service : Arrays.asList(arguments).subList(3, arguments.length)) {
                whole &= tell(service, verify(database, service, seal, heads.resolve(service)));
            }
        }
        System.exit(whole ? 0 : 1);
    }

    static Verification.Result verify(
            MongoClient database, String service, Seal seal, Path headFile) throws IOException {
        Head noted = Head.read(headFile).orElse(Head.NONE);
        return new Verification(service, seal, noted)
                .of(
                        database.getDatabase(service)
                                .getCollection(Chain.COLLECTION)
                                .find()
                                .sort(Sorts.ascending("_id")));
    }

    private static boolean tell(String service, Verification.Result result) {
        boolean whole = result.findings().isEmpty();
        System.out.printf(
                "%-22s %s: %d entries in %d links%n",
                service, whole ? "whole" : "TAMPERED WITH", result.entries(), result.links());
        result.findings().forEach(finding -> System.out.println("    " + finding.told()));
        return whole;
    }
}
