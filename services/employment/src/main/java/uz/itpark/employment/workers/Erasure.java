package uz.itpark.employment.workers;

import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts a worker's jobs off from the personal number. The jobs stay, under an identifier that
 * nothing leads to any more, and with them every figure. May be done again, be it after a kill in
 * the middle: each step stands by itself.
 */
@Service
class Erasure {

    private final Numberings numberings;
    private final KeyFile keyFile;
    private final WorkerStore workers;
    private final List<KeptNumbers> kept;
    private final Clock clock;

    Erasure(
            Numberings numberings,
            KeyFile keyFile,
            WorkerStore workers,
            List<KeptNumbers> kept,
            Clock clock) {
        this.numberings = numberings;
        this.keyFile = keyFile;
        this.workers = workers;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * @param workers how many identifiers the number had: one, or none
     * @param rejects how many rejected items with it were forgotten
     */
    record Erased(int workers, long rejects) {}

    Erased erase(Pinfl number) {
        long rejects = kept.stream().mapToLong(place -> place.forget(number)).sum();
        // First: the identifier cannot be found out of the number any more, be it with the keys.
        numberings.read();
        Numbering numbering = numberings.change(Numbering::salted);
        Set<String> erased = new HashSet<>();
        while (true) {
            List<String> hashes = new Hashes(keyFile.keysOf(numbering), numbering).of(number);
            workers.find(hashes).forEach(entry -> erased.add(entry.id()));
            workers.erase(erased, clock.instant());
            Numbering now = numberings.read();
            if (now.opensSameAs(numbering)) {
                return new Erased(erased.size(), rejects);
            }
            numbering = now;
        }
    }
}
