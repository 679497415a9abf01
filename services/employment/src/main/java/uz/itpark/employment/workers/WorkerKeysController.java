package uz.itpark.employment.workers;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes the key under which workers' numbers are hashed; identifiers and figures stay. */
@RestController
class WorkerKeysController {

    private final Rotation rotation;

    WorkerKeysController(Rotation rotation) {
        this.rotation = rotation;
    }

    /**
     * @param version of the newest key in use
     * @param rotating whether entries of older ones are left
     */
    record Body(int version, boolean rotating) {

        static Body of(Numbering numbering) {
            return new Body(numbering.newest(), numbering.isRotating());
        }
    }

    @GetMapping("/v1/worker-keys")
    Body keys() {
        return Body.of(rotation.state());
    }

    /** 409 {@code no-newer-key} unless the key file has one that is not in use yet. */
    @PostMapping("/v1/worker-keys/rotations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Body rotate() {
        Body begun = Body.of(rotation.begin());
        Thread.ofVirtual().name("worker-keys").start(rotation::proceed);
        return begun;
    }
}
