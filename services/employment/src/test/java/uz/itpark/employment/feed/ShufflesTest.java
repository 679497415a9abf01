package uz.itpark.employment.feed;

import static org.assertj.core.api.Assertions.assertThat;

import static uz.itpark.employment.feed.GeneratedFeed.item;

import org.junit.jupiter.api.Test;

import uz.itpark.employment.intake.RawItem;
import uz.itpark.employment.jobs.Report;
import uz.itpark.employment.jobs.TerminationReason;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * As many shuffles as {@code -Ditpark.shuffles} says; {@code ./itpark bench shuffles} for 10,000.
 */
class ShufflesTest {

    private static final int SHUFFLES = Integer.getInteger("itpark.shuffles", 1_000);
    private static final int PER_FEED = 5;

    @Test
    void whateverTheOrderOfArrivalTheStateIsTheSame() {
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            long seed = shuffle / PER_FEED;
            List<ReadItem.Sound> feed = GeneratedFeed.of(seed);
            MemoryDossiers inOrder = taken(List.of(feed));
            List<List<ReadItem.Sound>> submissions = shuffled(feed, new Random(shuffle));

            MemoryDossiers shuffled = taken(submissions);

            assertThat(shuffled.aside()).as("feed %d, shuffle %d", seed, shuffle).isEmpty();
            assertThat(shuffled.state())
                    .as("feed %d, shuffle %d", seed, shuffle)
                    .isEqualTo(inOrder.state());
        }
        System.out.printf(
                "%,d shuffles of %,d feeds (seeds 0 to %d): the same state every time%n",
                SHUFFLES, (SHUFFLES + PER_FEED - 1) / PER_FEED, (SHUFFLES - 1) / PER_FEED);
    }

    @Test
    void lookedUpBeforeTheBatchBeforeItIsTakenTheStateIsTheSame() {
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            List<ReadItem.Sound> feed = GeneratedFeed.of(shuffle);
            List<List<ReadItem.Sound>> batches = shuffled(feed, new Random(shuffle));
            MemoryDossiers ahead = new MemoryDossiers();

            ahead.takeAhead(batches);

            assertThat(ahead.aside()).as("shuffle %d", shuffle).isEmpty();
            assertThat(ahead.state()).as("shuffle %d", shuffle).isEqualTo(taken(batches).state());
        }
    }

    /** With a fifth of the items sent twice, in submissions of any size. */
    private static List<List<ReadItem.Sound>> shuffled(List<ReadItem.Sound> feed, Random random) {
        List<ReadItem.Sound> all = new ArrayList<>(feed);
        for (ReadItem.Sound item : feed) {
            if (random.nextInt(5) == 0) {
                all.add(item);
            }
        }
        Collections.shuffle(all, random);
        int most = 1 + random.nextInt(all.size());
        List<List<ReadItem.Sound>> submissions = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(most));
            submissions.add(numbered(all.subList(from, to)));
            from = to;
        }
        return submissions;
    }

    private static List<ReadItem.Sound> numbered(List<ReadItem.Sound> items) {
        List<ReadItem.Sound> numbered = new ArrayList<>();
        for (ReadItem.Sound i : items) {
            numbered.add(
                    new ReadItem.Sound(
                            new RawItem.Json(numbered.size(), new byte[0]),
                            i.id(),
                            i.employer(),
                            i.reference(),
                            i.dossier(),
                            i.effectiveOn(),
                            i.corrects(),
                            i.report(),
                            null,
                            i.warnings()));
        }
        return numbered;
    }

    private static MemoryDossiers taken(List<List<ReadItem.Sound>> submissions) {
        MemoryDossiers dossiers = new MemoryDossiers();
        submissions.forEach(dossiers::take);
        return dossiers;
    }

    @Test
    void whatIsHeldOnceIsNeverDisplacedByWhatContradictsIt() {
        Report end = new Report.Terminated(TerminationReason.OTHER);
        for (int shuffle = 0; shuffle < SHUFFLES / 10; shuffle++) {
            Random random = new Random(shuffle);
            List<ReadItem.Sound> feed = new ArrayList<>(GeneratedFeed.of(shuffle));
            feed.add(item(900, "x1", "K-0", end, 490, null));
            feed.add(item(901, "x2", "K-0", end, 491, null));
            Collections.shuffle(feed, random);
            MemoryDossiers dossiers = new MemoryDossiers();
            Set<String> before = Set.of();
            for (ReadItem.Sound item : feed) {
                dossiers.take(List.of(item));
                assertThat(dossiers.heldIds()).as("shuffle %d", shuffle).containsAll(before);
                before = dossiers.heldIds();
            }
        }
    }

    @Test
    void aSecondEndIsRefusedAndAppliesOnceTheFirstIsAnnulled() {
        Report end = new Report.Terminated(TerminationReason.OTHER);
        MemoryDossiers dossiers = new MemoryDossiers();
        dossiers.take(List.of(item(0, "h", "K-0", GeneratedFeed.hired(0), 100, null)));
        dossiers.take(List.of(item(0, "t1", "K-0", end, 500, null)));

        ReadItem.Sound second = item(0, "t2", "K-0", end, 510, null);
        assertThat(dossiers.take(List.of(second)).get(second))
                .isInstanceOf(Desk.Outcome.Refused.class);
        ReadItem.Sound never = item(0, "v", "K-0", new Report.Annulled("t1"), 300, null);
        dossiers.take(List.of(never));

        assertThat(dossiers.aside()).isEmpty();
        assertThat(dossiers.heldIds()).contains("t2");
        Map<ReadItem.Sound, Desk.Outcome> again = dossiers.take(List.of(second));
        assertThat(again.get(second)).isInstanceOf(Desk.Outcome.Duplicate.class);
    }
}
