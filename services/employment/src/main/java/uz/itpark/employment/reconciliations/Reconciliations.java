package uz.itpark.employment.reconciliations;

import org.springframework.stereotype.Service;

import uz.itpark.employment.dossiers.DossierQueries;
import uz.itpark.employment.employers.EmployerDirectory;
import uz.itpark.employment.jobs.Dossier;
import uz.itpark.web.Problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads all jobs of one company, which costs as much as the company reported, and compares. */
@Service
class Reconciliations {

    private final DossierQueries dossiers;
    private final EmployerDirectory employers;

    Reconciliations(DossierQueries dossiers, EmployerDirectory employers) {
        this.dossiers = dossiers;
        this.employers = employers;
    }

    /** Before the list is read: nobody should send 20,000 lines for a mistyped TIN. */
    void requireKnown(String employer) {
        if (employers.ask(List.of(employer)).unknown().contains(employer)) {
            throw Problem.invalid(
                    "/employer", "unknown-employer", "no company of this TIN is in the register");
        }
    }

    Reconciliation reconcile(String employer, LocalDate on, List<ListedJob> list) {
        List<HeldJob> held = new ArrayList<>();
        dossiers.ofEmployer(
                employer,
                null,
                dossier -> {
                    held.addAll(jobs(dossier));
                    return true;
                });
        return Comparison.of(held, list, on);
    }

    private static List<HeldJob> jobs(Dossier dossier) {
        return dossier.reading().jobs().stream()
                .map(job -> HeldJob.of(dossier.employer(), job))
                .toList();
    }
}
