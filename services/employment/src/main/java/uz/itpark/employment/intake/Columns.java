package uz.itpark.employment.intake;

import java.util.List;

/** The columns of the feed's CSV. */
final class Columns {

    static final List<String> KNOWN =
            List.of(
                    "id",
                    "type",
                    "employer",
                    "employment",
                    "effectiveOn",
                    "pinfl",
                    "birthDate",
                    "gender",
                    "occupation",
                    "region",
                    "center",
                    "fte",
                    "reason",
                    "previousEmployment",
                    "corrects",
                    "annuls");

    private Columns() {}
}
