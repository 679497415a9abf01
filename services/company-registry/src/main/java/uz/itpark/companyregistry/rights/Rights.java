package uz.itpark.companyregistry.rights;

import static uz.itpark.access.Role.PARK_ADMIN;
import static uz.itpark.access.Role.SERVICE;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uz.itpark.access.AccessTable;
import uz.itpark.access.Rule;

/** The register is the administration's; services ask it for companies. */
@Configuration(proxyBeanMethods = false)
class Rights {

    @Bean
    AccessTable access() {
        return AccessTable.of(
                Rule.get("/v1/companies").to(PARK_ADMIN, SERVICE),
                Rule.get("/v1/companies/{id}").to(PARK_ADMIN),
                Rule.get("/v1/companies/{id}/history").to(PARK_ADMIN),
                Rule.post("/v1/companies").to(PARK_ADMIN).audited(),
                Rule.patch("/v1/companies/{id}").to(PARK_ADMIN).audited(),
                Rule.post("/v1/companies/{id}/decisions").to(PARK_ADMIN).audited(),
                Rule.post("/v1/company-imports").to(PARK_ADMIN).audited());
    }
}
