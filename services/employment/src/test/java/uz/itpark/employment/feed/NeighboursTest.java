package uz.itpark.employment.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uz.itpark.access.Caller;
import uz.itpark.access.Role;
import uz.itpark.employment.centers.CenterDirectory;
import uz.itpark.employment.employers.EmployerDirectory;
import uz.itpark.employment.submissions.ItemProblem;

import java.util.List;
import java.util.Map;
import java.util.Set;

class NeighboursTest {

    private static final ReadItem.Sound ITEM =
            GeneratedFeed.item(0, "h", "K-1", GeneratedFeed.hired(0), 100, null);

    private static List<String> problems(Set<String> mine, Set<String> unknown) {
        return problems(ITEM, mine, unknown);
    }

    private static List<String> problems(ReadItem item, Set<String> mine, Set<String> unknown) {
        Neighbours neighbours =
                new Neighbours(
                        new EmployerDirectory.Answers(Map.of(), unknown, Set.of()),
                        new CenterDirectory.Answers(Set.of(), Set.of()));
        Caller caller = new Caller("hr", "payroll", Set.of(Role.HR_FEED), mine);
        return neighbours.problems(item, new Sender("s", false, caller)).stream()
                .map(ItemProblem::code)
                .toList();
    }

    @Test
    void whoReportsForAnotherCompanyLearnsNothingOfIt() {
        assertThat(problems(Set.of("399999999"), Set.of())).containsExactly("not-your-employer");
        assertThat(problems(Set.of("399999999"), Set.of(GeneratedFeed.EMPLOYER)))
                .containsExactly("not-your-employer");
    }

    @Test
    void aFaultyItemOfAnotherCompanyIsToldToBeThatToo() {
        ReadItem faulty =
                new ReadItem.Faulty(
                        ITEM.raw(), "h", GeneratedFeed.EMPLOYER, null, List.of(), List.of());
        assertThat(problems(faulty, Set.of("399999999"), Set.of()))
                .containsExactly("not-your-employer");
        ReadItem nobodys = new ReadItem.Faulty(ITEM.raw(), "h", null, null, List.of(), List.of());
        assertThat(problems(nobodys, Set.of("399999999"), Set.of())).isEmpty();
    }

    @Test
    void whoReportsForItsOwnIsToldWhereTheRegisterDoesNotKnowIt() {
        Set<String> own = Set.of(GeneratedFeed.EMPLOYER);
        assertThat(problems(own, Set.of())).isEmpty();
        assertThat(problems(own, own)).containsExactly("unknown-employer");
    }
}
