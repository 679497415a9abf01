package uz.itpark.referencepark;

import java.util.List;
import java.util.Random;

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
}
