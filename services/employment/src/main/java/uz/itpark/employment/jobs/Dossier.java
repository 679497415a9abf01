package uz.itpark.employment.jobs;

import org.jspecify.annotations.Nullable;

import uz.itpark.contracts.Period;
import uz.itpark.contracts.employment.EmploymentState;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is held of one employment reference and of those tied to it by renamings. Mostly one
 * job.
 *
 * @param id of the smallest reference
 * @param tracks what was ever known of the park days, by job and worker
 * @param residencyVersion the version of the company's record whose residency the tracks reflect;
 *     {@link Residency#UNKNOWN} while the company is not known
 * @param version grows with every change; 0 for a dossier not stored yet
 */
public record Dossier(
        String id,
        String employer,
        List<HeldEvent> events,
        List<Track> tracks,
        long residencyVersion,
        long version) {

    public static Dossier empty(String id, String employer) {
        return new Dossier(id, employer, List.of(), List.of(), Residency.UNKNOWN, 0);
    }

    public Reading reading() {
        return Reading.of(events);
    }

    public Optional<HeldEvent> event(String eventId) {
        return events.stream().filter(event -> event.id().equals(eventId)).findFirst();
    }

    public Dossier with(Collection<HeldEvent> more) {
        List<HeldEvent> all = new ArrayList<>(events);
        all.addAll(more);
        return new Dossier(id, employer, List.copyOf(all), tracks, residencyVersion, version);
    }

    /** The same dossier holding these events in place of its own. */
    public Dossier withEvents(List<HeldEvent> others) {
        return new Dossier(id, employer, List.copyOf(others), tracks, residencyVersion, version);
    }

    /**
     * This dossier and another one of the same employer, whose references turned out to be tied.
     */
    public Dossier joinedWith(Dossier other) {
        Set<String> ids = new HashSet<>();
        List<HeldEvent> all = new ArrayList<>();
        for (List<HeldEvent> part : List.of(events, other.events)) {
            part.stream().filter(event -> ids.add(event.id())).forEach(all::add);
        }
        Map<String, Track> joined = new LinkedHashMap<>();
        for (List<Track> part : List.of(tracks, other.tracks)) {
            part.forEach(track -> joined.putIfAbsent(keyOf(track), track));
        }
        return new Dossier(
                id,
                employer,
                List.copyOf(all),
                List.copyOf(joined.values()),
                residencyVersion,
                Math.max(version, other.version));
    }

    /** The dossier after its events were read anew; one version further. */
    public Dossier reread(Reading reading, @Nullable Residency residency, Instant now) {
        List<Period> periods = residency == null ? List.of() : residency.periods();
        Map<String, Track> before = new HashMap<>();
        tracks.forEach(track -> before.put(keyOf(track), track));
        Map<String, Track> after = new LinkedHashMap<>();
        for (Job job : reading.jobs()) {
            Track fresh =
                    new Track(EmploymentId.of(employer, job.origin()), job.origin(), job.worker());
            Track track = before.getOrDefault(keyOf(fresh), fresh);
            after.put(keyOf(track), track.revised(ParkDays.of(job, periods), job.evidence(), now));
        }
        for (Track track : tracks) {
            after.computeIfAbsent(keyOf(track), _ -> track.revised(List.of(), List.of(), now));
        }
        return new Dossier(
                id,
                employer,
                events,
                List.copyOf(after.values()),
                residency == null ? Residency.UNKNOWN : residency.version(),
                version + 1);
    }

    /** The states of the jobs that differ from those of an earlier version of this dossier. */
    public List<EmploymentState> changedSince(Dossier earlier) {
        Map<String, Track> before = new HashMap<>();
        earlier.tracks.forEach(track -> before.put(keyOf(track), track));
        return tracks.stream()
                .filter(track -> !track.equals(before.get(keyOf(track))))
                .map(track -> track.state(employer, version))
                .toList();
    }

    private static String keyOf(Track track) {
        return track.employmentId() + "/" + track.worker().id();
    }
}
