package uz.itpark.referencepark;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A company of the reference park. */
final class Company {

    static final String BPO = "82.20.0";
    static final String EDUCATION = "85.59.0";

    /** A decision of the park, in the words of the registry. */
    record Decision(String decision, LocalDate effectiveOn, String orderNumber, String reason) {}

    final String tin;
    final String name;
    final LocalDate foundedOn;
    final double size;
    final List<Decision> decisions = new ArrayList<>();
    String activity = "";
    String region = "";
    @Nullable Center center;
    @Nullable LocalDate residentFrom;
    @Nullable LocalDate residentTo;

    Company(String tin, String name, LocalDate foundedOn, double size) {
        this.tin = tin;
        this.name = name;
        this.foundedOn = foundedOn;
        this.size = size;
    }

    /** Resident at the end of that day; the day of a revocation is none any more. */
    boolean isResident(LocalDate day) {
        return residentFrom != null
                && !day.isBefore(residentFrom)
                && (residentTo == null || day.isBefore(residentTo));
    }
}
