package uz.itpark.referencepark;

import java.time.LocalDate;

/** A person who works in the park at some time. */
record Worker(String pinfl, LocalDate birthDate, String gender) {

    private static final int[] WEIGHTS = {7, 3, 1};

    /**
     * A worker whose personal number is made of birth date, gender and a number of its own.
     *
     * @param number 0 to 999,999, once for a birth date
     */
    static Worker of(int number, LocalDate birthDate, boolean woman) {
        int century = birthDate.getYear() < 2000 ? 3 : 5;
        String checked =
                "%d%02d%02d%02d%06d"
                        .formatted(
                                woman ? century + 1 : century,
                                birthDate.getDayOfMonth(),
                                birthDate.getMonthValue(),
                                birthDate.getYear() % 100,
                                number);
        int sum = 0;
        for (int i = 0; i < checked.length(); i++) {
            sum += (checked.charAt(i) - '0') * WEIGHTS[i % WEIGHTS.length];
        }
        return new Worker(checked + sum % 10, birthDate, woman ? "F" : "M");
    }

    /** Of the law's 14 to 30 years on that day. */
    boolean isYoung(LocalDate day) {
        return day.isBefore(birthDate.plusYears(31));
    }
}
