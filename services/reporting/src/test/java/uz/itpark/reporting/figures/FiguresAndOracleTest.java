package uz.itpark.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.reporting.cells.Accounts;
import uz.itpark.reporting.oracle.Oracle;
import uz.itpark.reporting.parks.RandomPark;
import uz.itpark.reporting.verify.DrawnQuestion;
import uz.itpark.reporting.verify.Rows;
import uz.itpark.testing.TestInfrastructure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** States of jobs become movements, cells and answers, and these are what brute force finds. */
class FiguresAndOracleTest {

    private static final int PARKS = 200;
    private static final int QUESTIONS = 12;

    @Test
    void whateverIsAskedOfAnyParkTheAnswersAreTheOracles() {
        for (long seed = 0; seed < PARKS; seed++) {
            RandomPark park = new RandomPark(seed);
            Random random = new Random(seed);
            Accounts accounts = new Accounts(new Random(seed));
            Inquiries figures = Asking.of(accounts.cells());
            park.history().forEach(accounts::post);
            accounts.take();
            for (int i = 0; i < QUESTIONS; i++) {
                ask(figures, park, random, Instant.MAX, "seed " + seed);
            }
        }
    }

    @Test
    void anInstantsKnowledgeStaysWhatItWas() {
        for (long seed = 0; seed < PARKS; seed++) {
            RandomPark park = new RandomPark(seed);
            Random random = new Random(seed);
            Accounts accounts = new Accounts(new Random(seed));
            Inquiries figures = Asking.of(accounts.cells());
            park.history().forEach(accounts::post);
            accounts.take();
            for (int i = 0; i < QUESTIONS; i++) {
                List<Instant> instants = park.instants();
                Instant instant =
                        instants.get(random.nextInt(instants.size()))
                                .minusMillis(random.nextInt(2));
                ask(figures, park, random, instant, "seed " + seed + " at " + instant);
            }
        }
    }

    /**
     * A question that comes while pages are half written counts nothing twice, and leaves nothing
     * out.
     */
    @Test
    void answersAreRightWhileTheLedgerIsFolded() {
        for (long seed = 0; seed < PARKS; seed++) {
            RandomPark park = new RandomPark(seed);
            Random random = new Random(seed);
            Accounts accounts = new Accounts(new Random(seed));
            Inquiries figures = Asking.of(accounts.cells());
            List<EmploymentState> posted = new ArrayList<>();
            String as = "seed " + seed;
            accounts.whileFolding(() -> {
                accounts.take();
                Oracle oracle = new Oracle(RandomPark.newest(posted), Instant.MAX);
                DrawnQuestion question = question(park, random);
                assertThat(ask(figures, question, Instant.MAX))
                        .as("%s: %s", as, question)
                        .containsExactlyInAnyOrderElementsOf(
                                question.answeredBy(oracle, RandomPark.LAST));
            });
            for (EmploymentState state : park.history()) {
                posted.add(state);
                accounts.post(state);
            }
        }
    }

    /** The same from a real database, which refuses what a book in memory refuses. */
    @Test
    void aBookInTheDatabaseIsKeptLikeOneInMemory() {
        var mongo =
                new MongoTemplate(
                        new SimpleMongoClientDatabaseFactory(
                                TestInfrastructure.running()
                                        .databaseUri("books" + System.nanoTime())));
        for (int seed = 0; seed < 5; seed++) {
            RandomPark park = new RandomPark(seed);
            Random random = new Random(seed);
            Accounts accounts = Accounts.stored(new Random(seed), mongo, seed);
            Inquiries figures = Asking.of(accounts.cells());
            park.history().forEach(accounts::post);
            accounts.take();
            for (int i = 0; i < QUESTIONS; i++) {
                ask(figures, park, random, Instant.MAX, "seed " + seed);
                Instant instant = park.instants().get(random.nextInt(park.instants().size()));
                ask(figures, park, random, instant, "seed " + seed + " at " + instant);
            }
        }
    }

    private static void ask(
            Inquiries figures, RandomPark park, Random random, Instant asKnownAt, String as) {
        Oracle oracle = new Oracle(park.newest(), asKnownAt);
        DrawnQuestion question = question(park, random);
        assertThat(ask(figures, question, asKnownAt))
                .as("%s: %s", as, question)
                .containsExactlyInAnyOrderElementsOf(question.answeredBy(oracle, RandomPark.LAST));
    }

    private static DrawnQuestion question(RandomPark park, Random random) {
        String figure =
                List.of("headcount", "jobs", "job-flows", "job-creation").get(random.nextInt(4));
        return park.scope().draw(figure, random);
    }

    private static List<Map<String, Object>> ask(
            Inquiries figures, DrawnQuestion question, Instant asKnownAt) {
        Map<String, List<String>> given = new HashMap<>();
        question.parameters().forEach((name, value) -> given.put(name, List.of(value)));
        if (!asKnownAt.equals(Instant.MAX)) {
            given.put("asKnownAt", List.of(asKnownAt.toString()));
        }
        return Rows.of(figures.answer(question.figure(), given));
    }
}
