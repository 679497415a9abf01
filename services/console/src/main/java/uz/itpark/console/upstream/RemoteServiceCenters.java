package uz.itpark.console.upstream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Remote service centers: plans, decisions, filled jobs. */
public interface RemoteServiceCenters {

    @GetExchange("/v1/centers")
    @Nullable Page<Center> find(@RequestParam MultiValueMap<String, String> search);

    @GetExchange("/v1/centers/{id}")
    @Nullable Center get(@PathVariable String id);

    @GetExchange("/v1/centers/{id}/history")
    @Nullable Page<Change> history(@PathVariable String id);

    @PostExchange("/v1/centers")
    @Nullable Center plan(
            @RequestHeader("Idempotency-Key") String key, @RequestBody Map<String, Object> plan);

    @PostExchange("/v1/centers/{id}/decisions")
    @Nullable Center decide(
            @PathVariable String id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Map<String, String> decision);

    /**
     * @param filledJobs jobs active at the center today
     */
    record Center(
            String id,
            String employer,
            String name,
            String region,
            @Nullable String district,
            @Nullable String address,
            int seats,
            List<String> serviceLines,
            int plannedJobs,
            @Nullable LocalDate plannedBy,
            String status,
            long filledJobs,
            List<Decision> decisions) {}
}
