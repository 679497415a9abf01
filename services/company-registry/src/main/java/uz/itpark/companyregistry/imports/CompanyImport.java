package uz.itpark.companyregistry.imports;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import uz.itpark.companyregistry.company.Application;
import uz.itpark.companyregistry.company.Companies;
import uz.itpark.companyregistry.company.Company;
import uz.itpark.companyregistry.company.Ruling;
import uz.itpark.companyregistry.imports.ImportReport.Row;
import uz.itpark.companyregistry.imports.ImportReport.Verdict;
import uz.itpark.web.Fault;
import uz.itpark.web.Fields;
import uz.itpark.web.PersonalNumbers;
import uz.itpark.web.Problem;
import uz.itpark.web.idempotency.ChangeId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Judges the rows of an import one by one; each stands or falls alone. */
@Service
class CompanyImport {

    private static final int CHUNK = 500;

    private final Companies companies;

    CompanyImport(Companies companies) {
        this.companies = companies;
    }

    ImportReport run(byte[] csv, boolean dryRun, ChangeId changeId) {
        List<CsvRows.Row> rows = CsvRows.read(csv);
        Map<String, Company> held = new HashMap<>();
        List<Row> verdicts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (i % CHUNK == 0) {
                look(rows.subList(i, Math.min(rows.size(), i + CHUNK)), held);
            }
            verdicts.add(judge(i + 1, rows.get(i), held, dryRun, changeId.item(i + 1)));
        }
        return ImportReport.of(dryRun, verdicts);
    }

    private void look(List<CsvRows.Row> rows, Map<String, Company> held) {
        List<String> unseen =
                rows.stream()
                        .map(row -> row.values().getOrDefault("tin", "").strip())
                        .filter(tin -> Application.TIN.test(tin) && !held.containsKey(tin))
                        .distinct()
                        .toList();
        companies.byTins(unseen).forEach(company -> held.put(company.tin(), company));
    }

    private Row judge(
            int number,
            CsvRows.Row row,
            Map<String, Company> held,
            boolean dryRun,
            ChangeId changeId) {
        Fields fields = Fields.of(row.values());
        LocalDate today = companies.today();
        Application application = Application.from(fields, today);
        LocalDate registeredOn = fields.date("registeredOn", Ruling.EARLIEST, today.plusYears(1));
        if (row.surplus()) {
            fields.fault("", "surplus-field", "more fields than the header has columns");
        }
        if (!fields.faults().isEmpty()) {
            String given = row.values().get("tin");
            String tin = given == null ? null : PersonalNumbers.masked(given);
            return new Row(number, tin, Verdict.REJECTED, null, fields.faults());
        }
        Ruling registration = registeredOn == null ? null : Ruling.registration(registeredOn);
        Company before = held.get(application.tin());
        try {
            Company company = enter(before, application, registration, dryRun, changeId);
            held.put(application.tin(), company);
            boolean fresh = dryRun && before == null;
            return new Row(
                    number,
                    application.tin(),
                    Verdict.CREATED,
                    fresh ? null : company.id(),
                    List.of());
        } catch (Problem problem) {
            return refused(number, application.tin(), before, problem);
        }
    }

    private Company enter(
            @Nullable Company before,
            Application application,
            @Nullable Ruling registration,
            boolean dryRun,
            ChangeId changeId) {
        if (before != null && before.recorded(changeId.value())) {
            return before;
        }
        return dryRun
                ? companies.applied(before, application, registration, changeId)
                : companies.apply(application, registration, changeId);
    }

    private static Row refused(int number, String tin, @Nullable Company before, Problem problem) {
        if (Objects.equals(problem.document().code(), "tin-taken")) {
            String id = before == null ? null : before.id();
            return new Row(number, tin, Verdict.DUPLICATE, id, List.of());
        }
        List<Fault> faults =
                problem.document().errors().stream()
                        .map(fault -> new Fault("/registeredOn", fault.code(), fault.detail()))
                        .toList();
        return new Row(number, tin, Verdict.REJECTED, null, faults);
    }
}
