package uz.itpark.referencepark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Applications, decisions and centers. What was published is met to the company; what was not (the
 * years before 2022, names, sizes) is made up.
 */
final class Registrations {

    static final LocalDate HALF_YEAR = LocalDate.of(2022, 6, 30);
    static final LocalDate NINE_MONTHS = LocalDate.of(2022, 10, 1);
    static final LocalDate YEAR_2021 = LocalDate.of(2021, 12, 31);
    static final LocalDate BPO_COUNTED = LocalDate.of(2022, 10, 27);
    static final String TASHKENT_CITY = "UZ-TK";

    private static final List<String> OTHER_REGIONS =
            List.of(
                    "UZ-AN", "UZ-BU", "UZ-FA", "UZ-JI", "UZ-NG", "UZ-NW", "UZ-QA", "UZ-QR", "UZ-SA",
                    "UZ-SI", "UZ-SU", "UZ-TO", "UZ-XO");
    private static final List<String> ACTIVITIES =
            List.of("62.01.0", "62.01.0", "62.01.0", "62.02.0", "62.09.0", "63.11.0", "58.29.0");
    private static final List<String> NAMES =
            List.of(
                    "Registon",
                    "Afrosiyob",
                    "Chorsu",
                    "Zarafshon",
                    "Humo",
                    "Turon",
                    "Sogd",
                    "Buloq",
                    "Yulduz",
                    "Osmon",
                    "Navruz",
                    "Bahor",
                    "Marvarid",
                    "Lochin",
                    "Kamalak",
                    "Sayhun",
                    "Jayhun",
                    "Oltin",
                    "Nur",
                    "Ufq");
    private static final List<String> CYRILLIC_NAMES =
            List.of("Регистон", "Юлдуз", "Турон", "Баҳор", "Осмон", "Уфқ");
    private static final List<String> TRADES =
            List.of("Soft", "Data", "Cloud", "Code", "Digital", "Systems", "Call", "Labs");
    private static final int CENTERS = 48;

    private final Random random;
    private final List<Company> companies = new ArrayList<>();
    private final List<Center> centers = new ArrayList<>();
    private int orders;

    private Registrations(Random random) {
        this.random = random;
    }

    record Register(List<Company> companies, List<Center> centers) {}

    static Register simulate(PublishedFigures published, Random random) {
        Registrations registrations = new Registrations(random);
        registrations.decide(published);
        registrations.place(published);
        registrations.specialize(published);
        registrations.planCenters(published.expectedCenterJobs());
        return new Register(
                List.copyOf(registrations.companies), List.copyOf(registrations.centers));
    }

    private void decide(PublishedFigures published) {
        int registered = published.number("registrations", "", HALF_YEAR);
        int revoked = published.number("revocations", "", HALF_YEAR);
        int rejected = published.number("rejections", "", HALF_YEAR);
        int residents = published.number("residents", "", HALF_YEAR);
        int before = residents - registered + revoked;
        // Of the years before only their outcome is known.
        period(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 12, 31), before / 4, 30, 0);
        period(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31), before / 3, 44, 12);
        int sofar = (int) companies.stream().filter(c -> c.isResident(YEAR_2021)).count();
        period(LocalDate.of(2021, 1, 1), YEAR_2021, before - sofar + 31, 67, 31);
        period(YEAR_2021.plusDays(1), HALF_YEAR, registered, rejected, revoked);
        // The registrations published for nine months do not lead to the residents published with
        // them; the residents are met.
        int revokedLater = published.number("revocations", "", LocalDate.of(2022, 9, 30)) - revoked;
        int rejectedLater =
                published.number("rejections", "", LocalDate.of(2022, 9, 30)) - rejected;
        int later = published.number("residents", "", NINE_MONTHS) - residents + revokedLater;
        period(
                HALF_YEAR.plusDays(1),
                LocalDate.of(2022, 9, 30),
                later,
                rejectedLater,
                revokedLater);
    }

    private void period(LocalDate from, LocalDate to, int registered, int rejected, int revoked) {
        List<Company> residents =
                new ArrayList<>(companies.stream().filter(c -> c.isResident(from)).toList());
        Collections.shuffle(residents, random);
        for (Company company : residents.subList(0, revoked)) {
            LocalDate on = day(from, to);
            company.residentTo = on;
            company.decisions.add(decision("REVOKE", on, "no activity reported"));
        }
        for (int i = 0; i < registered + rejected; i++) {
            Company company = company(from);
            LocalDate on = day(from, to);
            if (i < registered) {
                company.residentFrom = on;
                company.decisions.add(decision("REGISTER", on, "meets the requirements"));
            } else {
                company.decisions.add(decision("REJECT", on, "activity is not of the park"));
            }
            companies.add(company);
        }
    }

    private Company.Decision decision(String decision, LocalDate on, String reason) {
        return new Company.Decision(decision, on, ++orders + "-K", reason);
    }

    private Company company(LocalDate before) {
        int number = companies.size();
        boolean cyrillic = random.nextInt(8) == 0;
        String name =
                cyrillic
                        ? pick(CYRILLIC_NAMES) + " " + (number + 1) + " МЧЖ"
                        : pick(NAMES) + " " + pick(TRADES) + " " + (number + 1) + " MChJ";
        return new Company(
                Integer.toString(301_000_000 + number * 7),
                name,
                before.minusDays(30 + random.nextInt(2_000)),
                // Few are large: sizes are spread as those of firms are.
                Math.exp(random.nextGaussian() * 1.1));
    }

    /** Which of them sit in the capital. */
    private void place(PublishedFigures published) {
        int halfYear = published.number("residents", "Tashkent city", HALF_YEAR);
        List<Company> old =
                new ArrayList<>(companies.stream().filter(c -> c.isResident(HALF_YEAR)).toList());
        Collections.shuffle(old, random);
        for (int i = 0; i < old.size(); i++) {
            old.get(i).region = i < halfYear ? TASHKENT_CITY : pick(OTHER_REGIONS);
        }
        int stayed =
                (int)
                        old.stream()
                                .filter(c -> c.isResident(NINE_MONTHS))
                                .filter(c -> c.region.equals(TASHKENT_CITY))
                                .count();
        int missing = CAPITAL_AFTER_NINE_MONTHS - stayed;
        for (Company company : companies) {
            if (!company.region.isEmpty()) {
                continue;
            }
            if (company.isResident(NINE_MONTHS)) {
                company.region = missing-- > 0 ? TASHKENT_CITY : pick(OTHER_REGIONS);
            } else {
                company.region = random.nextInt(5) > 0 ? TASHKENT_CITY : pick(OTHER_REGIONS);
            }
        }
    }

    /** Published in the remark to the residents of nine months. */
    static final int CAPITAL_AFTER_NINE_MONTHS = 736;

    /** What they do. */
    private void specialize(PublishedFigures published) {
        int bpoBefore = published.number("BPO companies", "", YEAR_2021);
        int bpoAfter = published.number("BPO companies", "", BPO_COUNTED);
        int education = published.number("residents", "education", HALF_YEAR);
        companies.forEach(company -> company.activity = pick(ACTIVITIES));
        List<Company> stayed = companies.stream().filter(c -> c.isResident(BPO_COUNTED)).toList();
        name(stayed.stream().filter(c -> c.isResident(YEAR_2021)).toList(), bpoBefore, Company.BPO);
        name(
                stayed.stream().filter(c -> !c.isResident(YEAR_2021)).toList(),
                bpoAfter - bpoBefore,
                Company.BPO);
        name(
                companies.stream()
                        .filter(c -> c.isResident(HALF_YEAR))
                        .filter(c -> !c.activity.equals(Company.BPO))
                        .toList(),
                education,
                Company.EDUCATION);
    }

    private void name(List<Company> among, int count, String activity) {
        List<Company> shuffled = new ArrayList<>(among);
        Collections.shuffle(shuffled, random);
        shuffled.subList(0, count).forEach(company -> company.activity = activity);
    }

    /** Centers in the regions, their planned jobs adding up to what is expected of them. */
    private void planCenters(int expected) {
        List<Company> able =
                new ArrayList<>(
                        companies.stream()
                                .filter(c -> c.activity.equals(Company.BPO))
                                .filter(c -> c.isResident(LocalDate.of(2022, 8, 1)))
                                .toList());
        Collections.shuffle(able, random);
        int left = expected;
        for (int i = 0; i < CENTERS; i++) {
            Company employer = able.get(i);
            int share = left / (CENTERS - i);
            int planned = i == CENTERS - 1 ? left : share - 15 + random.nextInt(31);
            left -= planned;
            LocalDate earliest = LocalDate.of(2021, 6, 1);
            LocalDate from = employer.residentFrom;
            LocalDate opens =
                    from != null && from.isAfter(earliest)
                            ? from.plusDays(random.nextInt(20))
                            : day(earliest, LocalDate.of(2022, 7, 31));
            String region = OTHER_REGIONS.get(i % OTHER_REGIONS.size());
            Center center =
                    new Center(
                            "center-" + (i + 1),
                            employer.name + ", " + region,
                            employer,
                            region,
                            planned + random.nextInt(planned / 4 + 1),
                            planned,
                            LocalDate.of(2022, 12, 31),
                            opens);
            employer.center = center;
            centers.add(center);
        }
    }

    private LocalDate day(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
