package uz.itpark.employment.feed;

import org.jspecify.annotations.Nullable;

import uz.itpark.employment.centers.CenterDirectory;
import uz.itpark.employment.centers.CenterDirectory.Placing;
import uz.itpark.employment.employers.EmployerDirectory;
import uz.itpark.employment.jobs.Residency;
import uz.itpark.employment.submissions.ItemProblem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the owners of companies and centers say of those that a batch names. */
final class Neighbours {

    private final EmployerDirectory.Answers companies;
    private final CenterDirectory.Answers centers;

    Neighbours(EmployerDirectory.Answers companies, CenterDirectory.Answers centers) {
        this.companies = companies;
        this.centers = centers;
    }

    static Neighbours ask(
            List<ReadItem> items, EmployerDirectory employers, CenterDirectory centers) {
        Set<String> tins = new HashSet<>();
        Set<Placing> placings = new HashSet<>();
        for (ReadItem item : items) {
            if (item.employer() != null) {
                tins.add(item.employer());
            }
            Placing placing = placing(item);
            if (placing != null) {
                placings.add(placing);
            }
        }
        return new Neighbours(employers.ask(tins), centers.ask(placings));
    }

    Map<String, Residency> residencies() {
        return companies.known();
    }

    Set<String> undecidedEmployers() {
        return companies.undecided();
    }

    Set<String> undecidedCenters() {
        Set<String> ids = new HashSet<>();
        centers.undecided().forEach(placing -> ids.add(placing.center()));
        return ids;
    }

    /** The center that an item has to wait for, because nobody can vouch for it now. */
    @Nullable String awaitedCenter(ReadItem.Sound item) {
        Placing placing = placing(item);
        return placing != null && centers.undecided().contains(placing) ? placing.center() : null;
    }

    List<ItemProblem> problems(ReadItem item, Sender sender) {
        if (item.employer() == null) {
            return List.of();
        }
        if (!sender.caller().speaksFor(item.employer())) {
            // And nothing else: what there is of another company is not told.
            return List.of(
                    problem(
                            item,
                            "not-your-employer",
                            "/employer",
                            "report for your own company only, or ask it for the right to",
                            item.employer()));
        }
        List<ItemProblem> problems = new ArrayList<>();
        if (companies.unknown().contains(item.employer())) {
            problems.add(
                    problem(
                            item,
                            "unknown-employer",
                            "/employer",
                            "no company of this TIN is in the register",
                            item.employer()));
        }
        Placing placing = placing(item);
        if (placing != null && centers.refused().contains(placing)) {
            problems.add(
                    problem(
                            item,
                            "unknown-center",
                            "/position/center",
                            "must be a center of the same company that is not cancelled",
                            placing.center()));
        }
        return problems;
    }

    private static ItemProblem problem(
            ReadItem item, String code, String pointer, String detail, String given) {
        return ItemProblem.of(item.raw(), code, pointer, detail, given);
    }

    private static @Nullable Placing placing(ReadItem item) {
        return item.employer() == null || item.center() == null
                ? null
                : new Placing(item.employer(), item.center());
    }
}
