package uz.itpark.employment.feed;

import org.jspecify.annotations.Nullable;

import uz.itpark.employment.jobs.Admission;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.jobs.HeldEvent;
import uz.itpark.employment.jobs.Standing;
import uz.itpark.employment.submissions.ItemProblem;
import uz.itpark.employment.submissions.ItemResult;
import uz.itpark.employment.submissions.ItemStatus;

import java.util.List;
import java.util.stream.Stream;

/** Says what became of an item in the words of the interface. */
final class Verdicts {

    private Verdicts() {}

    /**
     * What is wrong with an item whatever is held, all at once; null where nothing is.
     *
     * @param elsewhere what the owners of companies and centers find wrong with it
     */
    static @Nullable ItemResult refused(ReadItem item, List<ItemProblem> elsewhere) {
        return switch (item) {
            case ReadItem.Faulty faulty ->
                    ItemResult.rejected(
                            faulty.item(),
                            faulty.eventId(),
                            Stream.concat(faulty.problems().stream(), elsewhere.stream()).toList(),
                            faulty.warnings());
            case ReadItem.Sound _ when elsewhere.isEmpty() -> null;
            case ReadItem.Sound sound ->
                    ItemResult.rejected(sound.item(), sound.id(), elsewhere, sound.warnings());
        };
    }

    /**
     * @param dossier as it is now
     * @param employerKnown false while the register cannot be asked
     */
    static ItemResult of(
            ReadItem.Sound item, Desk.Outcome outcome, Dossier dossier, boolean employerKnown) {
        return switch (outcome) {
            case Desk.Outcome.Taken(HeldEvent event) -> {
                String waitsFor = waitsFor(event, dossier, employerKnown);
                yield result(
                        item,
                        waitsFor == null ? ItemStatus.ACCEPTED : ItemStatus.WAITING,
                        employment(item, dossier),
                        waitsFor);
            }
            case Desk.Outcome.Duplicate _ ->
                    result(item, ItemStatus.DUPLICATE, employment(item, dossier), null);
            case Desk.Outcome.Refused(List<Admission.Refusal> refusals) ->
                    ItemResult.rejected(
                            item.item(),
                            item.id(),
                            refusals.stream().map(refusal -> problem(item, refusal)).toList(),
                            item.warnings());
        };
    }

    private static @Nullable String waitsFor(
            HeldEvent event, Dossier dossier, boolean employerKnown) {
        if (!employerKnown) {
            return "company " + dossier.employer();
        }
        return dossier.reading().standingOf(event) instanceof Standing.Waiting(String what)
                ? what
                : null;
    }

    private static ItemResult result(
            ReadItem.Sound item, ItemStatus status, String employment, @Nullable String waitsFor) {
        return new ItemResult(
                item.item(), item.id(), status, employment, waitsFor, List.of(), item.warnings());
    }

    private static String employment(ReadItem.Sound item, Dossier dossier) {
        return dossier.reading().jobs().stream()
                .filter(job -> job.references().contains(item.reference()))
                .map(job -> EmploymentId.of(item.employer(), job.origin()))
                .findFirst()
                .orElse(item.dossier());
    }

    private static ItemProblem problem(ReadItem.Sound item, Admission.Refusal refusal) {
        String given =
                switch (refusal.pointer()) {
                    case "/employment" -> item.reference();
                    case "/effectiveOn" -> item.effectiveOn().toString();
                    case "/corrects" -> item.corrects();
                    default -> null;
                };
        return ItemProblem.of(
                item.raw(), refusal.code(), refusal.pointer(), refusal.detail(), given);
    }
}
