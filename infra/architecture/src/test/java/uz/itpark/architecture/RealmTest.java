package uz.itpark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uz.itpark.access.Role;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The realm that containers run with has what the services ask for, and no secret. */
class RealmTest {

    private static final Path ROOT = Path.of("../..");
    private static final Set<String> SERVICES =
            Set.of("company-registry", "employment", "remote-service-center", "reporting");

    private final Map<?, ?> realm =
            (Map<?, ?>) Yaml.read(ROOT.resolve("infra/docker/keycloak/itpark-realm.json")).value();
    private final Map<?, ?> compose =
            (Map<?, ?>) Yaml.read(ROOT.resolve("docker-compose.yml")).value();

    @Test
    void itsRolesAreThoseTheServicesKnow() {
        List<String> known = Arrays.stream(Role.values()).map(Role::title).toList();
        assertThat(names(((Map<?, ?>) realm.get("roles")).get("realm"), "name"))
                .containsExactlyInAnyOrderElementsOf(known);
        for (Map<?, ?> user : maps(realm.get("users"))) {
            assertThat(known).containsAll(texts(user.get("realmRoles")));
        }
    }

    @Test
    void everyServiceIsAClientOfTheRoleService() {
        assertThat(names(realm.get("clients"), "clientId")).containsAll(SERVICES);
        Set<String> withRole =
                maps(realm.get("users")).stream()
                        .filter(user -> texts(user.get("realmRoles")).equals(List.of("service")))
                        .map(user -> String.valueOf(user.get("serviceAccountClientId")))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(withRole).isEqualTo(new TreeSet<>(SERVICES));
    }

    /** Each is put in from a file that ./itpark secrets makes. */
    @Test
    void noSecretStandsInIt() throws IOException {
        Map<?, ?> keycloak = (Map<?, ?>) ((Map<?, ?>) compose.get("services")).get("keycloak");
        for (Map<?, ?> client : maps(realm.get("clients"))) {
            String id = String.valueOf(client.get("clientId"));
            assertThat(client.get("secret"))
                    .isEqualTo(
                            "${ITPARK_CLIENT_%s}"
                                    .formatted(id.toUpperCase(Locale.ROOT).replace('-', '_')));
            assertThat(texts(keycloak.get("secrets"))).contains("client-" + id);
        }
        assertThat(Files.readString(ROOT.resolve("infra/docker/keycloak/itpark-realm.json")))
                .doesNotContain("\"credentials\"", "\"password\"", "\"privateKey\"");
    }

    @Test
    void itsTokensCarryWhatTheServicesRead() {
        Map<?, ?> scope = maps(realm.get("clientScopes")).getFirst();
        assertThat(
                        maps(scope.get("protocolMappers")).stream()
                                .map(mapper -> (Map<?, ?>) mapper.get("config"))
                                .map(config ->
                                        config.containsKey("included.custom.audience")
                                                ? "aud " + config.get("included.custom.audience")
                                                : String.valueOf(config.get("claim.name"))))
                .contains("aud itpark", "roles", "employers");
        for (Map<?, ?> client : maps(realm.get("clients"))) {
            assertThat(texts(client.get("defaultClientScopes"))).contains("itpark");
            assertThat(client.get("directAccessGrantsEnabled")).isEqualTo(false);
            assertThat(client.get("publicClient")).isEqualTo(false);
        }
        assertThat((Integer) realm.get("accessTokenLifespan")).isLessThanOrEqualTo(300);
    }

    /** Else people would give themselves companies. */
    @Test
    void companiesOfAPersonAreTheAdministrationsToSet() {
        String profile = String.valueOf(realm.get("components"));
        assertThat(profile.substring(profile.indexOf("\"employers\"")))
                .contains("\"edit\": [\"admin\"]");
    }

    private static List<String> names(Object list, String key) {
        return maps(list).stream().map(map -> String.valueOf(map.get(key))).toList();
    }

    private static List<Map<?, ?>> maps(Object list) {
        return ((List<?>) list).stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
