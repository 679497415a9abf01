package uz.itpark.reporting.figures;

import java.util.List;

/** Reckons the same figure of other groups and periods. */
@FunctionalInterface
interface Detail {

    /**
     * @param by names of a breakdown that ends in companies
     * @param filtered whether the question's filters are to hold
     */
    Measured of(List<Period> periods, List<String> by, boolean filtered);
}
