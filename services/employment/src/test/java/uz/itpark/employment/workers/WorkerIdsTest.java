package uz.itpark.employment.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uz.itpark.embedded.EmbeddedDatabase;
import uz.itpark.employment.workers.Instance.Step;
import uz.itpark.web.Problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One number, one identifier: whoever meets it first, whatever key is in use, until it is erased.
 */
class WorkerIdsTest {

    private static final Pinfl ANNA = number(1);
    private static final Pinfl BOBUR = number(2);

    @TempDir Path directory;
    private Path keys;
    private EmbeddedDatabase database;
    private MongoClient client;

    @BeforeEach
    void open() throws Exception {
        keys = directory.resolve("worker-key");
        newKey(1);
        database = EmbeddedDatabase.onDisk(directory.resolve("database"), 0);
        client = MongoClients.create(database.uri("employment"));
    }

    @AfterEach
    void close() {
        client.close();
        database.close();
    }

    @Test
    void aNumberKeepsItsIdentifierThroughEveryChangeOfTheKey() throws Exception {
        Instance one = instance();
        Map<Pinfl, String> before = one.ids.assigned(List.of(ANNA, BOBUR));
        assertThat(before.get(ANNA)).matches("w1-[0-9a-f]{32}").isNotEqualTo(before.get(BOBUR));
        for (int version = 2; version <= 4; version++) {
            rotate(one, version);
            assertThat(one.ids.known(List.of(ANNA, BOBUR))).isEqualTo(before);
            assertThat(hashes()).hasSize(2).allMatch(new Prefix(version));
        }
        assertThat(instance().ids.assigned(List.of(ANNA, BOBUR))).isEqualTo(before);
        assertThatThrownBy(one.rotation::begin).isInstanceOf(Problem.class);
    }

    private record Prefix(int version) implements java.util.function.Predicate<String> {
        @Override
        public boolean test(String hash) {
            return hash.startsWith(version + ":");
        }
    }

    /**
     * Eight feeds on three instances meet the same new numbers again and again, while keys change
     * under them and those who change them are killed.
     */
    @Test
    void feedsOnSeveralInstancesAgreeWhileKeysChangeAndInstancesAreKilled() throws Exception {
        List<Instance> instances = List.of(instance(), instance(), instance());
        Map<Pinfl, Set<String>> given = new ConcurrentHashMap<>();
        AtomicBoolean changing = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> feeds = new ArrayList<>();
            for (int feed = 0; feed < 8; feed++) {
                Instance mine = instances.get(feed % instances.size());
                Random random = new Random(feed);
                feeds.add(
                        threads.submit(() -> {
                            for (int batch = 0; changing.get() || batch < 40; batch++) {
                                List<Pinfl> some = some(random, batch);
                                note(mine.ids.assigned(some), given);
                            }
                        }));
            }
            int version = 1;
            Random random = new Random(99);
            while (version < 6) {
                newKey(++version);
                boolean done = false;
                while (!done) {
                    Instance mortal = Instance.mortal(client, keys, random);
                    try {
                        // Its own feed, too, dies somewhere.
                        note(mortal.ids.assigned(some(random, version * 10)), given);
                        mortal.rotation.begin();
                        mortal.rotation.proceed();
                    } catch (Instance.Killed | Problem e) {
                        assertThat(e).isNotNull();
                    }
                    instances.getFirst().rotation.proceed();
                    Numbering now = instances.getFirst().numberings.read();
                    done = now.newest() == version && !now.isRotating();
                }
            }
            changing.set(false);
            for (Future<?> feed : feeds) {
                feed.get();
            }
        }
        assertThat(given).hasSizeGreaterThan(200);
        assertThat(given.values()).allMatch(ids -> ids.size() == 1);
        Set<String> all = new HashSet<>();
        given.values().forEach(all::addAll);
        assertThat(all).hasSameSizeAs(given.keySet());
        assertThat(instance().ids.known(given.keySet())).hasSameSizeAs(given.keySet());
    }

    /** It looked, found nobody, and slept; meanwhile the person came, under another key. */
    @Test
    void anInstanceThatSleptThroughAChangeOfTheKeyFindsWhoCameMeanwhile() {
        Instance awake = instance();
        AtomicReference<String> came = new AtomicReference<>();
        Instance sleeper =
                Instance.watched(
                        client,
                        keys,
                        step -> {
                            if (step == Step.BEFORE_INSERT && came.get() == null) {
                                came.set("");
                                rotate(awake, 2);
                                came.set(awake.ids.assigned(List.of(ANNA)).get(ANNA));
                            }
                        });

        assertThat(sleeper.ids.assigned(List.of(ANNA)).get(ANNA)).isEqualTo(came.get());
        // What the sleeper had put down is nobody's, and goes with the next change.
        rotate(awake, 3);
        assertThat(hashes()).hasSize(1).allMatch(new Prefix(3));
    }

    /**
     * An entry that is put down with the elder hash alone, after all entries had got the new one,
     * by an instance that dies of it: whoever finds and uses it makes it whole.
     */
    @Test
    void anEntryThatIsUsedOutlastsTheElderKey() {
        Instance user = instance();
        Instance late =
                Instance.watched(
                        client,
                        keys,
                        step -> {
                            if (step == Step.AFTER_INSERT) {
                                throw new Instance.Killed();
                            }
                        });
        late.ids.known(List.of(ANNA));
        List<String> used = new ArrayList<>();
        Instance changing =
                Instance.watched(
                        client,
                        keys,
                        step -> {
                            if (step == Step.AFTER_PASS && used.isEmpty()) {
                                assertThatThrownBy(() -> late.ids.assigned(List.of(ANNA)))
                                        .isInstanceOf(Instance.Killed.class);
                                used.add(user.ids.assigned(List.of(ANNA)).get(ANNA));
                            }
                        });

        rotate(changing, 2);

        assertThat(hashes()).allMatch(new Prefix(2));
        assertThat(user.ids.assigned(List.of(ANNA)).get(ANNA)).isEqualTo(used.getFirst());
    }

    private static void note(Map<Pinfl, String> ids, Map<Pinfl, Set<String>> given) {
        ids.forEach((number, id) ->
                given.computeIfAbsent(number, _ -> ConcurrentHashMap.newKeySet()).add(id));
    }

    /** Some that came before, and some that are new. */
    private static List<Pinfl> some(Random random, int batch) {
        return IntStream.range(0, 12)
                .mapToObj(_ -> number(random.nextInt(10 + batch * 6)))
                .distinct()
                .toList();
    }

    @Test
    void whatIsOnlyAskedLeavesNothingBehind() {
        Instance one = instance();
        assertThat(one.ids.known(List.of(ANNA))).isEmpty();
        Map<Pinfl, String> expected = one.ids.expected(List.of(ANNA));
        assertThat(hashes()).isEmpty();
        assertThat(one.ids.assigned(List.of(ANNA))).isEqualTo(expected);
        assertThat(one.ids.expected(List.of(ANNA))).isEqualTo(expected);
    }

    @Test
    void whoIsErasedIsFoundNoMoreAndComesBackAsSomebodyElse() throws Exception {
        Instance one = instance();
        Instance other = instance();
        String before = one.ids.assigned(List.of(ANNA, BOBUR)).get(ANNA);
        String stays = other.ids.assigned(List.of(BOBUR)).get(BOBUR);

        assertThat(one.erasure.erase(ANNA)).isEqualTo(new Erasure.Erased(1, 0));

        assertThat(other.ids.known(List.of(ANNA, BOBUR))).isEqualTo(Map.of(BOBUR, stays));
        assertThat(one.ids.erased(List.of(before, stays))).containsExactly(before);
        assertThat(one.erasure.erase(ANNA)).isEqualTo(new Erasure.Erased(0, 0));
        String after = other.ids.assigned(List.of(ANNA)).get(ANNA);
        assertThat(after).isNotEqualTo(before);
        rotate(other, 2);
        assertThat(one.ids.assigned(List.of(ANNA, BOBUR)))
                .isEqualTo(Map.of(ANNA, after, BOBUR, stays));
    }

    /** The embedded database may lose what it acknowledged last; the same is then sent again. */
    @Test
    void anEntryThatWasLostComesBackTheSame() {
        Instance one = instance();
        Map<Pinfl, String> before = one.ids.assigned(List.of(ANNA));
        one.mongo.getCollection("workers").deleteMany(new Document());
        assertThat(instance().ids.assigned(List.of(ANNA))).isEqualTo(before);
    }

    @Test
    void identifiersOfEarlierReleasesStay() throws Exception {
        String former = "w1-" + hmac(ANNA);
        String given = "w2-00112233445566778899aabbccddeeff";
        Instance one = Instance.of(client, keys, former, given);
        assertThat(one.ids.assigned(List.of(ANNA)).get(ANNA)).isEqualTo(former);
        rotate(one, 2);
        assertThat(one.ids.known(List.of(ANNA)).get(ANNA)).isEqualTo(former);
        one.erasure.erase(ANNA);

        // As an instance does that was slow to carry over what there was.
        new CarryOver(one.store, 1).carry(each -> each.accept(former));

        assertThat(one.ids.known(List.of(ANNA))).isEmpty();
        assertThat(one.ids.assigned(List.of(ANNA)).get(ANNA)).isNotEqualTo(former);
    }

    @Test
    void nobodyIsTakenForNewWhereAKeyIsMissing() throws Exception {
        Instance one = instance();
        one.ids.assigned(List.of(ANNA));
        String first = Files.readString(keys);
        rotate(one, 2);
        Path old = Files.writeString(directory.resolve("old"), first);
        Instance behind = Instance.of(client, old);
        assertThatThrownBy(() -> behind.ids.assigned(List.of(ANNA)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.document().status()).isEqualTo(503));
        Files.writeString(old, Files.readString(keys));
        assertThat(behind.ids.assigned(List.of(ANNA))).isEqualTo(one.ids.known(List.of(ANNA)));
    }

    private Instance instance() {
        return Instance.of(client, keys);
    }

    private void rotate(Instance instance, int version) {
        newKey(version);
        instance.rotation.begin();
        instance.rotation.proceed();
        assertThat(instance.rotation.state().isRotating()).isFalse();
    }

    private void newKey(int version) {
        byte[] key = new byte[32];
        new Random(version).nextBytes(key);
        try {
            Files.writeString(
                    keys,
                    version + ":" + Base64.getEncoder().encodeToString(key) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> hashes() {
        return client
                .getDatabase("employment")
                .getCollection("workers")
                .find()
                .into(new ArrayList<>())
                .stream()
                .flatMap(entry -> entry.getList("hashes", String.class, List.of()).stream())
                .toList();
    }

    /** As the identifier was made in earlier releases. */
    private String hmac(Pinfl number) throws Exception {
        String line = Files.readAllLines(keys).getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(line.substring(2)), "HmacSHA256"));
        byte[] hash = mac.doFinal(number.digits());
        return HexFormat.of().formatHex(hash, 0, 16);
    }

    private static Pinfl number(int i) {
        return Pinfl.parse("30105990%06d".formatted(i)).orElseThrow();
    }
}
