package uz.itpark.access.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uz.itpark.access.AccessTable;
import uz.itpark.access.Caller;
import uz.itpark.access.Owner;
import uz.itpark.access.Role;
import uz.itpark.access.Rule;

/** Has an endpoint of every kind of rule, and one of none. */
@SpringBootApplication
class SampleService {

    @Bean
    AccessTable access() {
        return AccessTable.of(
                Rule.get("/v1/figures").everyone(),
                Rule.get("/v1/things")
                        .to(Role.PARK_ADMIN)
                        .toOwn(Owner.parameter("employer"), Role.HR_FEED),
                Rule.get("/v1/things/{id}")
                        .to(Role.PARK_ADMIN, Role.SERVICE)
                        .toOwn(
                                Owner.variable(
                                        "id",
                                        id ->
                                                id.startsWith("3")
                                                        ? new Owner.Answer.Employer(id)
                                                        : new Owner.Answer.Nobody()),
                                Role.HR_FEED,
                                Role.CENTER_OPERATOR),
                Rule.post("/v1/things")
                        .to(Role.PARK_ADMIN)
                        .toOwn(Owner.toldByBody(), Role.HR_FEED)
                        .audited());
    }

    @RestController
    static class Things {
        @GetMapping("/v1/figures")
        String figures() {
            return "42";
        }

        @GetMapping("/v1/things")
        String things(@RequestParam(required = false) String employer, Caller caller) {
            return caller.employers().toString();
        }

        @GetMapping("/v1/things/{id}")
        String thing(@PathVariable String id) {
            if (!id.startsWith("3")) {
                throw uz.itpark.web.Problem.notFound("no thing has this id");
            }
            return id;
        }

        @PostMapping("/v1/things")
        String make(@RequestBody String employer, Caller caller) {
            caller.requireEmployer(employer);
            return employer;
        }

        /** Nobody thought of it. */
        @GetMapping("/v1/forgotten")
        String forgotten() {
            return "secret";
        }
    }
}
