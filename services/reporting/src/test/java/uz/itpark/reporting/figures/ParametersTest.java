package uz.itpark.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpHeaders;

import uz.itpark.web.Fault;
import uz.itpark.web.Problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class ParametersTest {

    private static final Instant NOW = Instant.parse("2022-11-01T00:00:00Z");

    @Test
    void everyFaultIsNamedAtOnceAndWhatIsAllowed() {
        List<Fault> faults =
                faults(
                        QuestionKind.CREATION,
                        "from=2022-03-01&to=2022-02-01&interval=week&by=region,shoe&by=region"
                                + "&region=UZ-XX&unit=person&gender=X&colour=red&format=pdf"
                                + "&company=12&asKnownAt=yesterday");
        assertThat(faults)
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "/to range-reversed",
                        "/interval unknown-interval",
                        "/by unknown-dimension",
                        "/by repeated-value",
                        "/region unknown-region",
                        "/unit unknown-unit",
                        "/gender unknown-value",
                        "/colour unknown-parameter",
                        "/format unknown-format",
                        "/company invalid-tin",
                        "/asKnownAt invalid-instant");
        assertThat(detail(faults, "/interval")).contains("day, month, quarter, year");
        assertThat(detail(faults, "/unit")).contains("company, center");
        assertThat(detail(faults, "/by")).contains("region, company, center, gender, ageGroup");
        assertThat(detail(faults, "/region")).contains("UZ-TK");
        assertThat(detail(faults, "/colour")).contains("asKnownAt, by, center, company");
        assertThat(detail(faults, "/format")).contains("json, csv, xlsx, json-stat, sdmx-csv");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on=2022-01-01&on=2022-01-01 | /on repeated-parameter",
                "on=2022-01-01&from=2022-01-01&to=2022-01-31&interval=day"
                        + " | /on conflicting-parameters",
                "on= | /on blank",
                "on=2022-02-30 | /on invalid-date",
                "on=1999-12-31 | /on date-out-of-range",
                "on=2022-01-01&asKnownAt=2022-11-01T00:00:01Z | /asKnownAt in-the-future",
                "from=2022-01-01&to=2022-01-31 | /interval missing-parameter",
                "to=2022-01-31&interval=day | /from missing-parameter",
                "from=2000-01-01&to=2100-12-31&interval=day | /to range-too-large",
                "by=region | /on missing-parameter",
                "on=2022-01-01&region= | /region blank"
            })
    void aQuestionAboutStocksIsRefusedFor(String query, String fault) {
        assertThat(faults(QuestionKind.STOCK, query))
                .extracting(each -> each.pointer() + " " + each.code())
                .containsExactly(fault);
    }

    @Test
    void theSameQuestionIsSpelledTheSameWay() {
        String one = "from=2022-01-01&to=2022-03-31&region=UZ-TK,UZ-SA&format=csv";
        String same = "unit=company&region=UZ-SA&to=2022-03-31&region=UZ-TK&from=2022-01-01";
        assertThat(parameters(QuestionKind.CREATION, one).query())
                .isEqualTo(parameters(QuestionKind.CREATION, same).query())
                .containsEntry("unit", "company");
        assertThat(parameters(QuestionKind.CREATION, same + "&by=region,gender").query())
                .isNotEqualTo(
                        parameters(QuestionKind.CREATION, same + "&by=gender,region").query());
    }

    @Test
    void aBlankCenterIsNone() {
        Parameters parameters = parameters(QuestionKind.STOCK, "on=2022-01-01&center=");
        Question question = Questions.stocks(parameters);
        parameters.check();
        assertThat(question.filters().get(Dimension.center)).containsExactly("");
    }

    /** A query is answered or refused with a problem, whatever it says. */
    @ParameterizedTest
    @EnumSource(QuestionKind.class)
    void whateverIsAskedIsAQuestionOrAProblem(QuestionKind kind) {
        Random random = new Random(kind.ordinal());
        String[] values = {
            "",
            "x",
            "2022-01-01",
            "2022-12-31",
            "2022-Q1",
            "month",
            "day",
            "region",
            "UZ-TK",
            "M",
            "youth",
            ",",
            "a,b",
            "=1",
            "\u0000",
            "2022-01-01T00:00:00Z",
            "301234567",
            "company",
            "9".repeat(99),
            "-1",
            "+999999999-12-31",
            "\uD800",
            "csv",
            "center,region"
        };
        for (int i = 0; i < 50_000; i++) {
            StringBuilder query = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                List<Parameter> table = kind.parameters();
                String name =
                        random.nextInt(20) == 0
                                ? values[random.nextInt(values.length)]
                                : table.get(random.nextInt(table.size())).name();
                query.append(name)
                        .append('=')
                        .append(values[random.nextInt(values.length)])
                        .append('&');
            }
            try {
                read(kind, parameters(kind, query.toString()));
            } catch (Problem problem) {
                assertThat(problem.document().status()).isEqualTo(400);
                assertThat(problem.document().errors()).isNotEmpty();
            }
        }
    }

    @Test
    void whatThereIsToSayIsSaidOfEveryParameter() {
        for (QuestionKind kind : QuestionKind.values()) {
            assertThat(kind.parameters()).extracting(Parameter::name).doesNotHaveDuplicates();
            assertThat(kind.parameters()).allMatch(each -> each.description().endsWith("."));
        }
        assertThatThrownBy(() -> kindOf("nonsense")).isInstanceOf(IllegalArgumentException.class);
    }

    private static QuestionKind kindOf(String figure) {
        return Inquiries.kind(figure);
    }

    private static void read(QuestionKind kind, Parameters parameters) {
        switch (kind) {
            case STOCK -> Questions.stocks(parameters);
            case FLOWS, CREATION -> Questions.flows(parameters);
            case QUARTERS -> Questions.quarters(parameters);
            case STOCK_TRAIL -> Questions.one(parameters, Questions.stocks(parameters));
            case FLOWS_TRAIL, CREATION_TRAIL ->
                    Questions.one(parameters, Questions.flows(parameters));
            case QUARTERS_TRAIL -> Questions.one(parameters, Questions.quarters(parameters));
            case COMPANIES -> Questions.register(parameters, CompanyFigures.DIMENSIONS);
            case CENTERS -> Questions.register(parameters, CenterFigures.DIMENSIONS);
            case LIVE, TARGET, TARGETS -> parameters.all("figures");
        }
        parameters.check();
        parameters.query();
    }

    private static String detail(List<Fault> faults, String pointer) {
        return faults.stream()
                .filter(fault -> fault.pointer().equals(pointer))
                .findFirst()
                .orElseThrow()
                .detail();
    }

    private static List<Fault> faults(QuestionKind kind, String query) {
        Problem problem =
                catchThrowableOfType(
                        Problem.class, () -> read(kind, parameters(kind, query.strip())));
        assertThat(problem).as(query).isNotNull();
        assertThat(problem.document().status()).isEqualTo(400);
        return problem.document().errors();
    }

    private static Parameters parameters(QuestionKind kind, String query) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals >= 0) {
                given.computeIfAbsent(pair.substring(0, equals), _ -> new ArrayList<>())
                        .add(pair.substring(equals + 1));
            }
        }
        return new Parameters(given, kind.parameters(), new HttpHeaders(), NOW);
    }
}
