package uz.itpark.remoteservicecenter.rights;

import static uz.itpark.access.Role.CENTER_OPERATOR;
import static uz.itpark.access.Role.PARK_ADMIN;
import static uz.itpark.access.Role.SERVICE;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uz.itpark.access.AccessTable;
import uz.itpark.access.Owner;
import uz.itpark.access.Rule;
import uz.itpark.remoteservicecenter.center.CenterOwners;

/** Centers are the administration's and of whoever runs them; services ask for one by its id. */
@Configuration(proxyBeanMethods = false)
class Rights {

    @Bean
    AccessTable access(CenterOwners owners) {
        Owner ofCenter = Owner.variable("id", id -> whose(owners, id));
        return AccessTable.of(
                Rule.post("/v1/centers")
                        .to(PARK_ADMIN)
                        .toOwn(Owner.toldByBody(), CENTER_OPERATOR)
                        .audited(),
                Rule.get("/v1/centers")
                        .to(PARK_ADMIN)
                        .toOwn(Owner.parameter("employer"), CENTER_OPERATOR),
                Rule.get("/v1/centers/{id}")
                        .to(PARK_ADMIN, SERVICE)
                        .toOwn(ofCenter, CENTER_OPERATOR),
                Rule.get("/v1/centers/{id}/history")
                        .to(PARK_ADMIN)
                        .toOwn(ofCenter, CENTER_OPERATOR),
                Rule.patch("/v1/centers/{id}")
                        .to(PARK_ADMIN)
                        .toOwn(ofCenter, CENTER_OPERATOR)
                        .audited(),
                Rule.post("/v1/centers/{id}/decisions")
                        .to(PARK_ADMIN)
                        .toOwn(ofCenter, CENTER_OPERATOR)
                        .audited());
    }

    private static Owner.Answer whose(CenterOwners owners, String center) {
        return owners.of(center)
                .<Owner.Answer>map(Owner.Answer.Employer::new)
                .orElseGet(Owner.Answer.Nobody::new);
    }
}
