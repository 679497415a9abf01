package uz.itpark.employment.workers;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import uz.itpark.access.Caller;
import uz.itpark.web.Problem;

import java.util.List;
import java.util.Optional;

/** Tells the identifier that stands for a worker; the number travels in a body only. */
@RestController
class WorkerLookupController {

    private final WorkerIds workerIds;
    private final Workplaces workplaces;

    WorkerLookupController(WorkerIds workerIds, Workplaces workplaces) {
        this.workerIds = workerIds;
        this.workplaces = workplaces;
    }

    record Found(String workerId) {}

    /**
     * Of a worker who has or had a job at a company the caller speaks for; else 404, the same for
     * those who work elsewhere and for those nobody ever reported.
     */
    @PostMapping("/v1/worker-lookups")
    Found lookUp(@RequestBody JsonNode body, Caller caller) {
        Pinfl number = Numbers.required(body);
        return Optional.ofNullable(workerIds.known(List.of(number)).get(number))
                .filter(id -> workplaces.anyOf(id, caller))
                .map(Found::new)
                .orElseThrow(() -> Problem.notFound("no worker of yours has this number"));
    }
}
