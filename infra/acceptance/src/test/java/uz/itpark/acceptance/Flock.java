package uz.itpark.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Puts canaries into every place of the product's interface that takes anything. */
final class Flock {

    private static final int IN_A_FEED = 190;
    private static final int IN_A_REQUEST = 32;

    private static final String JOB =
            """
            {"id":"%s","type":"HIRED","employer":"%s","employment":"%s","effectiveOn":"2022-03-01",\
            "worker":{"pinfl":"%s","birthDate":"1999-05-01","gender":"M"},\
            "position":{"occupation":"2512","region":"UZ-SA","center":null,"fte":1.0}}\
            """;

    private static final String CSV =
            "id,type,employer,employment,effectiveOn,pinfl,birthDate,gender,occupation,region,"
                    + "center,fte,reason,previousEmployment,corrects,annuls";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Canaries canaries;
    private final Park park;
    private final String tin;
    private final List<String> submissions = new ArrayList<>();
    private final List<String> sang = new ArrayList<>();
    private int items;

    /**
     * @param tin of a company that reports
     */
    Flock(Canaries canaries, Park park, String tin) {
        this.canaries = canaries;
        this.park = park;
        this.tin = tin;
    }

    /** Answers that gave a canary back. */
    List<String> sang() {
        return sang;
    }

    /** How many canaries come back with the rejected items, which are given as they were sent. */
    int back() throws IOException, InterruptedException {
        int back = 0;
        for (String submission : submissions) {
            HttpRequest request = request(employmentUrl(), submission + "/rejects").GET().build();
            back += canaries.in(http.send(request, BodyHandlers.ofString()).body()).size();
        }
        return back;
    }

    void fly() throws IOException, InterruptedException {
        feed();
        employment();
        registry();
        centers();
        figures();
        headers();
    }

    private void feed() throws IOException, InterruptedException {
        ndjson("worker", canary -> job(canary));
        for (String field : List.of("id", "employer", "employment", "type", "effectiveOn")) {
            ndjson(
                    field,
                    canary ->
                            job("30105990450015")
                                    .replaceFirst(
                                            "\"" + field + "\":\"[^\"]*\"",
                                            "\"" + field + "\":\"" + canary + "\""));
        }
        ndjson("birth date", canary -> job("30105990450015").replace("1999-05-01", canary));
        ndjson("gender", canary -> job("30105990450015").replace("\"M\"", "\"" + canary + "\""));
        ndjson("occupation", canary -> job("30105990450015").replace("2512", canary));
        ndjson("region", canary -> job("30105990450015").replace("UZ-SA", canary));
        ndjson("center", canary -> job("30105990450015").replace("null", "\"" + canary + "\""));
        ndjson("part of a job", canary -> job("30105990450015").replace("1.0", canary));
        ndjson("number", canary -> job(canary).replace("\"" + canary + "\"", canary));
        for (String field : List.of("corrects", "annuls", "previousEmployment", "reason")) {
            ndjson(field, canary -> with(field, canary));
        }
        ndjson("unknown field", canary -> with("passport", canary));
        ndjson("name of a field", canary -> with(canary, "x"));
        ndjson(
                "within an identifier",
                canary ->
                        job("30105990450015")
                                .replaceFirst(
                                        "\"employment\":\"[^\"]*\"",
                                        "\"employment\":\"K-" + canary + "/2\""));
        ndjson("no event at all", canary -> "\"" + canary + "\"");
        ndjson("no JSON at all", canary -> "{" + canary);
        String[] columns = CSV.split(",", -1);
        for (int i = 0; i < columns.length; i++) {
            StringBuilder rows = new StringBuilder(CSV);
            for (int n = 0; n < IN_A_FEED; n++) {
                String[] fields =
                        ("c%d,HIRED,%s,K-c%d,2022-03-01,30105990450015,1999-05-01,M,2512,"
                                        + "UZ-SA,,1.0,,,,")
                                .formatted(items, tin, items++)
                                .split(",", -1);
                fields[i] = canaries.mint("CSV column " + columns[i]);
                rows.append("\n").append(String.join(",", fields));
            }
            submit("text/csv", rows.toString());
        }
        each(
                "CSV header",
                canary ->
                        post(
                                employmentUrl(),
                                "/v1/employment-events",
                                "text/csv",
                                CSV + "," + canary + "\n"));
        each(
                "body of no form",
                canary ->
                        post(
                                employmentUrl(),
                                "/v1/employment-events",
                                "application/json",
                                "[" + canary + ","));
    }

    private String job(String pinfl) {
        int item = items++;
        return JOB.formatted("e" + item, tin, "K-" + item, pinfl);
    }

    private String with(String field, String value) {
        return "{\"%s\":\"%s\",".formatted(field, value) + job("30105990450015").substring(1);
    }

    private void ndjson(String place, UnaryOperator<String> line)
            throws IOException, InterruptedException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < IN_A_FEED; i++) {
            lines.append(line.apply(canaries.mint("event: " + place))).append('\n');
        }
        submit("application/x-ndjson", lines.toString());
    }

    private void submit(String type, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(employmentUrl(), "/v1/employment-events", type, body);
        String location =
                answer.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new IOException(answer.body()));
        get(employmentUrl(), location);
        get(employmentUrl(), location + "/results");
        submissions.add(location);
    }

    private void employment() throws IOException, InterruptedException {
        for (String parameter :
                List.of("employer", "worker", "center", "activeOn", "limit", "cursor", "pinfl")) {
            each(
                    "employments by " + parameter,
                    canary ->
                            get(
                                    employmentUrl(),
                                    "/v1/employments?%s=%s".formatted(parameter, canary)));
        }
        each("employment in the path", canary -> get(employmentUrl(), "/v1/employments/" + canary));
        each(
                "events in the path",
                canary -> get(employmentUrl(), "/v1/employments/" + canary + "/events"));
        each(
                "submission in the path",
                canary ->
                        get(
                                employmentUrl(),
                                "/v1/submissions/" + canary + "/results?status=" + canary));
        each(
                "escaped path",
                canary ->
                        get(
                                employmentUrl(),
                                "/v1/employments/%3" + canary.charAt(0) + canary.substring(1)));
        each(
                "look-up",
                canary ->
                        post(
                                employmentUrl(),
                                "/v1/worker-lookups",
                                "application/json",
                                "{\"pinfl\":\"" + canary + "\"}"));
        each(
                "look-up by number",
                canary ->
                        post(
                                employmentUrl(),
                                "/v1/worker-lookups",
                                "application/json",
                                "{\"pinfl\":" + canary + "}"));
        each(
                "erasure by number",
                canary ->
                        post(
                                employmentUrl(),
                                "/v1/worker-erasures",
                                "application/json",
                                "{\"pinfl\":" + canary + "}"));
        each(
                "erasure in the address",
                canary ->
                        post(
                                employmentUrl(),
                                "/v1/worker-erasures?pinfl=" + canary,
                                "application/json",
                                "{\"number\":\"" + canary + "\"}"));
        each(
                "key",
                canary ->
                        post(
                                employmentUrl(),
                                "/v1/worker-keys/rotations?key=" + canary,
                                "application/json",
                                "{\"key\":\"" + canary + "\"}"));
        String path = "/v1/reconciliations?on=2022-03-31&employer=" + tin;
        each(
                "reconciled worker",
                canary ->
                        post(
                                employmentUrl(),
                                path,
                                "text/csv",
                                "employment,pinfl,start\nK-1," + canary + ",2022-03-01\n"));
        each(
                "reconciled name",
                canary ->
                        post(
                                employmentUrl(),
                                path,
                                "text/csv",
                                "employment,pinfl,start\n"
                                        + canary
                                        + ",30105990450015,2022-03-01\n"));
        each(
                "reconciled start",
                canary ->
                        post(
                                employmentUrl(),
                                path,
                                "application/x-ndjson",
                                "{\"employment\":\"K-1\",\"pinfl\":\"30105990450015\",\"start\":\""
                                        + canary
                                        + "\"}"));
        each(
                "reconciled on",
                canary ->
                        post(
                                employmentUrl(),
                                "/v1/reconciliations?employer=%s&on=%s".formatted(tin, canary),
                                "text/csv",
                                "employment,pinfl,start\n"));
    }

    private void registry() throws IOException, InterruptedException {
        String url = park.api(Park.Part.COMPANY_REGISTRY).address();
        String company =
                "{\"tin\":\"302000000\",\"name\":\"A\",\"activity\":\"62.01.0\",\"region\":\"UZ-TK\",\"%s\":\"%s\"}";
        for (String field : List.of("address", "director", "email", "foundedOn", "note")) {
            each(
                    "company's " + field,
                    canary ->
                            post(
                                    url,
                                    "/v1/companies",
                                    "application/json",
                                    company.formatted(field, canary)));
        }
        each(
                "company's name",
                canary ->
                        post(
                                url,
                                "/v1/companies",
                                "application/json",
                                company.formatted("x", "")
                                        .replace("\"A\"", "\"Of " + canary + "\"")));
        each(
                "company's TIN",
                canary ->
                        post(
                                url,
                                "/v1/companies",
                                "application/json",
                                company.formatted("x", "").replace("302000000", canary)));
        String id =
                Api.JSON
                        .readTree(get(url, "/v1/companies?q=" + tin).body())
                        .at("/items/0/id")
                        .asString("");
        for (String field : List.of("orderNumber", "reason", "effectiveOn", "decision")) {
            each(
                    "decision's " + field,
                    canary ->
                            post(
                                    url,
                                    "/v1/companies/" + id + "/decisions",
                                    "application/json",
                                    "{\"decision\":\"SUSPEND\",\"effectiveOn\":\"2022-12-01\",\"%s\":\"%s\"}"
                                            .formatted(field, canary)
                                            .replace(
                                                    "\"effectiveOn\":\"2022-12-01\",\"effectiveOn\"",
                                                    "\"effectiveOn\"")
                                            .replace(
                                                    "\"decision\":\"SUSPEND\",\"effectiveOn\":\"2022-12-01\",\"decision\"",
                                                    "\"effectiveOn\":\"2022-12-01\",\"decision\"")));
        }
        each("company in the path", canary -> get(url, "/v1/companies/" + canary));
        each(
                "decided company in the path",
                canary ->
                        post(
                                url,
                                "/v1/companies/" + canary + "/decisions",
                                "application/json",
                                "{}"));
        for (String parameter : List.of("q", "status", "activity", "region", "cursor")) {
            each(
                    "companies by " + parameter,
                    canary -> get(url, "/v1/companies?%s=%s".formatted(parameter, canary)));
        }
        for (int column = 0; column < 9; column++) {
            int at = column;
            each(
                    "company import, column " + at,
                    canary -> {
                        String[] row =
                                "302000000,A,62.01.0,UZ-TK,x,y,,2019-05-01,2021-01-01"
                                        .split(",", -1);
                        row[at] = canary;
                        return post(
                                url,
                                "/v1/company-imports",
                                "text/csv",
                                "tin,name,activity,region,address,director,email,foundedOn,registeredOn\n"
                                        + String.join(",", row)
                                        + "\n");
                    });
        }
    }

    private void centers() throws IOException, InterruptedException {
        String url = park.api(Park.Part.REMOTE_SERVICE_CENTER).address();
        for (String field :
                List.of("name", "district", "address", "region", "employer", "plannedBy")) {
            each(
                    "center's " + field,
                    canary ->
                            post(
                                    url,
                                    "/v1/centers",
                                    "application/json",
                                    "{\"name\":\"C\",\"employer\":\"%s\",\"region\":\"UZ-TK\",\"district\":\"d\",\"address\":\"a\",\"seats\":1,\"serviceLines\":[\"BPO\"],\"plannedJobs\":1,\"plannedBy\":\"2030-01-01\"}"
                                            .formatted(tin)
                                            .replaceFirst(
                                                    "\"" + field + "\":\"[^\"]*\"",
                                                    "\"" + field + "\":\"" + canary + "\"")));
        }
        each(
                "center's services",
                canary ->
                        post(
                                url,
                                "/v1/centers",
                                "application/json",
                                "{\"name\":\"C\",\"employer\":\"%s\",\"region\":\"UZ-TK\",\"seats\":1,\"serviceLines\":[\"%s\"],\"plannedJobs\":1,\"plannedBy\":\"2030-01-01\"}"
                                        .formatted(tin, canary)));
        each(
                "center's seats",
                canary ->
                        post(
                                url,
                                "/v1/centers",
                                "application/json",
                                "{\"name\":\"C\",\"employer\":\"%s\",\"region\":\"UZ-TK\",\"seats\":%s,\"serviceLines\":[\"BPO\"],\"plannedJobs\":1,\"plannedBy\":\"2030-01-01\"}"
                                        .formatted(tin, canary)));
        each("center in the path", canary -> get(url, "/v1/centers/" + canary));
        each("centers by employer", canary -> get(url, "/v1/centers?employer=" + canary));
    }

    private void figures() throws IOException, InterruptedException {
        String url = park.api(Park.Part.REPORTING).address();
        for (String parameter :
                List.of(
                        "on",
                        "by",
                        "region",
                        "company",
                        "center",
                        "gender",
                        "ageGroup",
                        "asKnownAt",
                        "format",
                        "no")) {
            each(
                    "figures by " + parameter,
                    canary ->
                            get(
                                    url,
                                    "/v1/figures/headcount?on=2022-04-14&%s=%s"
                                            .formatted(parameter, canary)));
        }
        each(
                "trace by company",
                canary -> get(url, "/v1/figures/headcount/events?on=2022-04-14&company=" + canary));
        each("figure in the path", canary -> get(url, "/v1/figures/" + canary));
        each(
                "target's code",
                canary ->
                        put(
                                url,
                                "/v1/targets/" + canary,
                                "{\"title\":\"T\",\"figure\":\"headcount\",\"goal\":{\"value\":1,\"by\":\"2030-01-01\"}}"));
        each(
                "target's title",
                canary ->
                        put(
                                url,
                                "/v1/targets/t",
                                "{\"title\":\""
                                        + canary
                                        + "\",\"figure\":\"headcount\",\"goal\":{\"value\":1,\"by\":\"2030-01-01\"}}"));
        each(
                "target's filter",
                canary ->
                        put(
                                url,
                                "/v1/targets/t",
                                "{\"title\":\"T\",\"figure\":\"headcount\",\"filters\":{\"company\":\""
                                        + canary
                                        + "\"},\"goal\":{\"value\":1,\"by\":\"2030-01-01\"}}"));
        each("target's version", canary -> get(url, "/v1/targets/t/versions/" + canary));
        each("totals asked for", canary -> get(url, "/v1/live?figures=" + canary));
        each(
                "metric's name",
                canary -> get(url, "/actuator/metrics/" + canary + "?tag=uri:" + canary));
        each("no path at all", canary -> get(url, "/" + canary + "/" + canary));
    }

    private void headers() throws IOException, InterruptedException {
        for (Park.Part part : Park.SERVICES) {
            String url = park.api(part).address();
            for (String header :
                    List.of(
                            "User-Agent",
                            "X-Forwarded-For",
                            "X-Request-Id",
                            "traceparent",
                            "If-Match",
                            "Accept",
                            "Accept-Language",
                            "Last-Event-ID",
                            "Origin",
                            "Cookie")) {
                each(
                        "header " + header,
                        canary ->
                                send(
                                        request(url, "/actuator/metrics")
                                                .header(header, canary)
                                                .GET()));
            }
            each(
                    "token",
                    canary ->
                            send(
                                    HttpRequest.newBuilder(URI.create(url + "/actuator/metrics"))
                                            .header("Authorization", "Bearer " + canary)
                                            .GET()));
        }
        for (String path : List.of("/v1/companies", "/v1/employment-events", "/v1/centers")) {
            String url =
                    path.equals("/v1/companies")
                            ? park.api(Park.Part.COMPANY_REGISTRY).address()
                            : path.equals("/v1/centers")
                                    ? park.api(Park.Part.REMOTE_SERVICE_CENTER).address()
                                    : employmentUrl();
            String body = path.equals("/v1/employment-events") ? "[]" : "{}";
            each(
                    "Idempotency-Key",
                    canary ->
                            send(
                                    request(url, path)
                                            .header("Content-Type", "application/json")
                                            .header("Idempotency-Key", canary)
                                            .POST(BodyPublishers.ofString(body))));
        }
    }

    private interface Sending {
        HttpResponse<String> send(String canary) throws IOException, InterruptedException;
    }

    private void each(String place, Sending sending) throws IOException, InterruptedException {
        for (int i = 0; i < IN_A_REQUEST; i++) {
            HttpResponse<String> answer = sending.send(canaries.mint(place));
            if (answer.statusCode() >= 500) {
                sang.add(place + " answered " + answer.statusCode());
            }
        }
    }

    private String employmentUrl() {
        return park.api(Park.Part.EMPLOYMENT).address();
    }

    private HttpRequest.Builder request(String url, String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Bearer " + park.token());
    }

    HttpResponse<String> get(String url, String path) throws IOException, InterruptedException {
        return send(request(url, path).GET());
    }

    private HttpResponse<String> post(String url, String path, String type, String body)
            throws IOException, InterruptedException {
        return send(
                request(url, path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> put(String url, String path, String body)
            throws IOException, InterruptedException {
        return send(
                request(url, path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpRequest sent = request.build();
        HttpResponse<String> answer = http.send(sent, BodyHandlers.ofString());
        canaries.in(answer.body() + answer.headers().map())
                .forEach(place -> sang.add("answer to " + place));
        return answer;
    }
}
