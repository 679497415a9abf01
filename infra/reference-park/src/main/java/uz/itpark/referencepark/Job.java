package uz.itpark.referencepark;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A worker's job at a company as it really was. */
final class Job {

    /** A change of the position, naming only what changes. */
    record Change(LocalDate on, @Nullable String occupation, @Nullable Double fte) {}

    final Company company;
    final Worker worker;
    final String reference;
    final LocalDate start;
    final String occupation;
    final String region;
    final @Nullable Center center;
    final double fte;
    final List<Change> changes = new ArrayList<>();
    @Nullable LocalDate lastDay;
    String reason = "";

    Job(
            Company company,
            Worker worker,
            String reference,
            LocalDate start,
            String occupation,
            String region,
            @Nullable Center center,
            double fte) {
        this.company = company;
        this.worker = worker;
        this.reference = reference;
        this.start = start;
        this.occupation = occupation;
        this.region = region;
        this.center = center;
        this.fte = fte;
    }

    boolean isActive(LocalDate day) {
        return !day.isBefore(start) && (lastDay == null || !day.isAfter(lastDay));
    }

    boolean isOfThePark(LocalDate day) {
        return isActive(day) && company.isResident(day);
    }
}
