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
import java.util.stream.Stream;

/**
 * All that is held of one employment reference and of those tied to it by renamings. Mostly one
 * job.
 */
public final class Dossier {

    private final String id;
    private final String employer;
    private final List<HeldEvent> events;
    private final List<HeldEvent> aside;
    private final List<Track> tracks;
    private final long residencyVersion;
    private final long version;
    private @Nullable Reading reading;

    /**
     * @param id of the smallest reference
     * @param aside what was refused for being at odds with {@code events}; it applies when the
     *     conflict is gone
     * @param tracks what was ever known of the park days, by job and worker
     * @param residencyVersion the version of the company's record whose residency the tracks
     *     reflect; {@link Residency#UNKNOWN} while the company is not known
     * @param version grows with every change; 0 for a dossier not stored yet
     */
    public Dossier(
            String id,
            String employer,
            List<HeldEvent> events,
            List<HeldEvent> aside,
            List<Track> tracks,
            long residencyVersion,
            long version) {
        this.id = id;
        this.employer = employer;
        this.events = List.copyOf(events);
        this.aside = List.copyOf(aside);
        this.tracks = List.copyOf(tracks);
        this.residencyVersion = residencyVersion;
        this.version = version;
    }

    public static Dossier empty(String id, String employer) {
        return new Dossier(id, employer, List.of(), List.of(), List.of(), Residency.UNKNOWN, 0);
    }

    public String id() {
        return id;
    }

    public String employer() {
        return employer;
    }

    public List<HeldEvent> events() {
        return events;
    }

    public List<HeldEvent> aside() {
        return aside;
    }

    public List<Track> tracks() {
        return tracks;
    }

    public long residencyVersion() {
        return residencyVersion;
    }

    public long version() {
        return version;
    }

    /** What the events mean together; read once. */
    public Reading reading() {
        Reading known = reading;
        if (known == null) {
            known = Reading.of(events);
            reading = known;
        }
        return known;
    }

    /** What became of an event of this dossier; nothing applies before the company is known. */
    public Standing standingOf(HeldEvent event, Reading reading) {
        Standing standing = reading.standingOf(event);
        return standing instanceof Standing.Applied && residencyVersion == Residency.UNKNOWN
                ? new Standing.Waiting("company " + employer)
                : standing;
    }

    public Optional<HeldEvent> event(String eventId) {
        return events.stream().filter(event -> event.id().equals(eventId)).findFirst();
    }

    public Dossier with(Collection<HeldEvent> more) {
        return withEvents(Stream.concat(events.stream(), more.stream()).toList());
    }

    /** The same dossier holding these events in place of its own. */
    public Dossier withEvents(List<HeldEvent> others) {
        return new Dossier(id, employer, others, aside, tracks, residencyVersion, version);
    }

    public Dossier withAside(Collection<HeldEvent> others) {
        Dossier dossier =
                new Dossier(
                        id,
                        employer,
                        events,
                        List.copyOf(others),
                        tracks,
                        residencyVersion,
                        version);
        dossier.reading = reading;
        return dossier;
    }

    /**
     * This dossier and another one of the same employer, whose references turned out to be tied.
     */
    public Dossier joinedWith(Dossier other) {
        Map<String, Track> joined = new LinkedHashMap<>();
        for (List<Track> part : List.of(tracks, other.tracks)) {
            part.forEach(track -> joined.putIfAbsent(keyOf(track), track));
        }
        return new Dossier(
                id,
                employer,
                distinct(events, other.events),
                distinct(aside, other.aside),
                List.copyOf(joined.values()),
                residencyVersion,
                Math.max(version, other.version));
    }

    private static List<HeldEvent> distinct(List<HeldEvent> some, List<HeldEvent> others) {
        Set<String> ids = new HashSet<>();
        List<HeldEvent> all = new ArrayList<>();
        for (List<HeldEvent> part : List.of(some, others)) {
            part.stream().filter(event -> ids.add(event.id())).forEach(all::add);
        }
        return all;
    }

    /** The dossier after its events were read anew; one version further. */
    public Dossier reread(@Nullable Residency residency, Instant now) {
        List<Period> periods = residency == null ? List.of() : residency.periods();
        Map<String, Track> before = new HashMap<>();
        tracks.forEach(track -> before.put(keyOf(track), track));
        Map<String, Track> after = new LinkedHashMap<>();
        for (Job job : reading().jobs()) {
            Track fresh =
                    new Track(EmploymentId.of(employer, job.origin()), job.origin(), job.worker());
            Track track = before.getOrDefault(keyOf(fresh), fresh);
            after.put(keyOf(track), track.revised(ParkDays.of(job, periods), job.evidence(), now));
        }
        for (Track track : tracks) {
            after.computeIfAbsent(keyOf(track), _ -> track.revised(List.of(), List.of(), now));
        }
        Dossier reread =
                new Dossier(
                        id,
                        employer,
                        events,
                        aside,
                        List.copyOf(after.values()),
                        residency == null ? Residency.UNKNOWN : residency.version(),
                        version + 1);
        reread.reading = reading;
        return reread;
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
