package uz.itpark.web;

import java.util.Set;

/** The regions of Uzbekistan by their ISO 3166-2:UZ codes. */
public final class Regions {

    public static final Set<String> CODES =
            Set.of(
                    "UZ-AN", "UZ-BU", "UZ-FA", "UZ-JI", "UZ-NG", "UZ-NW", "UZ-QA", "UZ-QR", "UZ-SA",
                    "UZ-SI", "UZ-SU", "UZ-TK", "UZ-TO", "UZ-XO");

    private Regions() {}

    public static boolean isKnown(String code) {
        return CODES.contains(code);
    }
}
