package uz.itpark.employment.employers;

import org.springframework.stereotype.Component;

import uz.itpark.employment.jobs.Residency;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Says of a TIN whether there is such a company, asking the register where nobody here knows. */
@Component
public class EmployerDirectory {

    private final Employers employers;
    private final CompanyRegistry registry;

    EmployerDirectory(Employers employers, CompanyRegistry registry) {
        this.employers = employers;
        this.registry = registry;
    }

    /**
     * @param known with their residency
     * @param unknown to the register, too
     * @param undecided while the register cannot be asked
     */
    public record Answers(
            Map<String, Residency> known, Set<String> unknown, Set<String> undecided) {}

    public Answers ask(Collection<String> tins) {
        Map<String, Residency> known = new HashMap<>(employers.known(tins));
        Set<String> unknown = new HashSet<>();
        Set<String> undecided = new HashSet<>();
        for (String tin : tins) {
            if (known.containsKey(tin)) {
                continue;
            }
            switch (registry.ask(tin)) {
                case CompanyRegistry.Answer.Known(var residency) -> {
                    Employer employer = Employer.of(tin, residency, Residency.ASKED);
                    employers.keep(employer);
                    known.put(tin, employer.asResidency());
                }
                case CompanyRegistry.Answer.Unknown _ -> unknown.add(tin);
                case CompanyRegistry.Answer.Unavailable _ -> undecided.add(tin);
            }
        }
        return new Answers(known, unknown, undecided);
    }
}
