package uz.itpark.testing;

import org.testcontainers.DockerClientFactory;

/** The Docker engine of this machine, if there is one. */
final class Docker {

    private Docker() {}

    static boolean answers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }
}
