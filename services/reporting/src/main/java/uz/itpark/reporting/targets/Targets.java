package uz.itpark.reporting.targets;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import tools.jackson.databind.JsonNode;

import uz.itpark.reporting.figures.Inquiries;
import uz.itpark.reporting.forms.Answer;
import uz.itpark.web.ETags;
import uz.itpark.web.Page;
import uz.itpark.web.Paging;
import uz.itpark.web.Problem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** Sets targets and measures them. */
@Service
class Targets {

    private static final ZoneId PARK = ZoneId.of("Asia/Tashkent");

    private final TargetStore store;
    private final Inquiries figures;
    private final Clock clock;

    Targets(TargetStore store, Inquiries figures, Clock clock) {
        this.store = store;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * @param created whether there was none of that code before
     */
    record Put(TargetBody target, boolean created) {}

    /**
     * Sets a target, or a new version of it; what says the same as the newest changes nothing.
     *
     * @param ifMatch a version that must still be the newest; null where any will do, as none is
     *     lost
     */
    Put put(String code, JsonNode body, @Nullable String ifMatch) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Target proposed = Proposal.read(code, body, LocalDate.ofInstant(now, PARK), now);
        while (true) {
            List<Target> before = store.versions(code);
            if (ifMatch != null) {
                ETags.requireMatch(ifMatch, before.isEmpty() ? 0 : before.getLast().version());
            }
            if (!before.isEmpty() && before.getLast().saysTheSameAs(proposed)) {
                return new Put(measured(before.getLast(), null), false);
            }
            Target target = proposed.as(before.size() + 1, baseline(proposed));
            if (store.add(before, target)) {
                return new Put(measured(target, null), before.isEmpty());
            }
        }
    }

    private long baseline(Target target) {
        return target.figure().equals(Target.JOB_CREATION)
                ? 0
                : value(
                        target,
                        figures.answer(
                                target.figure(), target.question(target.baseline().on(), null)));
    }

    TargetBody get(String code, @Nullable Instant asKnownAt) {
        return measured(known(code).getLast(), asKnownAt);
    }

    TargetBody get(String code, int version, @Nullable Instant asKnownAt) {
        List<Target> versions = known(code);
        if (version < 1 || version > versions.size()) {
            throw Problem.notFound(
                    code + " has the versions 1 to " + versions.size() + ", not " + version);
        }
        return measured(versions.get(version - 1), asKnownAt);
    }

    Page<TargetBody> find(Paging paging, @Nullable Instant asKnownAt) {
        List<Target> found = store.newest(paging.cursor(), paging.limit() + 1);
        return Page.of(found, paging, Target::code).map(target -> measured(target, asKnownAt));
    }

    private List<Target> known(String code) {
        List<Target> versions = store.versions(code);
        if (versions.isEmpty()) {
            throw Problem.notFound("there is no target " + code);
        }
        return versions;
    }

    private TargetBody measured(Target target, @Nullable Instant asKnownAt) {
        Instant vintage = asKnownAt == null ? clock.instant() : asKnownAt;
        LocalDate day = Progress.day(target, LocalDate.ofInstant(vintage, PARK));
        Answer answer = figures.told(target.figure(), target.question(day, asKnownAt));
        Long current = told(target, answer);
        Progress progress =
                current == null || !isBaselineTold(target, asKnownAt)
                        ? null
                        : Progress.of(target, day, current);
        return TargetBody.of(target, answer.asKnownAt(), day, progress);
    }

    /** What was frozen into a target is no more for everybody than the figure that it was. */
    private boolean isBaselineTold(Target target, @Nullable Instant asKnownAt) {
        return target.figure().equals(Target.JOB_CREATION)
                || target.filters().isEmpty()
                || told(
                                target,
                                figures.told(
                                        target.figure(),
                                        target.question(target.baseline().on(), asKnownAt)))
                        != null;
    }

    private static long value(Target target, Answer answer) {
        return Objects.requireNonNull(told(target, answer));
    }

    private static @Nullable Long told(Target target, Answer answer) {
        int measure = answer.measures().indexOf(target.measure());
        return (Long) answer.observations().getFirst().values().get(measure);
    }
}
