package uz.itpark.console;

import static java.util.stream.Collectors.joining;

import uz.itpark.console.Stubs.Reply;

import java.net.URI;
import java.util.List;

/** A small park, as the services tell of it. */
final class Park {

    static final String COMPANY =
            """
            {"id":"c-1","tin":"301234567","name":"Samarqand dasturlari","activity":"62.01.0","region":"UZ-SA",
             "status":"APPLIED","residency":[],"decisions":[]}\
            """;

    /** Not the TIN of any company. */
    static final String WRONG = "12";

    /** What events wait for, as the service says it. */
    static final List<String> WAITING =
            List.of(
                    "hiring of employment K-9",
                    "company 301000000",
                    "center X",
                    "event e-1",
                    "an event of its own type to correct, which e-2 is not",
                    "a correction: the last day worked lies before the first");

    /** What is to be done about differences, as the service says it. */
    static final List<String> MENDING =
            List.of(
                    "send TERMINATED with the last day worked, or ANNULLED if the job never was",
                    "send HIRED",
                    "the list names this job twice, the other time by another reference that it"
                            + " goes or went by",
                    "here it begins later; send HIRED that corrects the hiring",
                    "here it ended before; a new job needs a reference of its own",
                    "here it ended; annul or correct its TERMINATED",
                    "send HIRED with the right day that corrects the hiring",
                    "send HIRED with the right worker that corrects the hiring",
                    "annul the TERMINATED of K-5, annul the HIRED of K-6, send REKEYED with"
                            + " employment K-6 and previousEmployment K-5",
                    "annul the TERMINATED of K-5, send REKEYED with employment K-6 and"
                            + " previousEmployment K-5",
                    "annul the HIRED of K-6, send REKEYED with employment K-6 and"
                            + " previousEmployment K-5",
                    "send REKEYED with employment K-6 and previousEmployment K-5");

    private Park() {}

    static Reply reporting(String method, URI address) {
        String query = String.valueOf(address.getQuery());
        if (query.contains("&knownAt=")) {
            return revised(query);
        }
        if (query.contains("format=")) {
            return file(address.getPath(), query);
        }
        return switch (address.getPath()) {
            case "/v1/figures/headcount" -> {
                if (query.contains("by=region")) {
                    yield figure(
                            "headcount",
                            """
                            {"period":"2022-04-14","region":"UZ-SA","value":900},
                            {"period":"2022-04-14","region":"UZ-SU","value":null,"status":"C"},
                            {"period":"2022-04-14","region":"UZ-TK","value":11100}\
                            """);
                }
                if (query.contains("on=")) {
                    yield figure(
                            "headcount",
                            query.contains("ageGroup=youth")
                                    ? "{\"period\":\"2022-04-14\",\"value\":11013}"
                                    : "{\"period\":\"2022-04-14\",\"value\":12000}");
                }
                yield figure(
                        "headcount",
                        """
                        {"period":"2021-Q4","value":9000},{"period":"2022-Q1","value":11500},
                        {"period":"2022-Q2","value":12000}\
                        """);
            }
            case "/v1/figures/jobs" -> figure("jobs", "{\"period\":\"2022\",\"value\":12345}");
            case "/v1/figures/job-flows" -> jobs(query);
            case "/v1/figures/companies" -> companies(query);
            case "/v1/figures/job-creation" ->
                    figure(
                            "job-creation",
                            """
                            {"period":"2021-Q4","openings":300,"expansions":700,"closings":40,"contractions":160},
                            {"period":"2022-Q1","openings":500,"expansions":900,"closings":20,"contractions":90}\
                            """);
            case "/v1/figures/centers" ->
                    figure(
                            "centers",
                            """
                            {"period":"2022","region":"UZ-SA","centers":3,"plannedJobs":250,"seats":300,"filledJobs":120,"createdJobs":140}\
                            """);
            case "/v1/figures/headcount/events" ->
                    Reply.json(
                            """
                            {"figure":"headcount","asKnownAt":"2022-04-14T09:30:00Z","period":"2022-04-14","measure":"value","count":1,
                             "items":[{"day":null,"company":"301234567","center":null,"workerId":"w1-ab","employments":[
                              {"id":"e-1","reference":"K-17","spells":[{"from":"2021-04-01","to":null,"region":"UZ-SA","fte":1}],
                               "events":[{"id":"a-1","type":"HIRED","effectiveOn":"2021-04-01","recordedAt":"2022-04-14T09:30:00Z"}]}]}],"next":null}\
                            """);
            case "/v1/figures/companies/events" ->
                    Reply.json(
                            """
                            {"figure":"companies","unit":"companies","definitions":"2026-1","asKnownAt":"2022-04-14T09:30:00Z",
                             "period":"2022-04-14","measure":"value","value":1,"count":1,
                             "items":[{"id":"c-1","company":"301234567","name":"Samarqand dasturlari","region":"UZ-SA","amount":1,"events":[
                              {"id":"1","decision":"REGISTER","effectiveOn":"2021-03-01","orderNumber":"12-K","recordedAt":"2022-04-14T09:30:00Z"}]}],"next":null}\
                            """);
            case "/v1/live" -> Reply.events("{\"headcount\":12000}");
            case "/v1/targets" ->
                    Reply.json(
                            """
                            {"items":[{"code":"youth","title":"Young people in the park","goal":{"value":15000,"by":"2022-12-31"},
                             "on":"2022-04-14","current":11013,"share":0.734200,"requiredPerMonth":460.12,"onTrack":true}],"next":null}\
                            """);
            default -> new Reply(404, "text/plain", "");
        };
    }

    /**
     * In Samarkand only young men work, at one company; in Surkhandarya so few older women that it
     * is not told how many; in Tashkent everybody, at both companies.
     */
    private static Reply jobs(String query) {
        if (query.contains("by=company")) {
            return figure(
                    "job-flows",
                    query.contains("UZ-SA")
                            ? "{\"company\":\"301234567\",\"hires\":1}"
                            : "{\"company\":\"301234567\",\"hires\":1},{\"company\":\"309999999\",\"hires\":1}");
        }
        if (query.contains("by=center")) {
            return figure(
                    "job-flows",
                    query.contains("company=309999999")
                            ? "{\"center\":null,\"hires\":1}"
                            : "{\"center\":null,\"hires\":1},{\"center\":\"x-1\",\"hires\":1}");
        }
        return figure(
                "job-flows",
                """
                {"region":"UZ-SA","gender":"M","ageGroup":"youth","hires":3},
                {"region":"UZ-SU","gender":"F","ageGroup":"adult","hires":null,"status":"C"},
                {"region":"UZ-TK","gender":"F","ageGroup":"adult","hires":3},
                {"region":"UZ-TK","gender":"F","ageGroup":"youth","hires":3},
                {"region":"UZ-TK","gender":"M","ageGroup":"adult","hires":3},
                {"region":"UZ-TK","gender":"M","ageGroup":"youth","hires":3}\
                """);
    }

    /** Those in Samarkand are suspended, all but one. */
    private static Reply companies(String query) {
        if (query.contains("by=company")) {
            return figure(
                    "companies",
                    "{\"company\":\"301234567\",\"value\":1},{\"company\":\"309999999\",\"value\":1}");
        }
        if (query.contains("by=activity")) {
            String programming = "{\"activity\":\"62.01.0\",\"value\":1}";
            return figure(
                    "companies",
                    query.contains("SUSPENDED")
                            ? programming
                            : programming + ",{\"activity\":\"63.11.0\",\"value\":1}");
        }
        if (query.contains("by=region,status")) {
            return figure(
                    "companies",
                    """
                    {"region":"UZ-SA","status":"REGISTERED","value":1,"observationStatus":"A"},
                    {"region":"UZ-SA","status":"SUSPENDED","value":9,"observationStatus":"A"},
                    {"region":"UZ-TK","status":"REGISTERED","value":9,"observationStatus":"A"}\
                    """);
        }
        return figure("companies", "{\"period\":\"2022\",\"value\":567}");
    }

    /** Of a figure that there is. */
    private static Reply file(String path, String query) {
        if (path.endsWith("/figures/none")) {
            return Reply.problem(
                    404,
                    "{\"type\":\"/problems/unknown-figure\",\"status\":404,\"code\":\"unknown-figure\"}");
        }
        return switch (query.replaceFirst(".*format=([a-z-]+).*", "$1")) {
            case "csv" -> new Reply(200, "text/csv;charset=utf-8", "period,value\n2022-Q1,9\n");
            case "xlsx" ->
                    new Reply(
                            200,
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            "PK");
            case "json-stat" ->
                    new Reply(200, "application/vnd.json-stat+json", "{\"version\":\"2.0\"}");
            case "sdmx-csv" ->
                    new Reply(
                            200,
                            "application/vnd.sdmx.data+csv;version=2.0.0",
                            "STRUCTURE,STRUCTURE_ID\n");
            default -> new Reply(406, "text/plain", "");
        };
    }

    /** Ever more, the later it is known. */
    private static Reply revised(String query) {
        String[] known = query.replaceFirst(".*knownAt=([^&]*).*", "$1").split(",", -1);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < known.length; i++) {
            rows.append(
                    "%s{\"period\":\"2022-04-14\",\"knownAt\":\"%s\",\"value\":%d}"
                            .formatted(i == 0 ? "" : ",", known[i], 11_500 + i));
        }
        return figure("headcount", rows.toString());
    }

    private static Reply figure(String figure, String rows) {
        return Reply.json(
                """
                {"figure":"%s","unit":"persons","definitions":"2026-1","asKnownAt":"2022-04-14T09:30:00.000Z",
                 "recordedThrough":"2022-04-14T09:29:00.000Z","dimensions":["period"],"observations":[%s]}\
                """
                        .formatted(figure, rows));
    }

    static Reply registry(String method, URI address) {
        String path = address.getPath();
        if (path.endsWith("/history")) {
            return Reply.json(
                    """
                    {"items":[{"who":"park-admin","when":"2022-04-14T09:30:00Z","what":"APPLY","before":{},"after":{"name":"Samarqand dasturlari"}}],"next":null}\
                    """);
        }
        if (path.equals("/v1/company-imports")) {
            return Reply.json(
                    """
                    {"dryRun":%s,"counts":{"received":2,"created":1,"duplicate":0,"rejected":1},"rows":[
                     {"row":1,"tin":"309999999","verdict":"CREATED","companyId":null,"errors":[]},
                     {"row":2,"tin":"30","verdict":"REJECTED","companyId":null,
                      "errors":[{"pointer":"/tin","code":"invalid-tin","detail":"nine digits"},
                                {"pointer":"/registeredOn","code":"invalid-date","detail":"a date"}]}]}\
                    """
                            .formatted(String.valueOf(address.getQuery()).contains("dryRun=true")));
        }
        if (method.equals("POST") && path.contains("/c-2/")) {
            return Reply.json(COMPANY);
        }
        if (method.equals("POST")) {
            return Reply.problem(
                    400,
                    """
                    {"type":"/problems/invalid-input","title":"Invalid","status":400,"code":"invalid-input","detail":"mend",
                     "errors":[{"pointer":"/effectiveOn","code":"date-out-of-range","detail":"from 2000"}]}\
                    """);
        }
        if (path.endsWith("/c-3")) {
            return Reply.json(
                    COMPANY.replace("APPLIED", "REVOKED")
                            .replace(
                                    "\"residency\":[]",
                                    """
                                    "residency":[{"from":"2020-01-01","to":"2020-07-01"},{"from":"2021-03-01","to":null}]\
                                    """));
        }
        return Reply.json(
                path.equals("/v1/companies")
                        ? "{\"items\":[" + COMPANY + "],\"next\":null}"
                        : COMPANY);
    }

    /** Cannot be asked for anything, but says so of what can be of no use. */
    static Reply centers(String method, URI address) {
        return isWrong(address) ? wrongTin("invalid-tin") : new Reply(503, "text/plain", "");
    }

    private static boolean isWrong(URI address) {
        return String.valueOf(address.getQuery()).contains("employer=" + WRONG);
    }

    private static Reply wrongTin(String code) {
        return Reply.problem(
                400,
                """
                {"type":"/problems/invalid-input","title":"Invalid","status":400,"code":"invalid-input","detail":"mend",
                 "errors":[{"pointer":"/employer","code":"%s","detail":"a TIN of nine digits"}]}\
                """
                        .formatted(code));
    }

    static Reply employment(String method, URI address) {
        if (isWrong(address)) {
            return wrongTin("malformed");
        }
        String receipt =
                """
                "receivedAt":"2022-04-14T09:30:00Z","counts":{"received":3,"accepted":1,"duplicate":0,"waiting":0,"rejected":2},
                "rejected":[%s,%s]}\
                """
                        .formatted(rejected(1), rejected(2));
        return switch (address.getPath()) {
            case "/v1/employment-events" ->
                    address.getQuery().contains("dryRun=true")
                            ? Reply.json("{" + receipt)
                            : new Reply(201, "application/json", "{\"id\":\"s-1\"," + receipt);
            case "/v1/submissions" ->
                    Reply.json("{\"items\":[{\"id\":\"s-1\"," + receipt + "],\"next\":null}");
            case "/v1/submissions/s-1" -> Reply.json("{\"id\":\"s-1\"," + receipt);
            case "/v1/submissions/s-1/results" ->
                    new Reply(200, "application/x-ndjson", rejected(1) + "\n" + rejected(2) + "\n");
            case "/v1/submissions/s-1/rejects" ->
                    new Reply(200, "text/csv", "id,type\na-1,HIRED\na-2,HIRED\n");
            case "/v1/feed-health" ->
                    Reply.json(
                            """
                            {"employer":"301234567","events":3,"waiting":1,"last":{"id":"a-9","type":"TERMINATED","employment":"K-9",
                             "effectiveOn":"2022-04-14","submission":"s-1","recordedAt":"2022-04-14T09:30:00Z"}}\
                            """);
            case "/v1/waiting-events" ->
                    Reply.json(
                            """
                            {"items":[%s],"next":null}\
                            """
                                    .formatted(
                                            WAITING.stream()
                                                    .map(Park::waiting)
                                                    .collect(joining(","))));
            case "/v1/reconciliations" ->
                    Reply.json(
                            """
                            {"employer":"301234567","on":"2022-04-14","counts":{"listed":1,"held":2,"agreeing":1,"onlyHere":1,"onlyThere":0,"differentStart":0,"differentWorker":0,"probableRekeys":0},
                             "differences":[%s],"more":0}\
                            """
                                    .formatted(
                                            MENDING.stream()
                                                    .map(Park::different)
                                                    .collect(joining(","))));
            default -> new Reply(404, "text/plain", "");
        };
    }

    private static String waiting(String what) {
        return """
        {"id":"a-9","type":"TERMINATED","employment":"K-9","effectiveOn":"2022-04-14",
         "waitsFor":"%s","submission":"s-1","recordedAt":"2022-04-14T09:30:00Z"}\
        """
                .formatted(what);
    }

    private static String different(String mend) {
        return """
        {"kind":"ONLY_HERE","employment":"K-7","here":{"employmentId":"e","start":"2021-01-01"},"mend":"%s"}\
        """
                .formatted(mend);
    }

    private static String rejected(int item) {
        return """
        {"item":%d,"eventId":"a-%d","status":"REJECTED","problems":[{"code":"unknown-region","pointer":"/position/region","detail":"no such region","given":"UZ-XX"}]}\
        """
                .formatted(item, item);
    }
}
