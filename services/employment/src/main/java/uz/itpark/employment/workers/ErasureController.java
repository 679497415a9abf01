package uz.itpark.employment.workers;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

/** Erases a worker on a legal request; the number travels in a body only. */
@RestController
class ErasureController {

    private final Erasure erasure;

    ErasureController(Erasure erasure) {
        this.erasure = erasure;
    }

    /**
     * Says the same whether it was done before or there never was such a worker: nobody is left.
     */
    @PostMapping("/v1/worker-erasures")
    Erasure.Erased erase(@RequestBody JsonNode body) {
        return erasure.erase(Numbers.required(body));
    }
}
