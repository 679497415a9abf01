package uz.itpark.employment.dossiers;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import uz.itpark.employment.centers.CenterArrivals;
import uz.itpark.employment.centers.CenterDirectory;
import uz.itpark.employment.employers.EmployerDirectory;
import uz.itpark.employment.employers.Employers;
import uz.itpark.employment.employers.ResidencyChanges;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.jobs.HeldEvent;
import uz.itpark.employment.jobs.Residency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads dossiers anew when what they depend on became known or changed: a company's residency, a
 * center. Doing it twice does no harm.
 */
@Component
public class Redating implements ResidencyChanges, CenterArrivals {

    private static final Logger log = LoggerFactory.getLogger(Redating.class);
    private static final int BATCH = 500;
    private static final int TRIES = 50;

    private final DossierStore store;
    private final LooseEnds looseEnds;
    private final DossierEvents events;
    private final Employers employers;
    private final EmployerDirectory directory;
    private final CenterDirectory centers;
    private final Set<String> awaitedEmployers = ConcurrentHashMap.newKeySet();
    private final Set<String> awaitedCenters = ConcurrentHashMap.newKeySet();

    Redating(
            DossierStore store,
            LooseEnds looseEnds,
            DossierEvents events,
            Employers employers,
            EmployerDirectory directory,
            CenterDirectory centers) {
        this.store = store;
        this.looseEnds = looseEnds;
        this.events = events;
        this.employers = employers;
        this.directory = directory;
        this.centers = centers;
    }

    /**
     * Dossiers of these companies wait until the register can be asked; to be called when they are
     * written.
     */
    public void await(Collection<String> tins) {
        awaitedEmployers.addAll(tins);
    }

    /**
     * Dossiers wait until somebody can vouch for this center; to be called when they are written.
     */
    public void awaitCenter(String center) {
        awaitedCenters.add(center);
    }

    /**
     * To be called after dossiers were written with these residencies: where a newer one arrived
     * meanwhile, its re-dating may have passed before they were there.
     */
    public void catchUp(Map<String, Residency> used) {
        if (used.isEmpty()) {
            return;
        }
        employers
                .known(used.keySet())
                .forEach((tin, now) -> {
                    Residency then = used.get(tin);
                    if (then != null && now.version() > then.version()) {
                        redate(tin, now);
                    }
                });
    }

    /** Brings every dossier of a company to this residency. */
    @Override
    public void redate(String tin, Residency residency) {
        for (List<String> ids : batches(looseEnds.behind(tin, residency.version()))) {
            reread(ids, Map.of(tin, residency), Set.of());
        }
    }

    /** Applies what waited for this center, where its company may place jobs there. */
    @Override
    public void centerKnown(String center) {
        ended(
                awaitedCenters,
                center,
                () -> {
                    for (List<String> ids : batches(looseEnds.awaitingCenter(center))) {
                        reread(ids, employers.known(tinsOf(ids)), Set.of(center));
                    }
                });
    }

    /**
     * Does what was waited for, if it was: whoever begins to wait meanwhile waits for the next
     * time, and so does what could not be done.
     */
    private static void ended(Set<String> awaited, String what, Runnable then) {
        if (!awaited.remove(what)) {
            return;
        }
        try {
            then.run();
        } catch (RuntimeException e) {
            awaited.add(what);
            throw e;
        }
    }

    private void reread(
            List<String> ids, Map<String, Residency> residency, Set<String> knownCenters) {
        Collection<String> open = ids;
        for (int attempt = 0; !open.isEmpty(); attempt++) {
            if (attempt > TRIES) {
                throw new IllegalStateException("too many changes of the same jobs at once");
            }
            Map<String, Change> changes = new HashMap<>();
            for (Stored stored : new HashSet<>(store.load(open).values())) {
                Dossier before = stored.dossier();
                Residency now = residency.get(before.employer());
                if (stored.writtenVersion() == 0 && stored.aliases().isEmpty()) {
                    continue;
                }
                Dossier known = withCenters(before, knownCenters);
                boolean newer = now != null && before.residencyVersion() < now.version();
                if (!newer && known == before && stored.aliases().isEmpty()) {
                    continue;
                }
                Dossier after = known.reread(now, events.instantFor(known));
                changes.put(
                        after.id(),
                        new Change(stored, after, List.of(), events.redated(before, after)));
            }
            Set<String> left = new HashSet<>(changes.keySet());
            left.removeAll(store.write(changes.values()));
            open = left;
        }
    }

    private Dossier withCenters(Dossier dossier, Set<String> known) {
        List<HeldEvent> resolved = new ArrayList<>();
        boolean changed = false;
        for (HeldEvent event : dossier.events()) {
            String awaited = event.awaitedCenter();
            if (awaited != null
                    && known.contains(awaited)
                    && centers.accepts(dossier.employer(), awaited)) {
                resolved.add(event.withCenterKnown());
                changed = true;
            } else {
                resolved.add(event);
            }
        }
        return changed ? dossier.withEvents(resolved) : dossier;
    }

    /** After a start: what a killed process left half done. */
    @EventListener(ApplicationReadyEvent.class)
    void afterStart() {
        Thread.ofVirtual().name("redating-after-start").start(this::sweep);
    }

    private void sweep() {
        try {
            LooseEnds.Loose loose = looseEnds.loose();
            awaitedCenters.addAll(loose.centers());
            for (List<String> ids : batches(loose.halfMoved())) {
                reread(ids, employers.known(tinsOf(ids)), Set.of());
            }
            Map<String, Residency> known = employers.known(loose.residencyVersions().keySet());
            loose.residencyVersions()
                    .forEach((tin, version) -> {
                        Residency now = known.get(tin);
                        if (now == null) {
                            awaitedEmployers.add(tin);
                        } else if (version < now.version()) {
                            redate(tin, now);
                        }
                    });
        } catch (DataAccessException | com.mongodb.MongoException e) {
            log.warn("what was left half done waits for the next start: {}", e.toString());
        }
    }

    private static Set<String> tinsOf(List<String> ids) {
        Set<String> tins = new HashSet<>();
        ids.forEach(id -> tins.add(id.substring(0, id.indexOf('-'))));
        return tins;
    }

    /** Asks again for what nobody could be asked for before. */
    @Scheduled(fixedDelay = 5_000)
    void askAgain() {
        if (!awaitedEmployers.isEmpty()) {
            var answers = directory.ask(Set.copyOf(awaitedEmployers));
            answers.known()
                    .forEach((tin, residency) ->
                            ended(awaitedEmployers, tin, () -> redate(tin, residency)));
        }
        for (String center : Set.copyOf(awaitedCenters)) {
            if (centers.resolve(center)) {
                centerKnown(center);
            }
        }
    }

    private static List<List<String>> batches(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
        return batches;
    }
}
