package uz.itpark.referencepark;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All of a reference park. The same seed makes the same park, to the byte. */
record ReferencePark(
        List<Company> companies, List<Center> centers, List<Job> jobs, List<Event> events) {

    static ReferencePark simulate(long seed) {
        PublishedFigures published = PublishedFigures.read();
        Registrations.Register register = Registrations.simulate(published, new Random(seed));
        List<Job> jobs =
                WorkingLives.simulate(register.companies(), published, new Random(seed + 1));
        return new ReferencePark(
                register.companies(),
                register.centers(),
                jobs,
                Reports.simulate(jobs, new Random(seed + 2)));
    }

    /** A smaller one: one company of so many, with all that is its own. */
    ReferencePark oneIn(int many) {
        Set<String> chosen =
                IntStream.range(0, companies.size())
                        .filter(i -> i % many == many - 1)
                        .mapToObj(i -> companies.get(i).tin)
                        .collect(Collectors.toSet());
        return new ReferencePark(
                companies.stream().filter(company -> chosen.contains(company.tin)).toList(),
                centers.stream().filter(c -> chosen.contains(c.employer().tin)).toList(),
                jobs.stream().filter(job -> chosen.contains(job.company.tin)).toList(),
                events.stream()
                        .filter(event -> chosen.contains(event.body().get("employer")))
                        .toList());
    }
}
