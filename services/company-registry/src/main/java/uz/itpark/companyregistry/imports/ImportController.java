package uz.itpark.companyregistry.imports;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uz.itpark.web.BodyLimit;
import uz.itpark.web.idempotency.ChangeId;
import uz.itpark.web.idempotency.Idempotent;

@RestController
class ImportController {

    private static final long MOST_BYTES = 16 << 20;

    private final CompanyImport imports;

    ImportController(CompanyImport imports) {
        this.imports = imports;
    }

    @PostMapping(path = "/v1/company-imports", consumes = "text/csv")
    @BodyLimit(MOST_BYTES)
    @Idempotent
    ImportReport run(
            @RequestBody(required = false) byte[] csv,
            @RequestParam(defaultValue = "false") boolean dryRun,
            ChangeId changeId) {
        return imports.run(csv == null ? new byte[0] : csv, dryRun, changeId);
    }
}
