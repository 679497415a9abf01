package uz.itpark.employment.workers;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import uz.itpark.web.Fields;
import uz.itpark.web.Problem;

/** Tells the identifier that stands for a worker; the number travels in a body only. */
@RestController
class WorkerLookupController {

    private final WorkerIds workerIds;

    WorkerLookupController(WorkerIds workerIds) {
        this.workerIds = workerIds;
    }

    record Found(String workerId) {}

    @PostMapping("/v1/worker-lookups")
    Found lookUp(@RequestBody JsonNode body) {
        Fields fields = Fields.of(body);
        String pinfl = fields.requiredPersonalNumber("pinfl");
        fields.check();
        return Pinfl.parse(pinfl)
                .map(number -> new Found(workerIds.of(number)))
                .orElseThrow(() ->
                        Problem.invalid(
                                "/pinfl",
                                "pinfl-invalid",
                                "must have 14 digits, the 2nd to 7th a date that exists"));
    }
}
