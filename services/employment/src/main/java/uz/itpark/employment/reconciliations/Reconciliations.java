package uz.itpark.employment.reconciliations;

import static java.util.stream.Collectors.toSet;

import org.springframework.stereotype.Service;

import uz.itpark.employment.dossiers.DossierQueries;
import uz.itpark.employment.employers.EmployerDirectory;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.employment.workers.Pinfl;
import uz.itpark.employment.workers.WorkerIds;
import uz.itpark.web.Problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads all jobs of one company, which costs as much as the company reported, and compares. */
@Service
class Reconciliations {

    private static final int AT_ONCE = 1_000;

    private final DossierQueries dossiers;
    private final EmployerDirectory employers;
    private final WorkerIds workerIds;

    Reconciliations(DossierQueries dossiers, EmployerDirectory employers, WorkerIds workerIds) {
        this.dossiers = dossiers;
        this.employers = employers;
        this.workerIds = workerIds;
    }

    /** Before the list is read: nobody should send 20,000 lines for a mistyped TIN. */
    void requireKnown(String employer) {
        if (employers.ask(List.of(employer)).unknown().contains(employer)) {
            throw Problem.invalid(
                    "/employer", "unknown-employer", "no company of this TIN is in the register");
        }
    }

    Reconciliation reconcile(String employer, LocalDate on, List<JobList.Line> list) {
        List<HeldJob> held = new ArrayList<>();
        dossiers.ofEmployer(
                employer,
                null,
                dossier -> {
                    held.addAll(jobs(dossier));
                    return true;
                });
        return Comparison.of(held, identified(list, held), on);
    }

    /** Of workers who never had a job here nothing is told, not even whether they are known. */
    private List<ListedJob> identified(List<JobList.Line> list, List<HeldJob> held) {
        Set<String> here = held.stream().map(HeldJob::workerId).collect(toSet());
        List<ListedJob> jobs = new ArrayList<>(list.size());
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            List<JobList.Line> some = list.subList(from, Math.min(list.size(), from + AT_ONCE));
            Map<Pinfl, String> ids =
                    workerIds.known(some.stream().map(JobList.Line::worker).toList());
            for (JobList.Line line : some) {
                String id = ids.get(line.worker());
                jobs.add(
                        new ListedJob(
                                line.line(),
                                line.employment(),
                                id != null && here.contains(id) ? id : null,
                                line.start()));
            }
        }
        return jobs;
    }

    private static List<HeldJob> jobs(Dossier dossier) {
        return dossier.reading().jobs().stream()
                .map(job -> HeldJob.of(dossier.employer(), job))
                .toList();
    }
}
