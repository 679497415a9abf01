package uz.itpark.employment.rights;

import static uz.itpark.access.Role.HR_FEED;
import static uz.itpark.access.Role.PARK_ADMIN;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import uz.itpark.access.AccessTable;
import uz.itpark.access.Owner;
import uz.itpark.access.Rule;
import uz.itpark.employment.jobs.EmploymentId;
import uz.itpark.employment.submissions.Senders;

/** Jobs are reported and read by the administration and by those who speak for the company. */
@Configuration(proxyBeanMethods = false)
class Rights {

    @Bean
    AccessTable access(Senders senders) {
        Owner employer = Owner.parameter("employer");
        Owner ofJob = Owner.variable("id", Rights::ofJob);
        Owner ofSubmission = Owner.variable("id", id -> ofSubmission(senders, id));
        return AccessTable.of(
                // Of each item apart: who may not report of a company has that item rejected.
                Rule.post("/v1/employment-events")
                        .to(PARK_ADMIN)
                        .toOwn(Owner.toldByBody(), HR_FEED)
                        .audited(),
                Rule.get("/v1/submissions").to(PARK_ADMIN).toOwn(employer, HR_FEED),
                Rule.get("/v1/submissions/{id}").to(PARK_ADMIN).toOwn(ofSubmission, HR_FEED),
                Rule.get("/v1/submissions/{id}/results")
                        .to(PARK_ADMIN)
                        .toOwn(ofSubmission, HR_FEED),
                Rule.get("/v1/submissions/{id}/rejects")
                        .to(PARK_ADMIN)
                        .toOwn(ofSubmission, HR_FEED)
                        .audited(),
                Rule.get("/v1/employments").to(PARK_ADMIN).toOwn(employer, HR_FEED).audited(),
                Rule.get("/v1/employments/{id}").to(PARK_ADMIN).toOwn(ofJob, HR_FEED).audited(),
                Rule.get("/v1/employments/{id}/events")
                        .to(PARK_ADMIN)
                        .toOwn(ofJob, HR_FEED)
                        .audited(),
                Rule.get("/v1/employments/{id}/park-days")
                        .to(PARK_ADMIN)
                        .toOwn(ofJob, HR_FEED)
                        .audited(),
                Rule.get("/v1/waiting-events").to(PARK_ADMIN).toOwn(employer, HR_FEED).audited(),
                Rule.get("/v1/feed-health").to(PARK_ADMIN).toOwn(employer, HR_FEED),
                Rule.post("/v1/reconciliations").to(PARK_ADMIN).toOwn(employer, HR_FEED).audited(),
                // Who works elsewhere is told as little of as who works nowhere.
                Rule.post("/v1/worker-lookups").to(PARK_ADMIN, HR_FEED).audited(),
                Rule.post("/v1/worker-erasures").to(PARK_ADMIN).audited(),
                Rule.get("/v1/worker-keys").to(PARK_ADMIN),
                Rule.post("/v1/worker-keys/rotations").to(PARK_ADMIN).audited());
    }

    private static Owner.Answer ofJob(String id) {
        return EmploymentId.employer(id)
                .<Owner.Answer>map(Owner.Answer.Employer::new)
                .orElseGet(Owner.Answer.Nobody::new);
    }

    private static Owner.Answer ofSubmission(Senders senders, String id) {
        return senders.of(id)
                .<Owner.Answer>map(Owner.Answer.Employers::new)
                .orElseGet(Owner.Answer.Nobody::new);
    }
}
