package uz.itpark.reporting.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

import uz.itpark.contracts.employment.EmploymentEvent.FactType;
import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.contracts.employment.Evidence;
import uz.itpark.contracts.employment.Gender;
import uz.itpark.contracts.employment.Spell;
import uz.itpark.reporting.binary.Bytes;
import uz.itpark.reporting.parks.RandomPark;
import uz.itpark.testing.TestInfrastructure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Whatever comes, however often and from whom, the roster holds the newest state of each job. */
class RosterTest {

    private static final Instant THEN = Instant.parse("2022-03-01T05:00:00.125Z");
    private static final LocalDate DAY = LocalDate.parse("2022-03-01");

    private MongoTemplate mongo;
    private ShelfStore store;
    private RosterWriter writer;
    private Roster roster;

    @BeforeEach
    void emptyDatabase() {
        var uri = TestInfrastructure.running().databaseUri("test" + UUID.randomUUID());
        mongo = new MongoTemplate(new SimpleMongoClientDatabaseFactory(uri));
        store = new ShelfStore(mongo);
        writer = new RosterWriter(store);
        roster = new StoredRoster(store);
    }

    @Test
    void ofManyStatesInAnyOrderAndAnyBatchTheNewestRemain() {
        for (long seed = 0; seed < 30; seed++) {
            emptyDatabase();
            Random random = new Random(seed);
            RandomPark park = new RandomPark(seed);
            List<EmploymentState> sent = new ArrayList<>(park.history());
            sent.addAll(park.history().subList(0, 10));
            Collections.shuffle(sent, random);
            int from = 0;
            while (from < sent.size()) {
                int to = Math.min(sent.size(), from + 1 + random.nextInt(9));
                assertThat(writer.add(0, lines(sent.subList(from, to)), from, to)).isEqualTo(to);
                from = to;
            }
            assertThat(held()).containsExactlyInAnyOrderElementsOf(park.newest());
            Shelf shelf = store.shelf(0);
            assertThat(shelf.runs()).as("runs are merged").hasSizeLessThan(12);
            assertThat(mongo.getCollection("roster-parts").countDocuments())
                    .isEqualTo(shelf.parts().size());
        }
    }

    @Test
    void twoThatWriteAtOnceLoseNothing() {
        List<RandomPark> parks = List.of(new RandomPark(1, 1), new RandomPark(2, 2));
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (RandomPark park : parks) {
            RosterWriter another = new RosterWriter(new ShelfStore(mongo));
            writers.add(
                    CompletableFuture.runAsync(() -> {
                        for (EmploymentState state : park.history()) {
                            long at = store.shelf(0).offset();
                            while (another.add(0, lines(List.of(state)), at, at + 1) != at + 1
                                    || !holds(state)) {
                                at = store.shelf(0).offset();
                            }
                        }
                    }));
        }
        writers.forEach(CompletableFuture::join);
        List<EmploymentState> newest = new ArrayList<>();
        parks.forEach(park -> newest.addAll(park.newest()));
        assertThat(held()).containsExactlyInAnyOrderElementsOf(newest);
    }

    private boolean holds(EmploymentState state) {
        return held().stream()
                .anyMatch(held ->
                        held.id().equals(state.id())
                                && held.workerId().equals(state.workerId())
                                && held.version() >= state.version());
    }

    @Test
    void whoeverWasRelievedOfAPartitionWritesNoMore() {
        writer.add(0, lines(List.of(state(1))), 0, 1);
        Shelf before = store.shelf(0);
        Run prepared = store.write(before, List.of(new byte[0]));

        assertThat(writer.claim(List.of(0))).containsEntry(0, 1L);

        assertThat(store.replace(before.next(2, List.of(prepared)))).isFalse();
        assertThat(store.part(prepared.parts().getFirst())).as("swept away").isNull();
        assertThat(held()).containsExactly(state(1));
    }

    @Test
    void aShelfThatLostItsLastMomentsTakesNothingUntilItHasThemAgain() {
        writer.add(0, lines(List.of(state(1))), 0, 1);
        assertThat(writer.add(0, lines(List.of(state(3))), 2, 3)).isEqualTo(1);
        assertThat(held()).containsExactly(state(1));
        assertThat(writer.add(0, lines(List.of(state(2), state(3))), 1, 3)).isEqualTo(3);
        assertThat(held()).containsExactly(state(3));
    }

    @Test
    void whatIsReadAgainChangesNothing() {
        writer.add(0, lines(List.of(state(1), state(2))), 0, 2);
        long version = store.shelf(0).version();
        assertThat(writer.add(0, lines(List.of(state(1))), 0, 1)).isEqualTo(1);
        assertThat(store.shelf(0).version()).isEqualTo(version);
        assertThat(held()).containsExactly(state(2));
    }

    @Test
    void aReaderKeepsUpWithMergesAndSeesOnlyTheCompaniesAskedFor() {
        for (int version = 1; version < 20; version++) {
            writer.add(0, lines(List.of(state(version))), version - 1, version);
            assertThat(held()).containsExactly(state(version));
        }
        assertThat(held(roster, tin -> tin.equals("301234560"))).isEmpty();
    }

    /**
     * What is stored has to be read by every later version: constants are stored by their place.
     */
    @Test
    void theEncodedFormStays() {
        Bytes.Writer out = new Bytes.Writer();
        new LineWriter().line(state(7)).writeTo(out);
        assertThat(Base64.getEncoder().encodeToString(out.written()))
                .isEqualTo(
                        "BnctMQZlLTEOEjMwMTIzNDU2N8YCBkstMZJyAgTYqQLYqQIC2qkCAAQKVVotVEsCAmMCAgoIMjUxMqCh"
                            + "7aEMgOWadwKqoe2hDIDlmnfYqQLaqQIABAEKVVotU0EAAAIBCDI1MTOgoe2hDIDlmncABgRoMQDYqQIA"
                            + "AKCh7aEMgOWadwAEdjEI2KkCAAIEaDKgoe2hDIDlmncCoKHtoQyA7pR4BGgzANipAgIEaDIAoKHtoQyA5Zp3AA==");
        assertThat(Line.read(new Bytes.Reader(out.written(), 0), out.written()).whole())
                .isEqualTo(state(7));
    }

    private List<EmploymentState> held() {
        return held(roster, _ -> true);
    }

    private static List<EmploymentState> held(
            Roster roster, java.util.function.Predicate<String> employers) {
        return roster.gather(
                employers,
                ArrayList::new,
                (all, jobs) -> {
                    assertThat(jobs.stream().map(held -> held.job().workerId()).distinct())
                            .hasSize(1);
                    jobs.forEach(held -> all.add(held.whole().get()));
                },
                (all, more) -> {
                    all.addAll(more);
                    return all;
                });
    }

    private static EmploymentState state(long version) {
        return new EmploymentState(
                "e-1",
                "w-1",
                "301234567",
                "K-1",
                LocalDate.parse("1990-01-01"),
                Gender.F,
                List.of(
                        new Spell(
                                DAY,
                                DAY,
                                DAY.plusDays(1),
                                Spell.Entry.HIRED,
                                Spell.Exit.MOVED,
                                "UZ-TK",
                                "c",
                                new BigDecimal("1.0"),
                                "2512",
                                THEN,
                                THEN.plusSeconds(5)),
                        new Spell(
                                DAY,
                                DAY.plusDays(1),
                                null,
                                Spell.Entry.MOVED,
                                null,
                                "UZ-SA",
                                null,
                                BigDecimal.ONE,
                                "2513",
                                THEN,
                                null)),
                version,
                List.of(
                        new Evidence("h1", FactType.HIRED, DAY, null, null, THEN, null),
                        new Evidence(
                                "v1", FactType.ANNULLED, DAY, null, "h2", THEN, THEN.plusMillis(1)),
                        new Evidence("h3", FactType.HIRED, DAY, "h2", null, THEN, null)));
    }

    private static List<Line> lines(List<EmploymentState> states) {
        return states.stream().map(new LineWriter()::line).toList();
    }
}
