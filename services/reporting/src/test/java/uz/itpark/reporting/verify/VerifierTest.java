package uz.itpark.reporting.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uz.itpark.contracts.employment.EmploymentState;
import uz.itpark.reporting.cells.Accounts;
import uz.itpark.reporting.cells.Asked;
import uz.itpark.reporting.cells.Cells;
import uz.itpark.reporting.figures.Asking;
import uz.itpark.reporting.figures.Inquiries;
import uz.itpark.reporting.movements.Cell;
import uz.itpark.reporting.parks.RandomPark;
import uz.itpark.reporting.qwi.AskingQwi;
import uz.itpark.reporting.roster.Roster;
import uz.itpark.reporting.roster.RosterInMemory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Verification finds nothing in figures that are right, and what is wrong with others. */
class VerifierTest {

    private static final int QUESTIONS = 25;

    @Test
    void figuresThatAreRightDifferInNothing() throws Exception {
        for (long seed = 0; seed < 10; seed++) {
            RandomPark park = new RandomPark(seed);
            Report report =
                    verifier(new RosterInMemory(park.newest()), cells(park))
                            .verify(QUESTIONS, seed);
            assertThat(report.differences()).as("seed " + seed).isEmpty();
            assertThat(report.questions()).isGreaterThan(QUESTIONS);
            assertThat(report.companies()).isEqualTo(park.companies().size());
        }
    }

    @Test
    void aCellThatWasTamperedWithIsFound() throws Exception {
        RandomPark park = new RandomPark(3);
        Report report =
                verifier(new RosterInMemory(park.newest()), tampered(cells(park)))
                        .verify(QUESTIONS, 3);
        assertThat(report.differing()).isPositive();
        assertThat(report.differences())
                .anySatisfy(difference -> {
                    assertThat(difference.answered()).isNotEmpty();
                    assertThat(difference.expected()).isNotEmpty();
                });
    }

    @Test
    void aJobThatWasNeverCountedIsFound() throws Exception {
        RandomPark park = new RandomPark(4, 0);
        RandomPark more = new RandomPark(5, 1);
        var roster = new ArrayList<>(park.newest());
        roster.addAll(more.newest());
        Report report = verifier(new RosterInMemory(roster), cells(park)).verify(0, 4);
        assertThat(report.differing()).as("totals of the whole park").isPositive();
    }

    @Test
    void ofALargeParkSomeCompaniesAreLookedAt() throws Exception {
        List<RandomPark> parks = new ArrayList<>();
        var roster = new ArrayList<EmploymentState>();
        Accounts accounts = new Accounts(new Random(1));
        for (int number = 0; number < 60; number++) {
            RandomPark park = new RandomPark(number, number);
            parks.add(park);
            roster.addAll(park.newest());
            park.history().forEach(accounts::post);
        }
        accounts.take();
        Report report =
                verifier(new RosterInMemory(roster), accounts.cells()).verify(QUESTIONS, 11);
        assertThat(roster).hasSizeGreaterThan(Sample.MOST_JOBS);
        assertThat(report.jobs()).isLessThan(roster.size());
        assertThat(report.differences()).isEmpty();
    }

    private static Cells cells(RandomPark park) {
        Accounts accounts = new Accounts(new Random(1));
        park.history().forEach(accounts::post);
        accounts.take();
        return accounts.cells();
    }

    /** One more comes into the first cell, whenever something comes into it. */
    private static Cells tampered(Cells cells) {
        return new Cells() {
            private int cell = NOWHERE;

            @Override
            public void read(Asked asked, Taker taker) {
                cells.read(
                        asked,
                        (kind, from, to, period, count) -> {
                            cell = cell == NOWHERE ? to : cell;
                            boolean touched = to != NOWHERE && to == cell;
                            taker.take(kind, from, to, period, touched ? count + 1 : count);
                        });
            }

            @Override
            public Cell cell(int id) {
                return cells.cell(id);
            }

            @Override
            public String version() {
                return cells.version();
            }

            @Override
            public Instant recordedThrough() {
                return cells.recordedThrough();
            }
        };
    }

    private static Verifier verifier(Roster roster, Cells cells) {
        Inquiries inquiries = Asking.of(cells);
        Clock clock = Clock.systemUTC();
        return new Verifier(
                roster,
                new AllFigures(inquiries, AskingQwi.of(roster), Asking.answers(cells), clock),
                clock,
                Duration.ZERO);
    }
}
