package uz.itpark.contracts.company;

import uz.itpark.contracts.Event;
import uz.itpark.contracts.WireName;

import java.time.Instant;

/** What happened to a company in the register. */
public sealed interface CompanyEvent extends Event {

    /** The whole public state after the event. */
    CompanyState company();

    @Override
    default String key() {
        return company().id();
    }

    @Override
    default String partitionKey() {
        return company().id();
    }

    @Override
    default long version() {
        return company().version();
    }

    /** A company applied for residency, for the first time or again. */
    @WireName("uz.itpark.company.applied.v1")
    record Applied(CompanyState company, Instant recordedAt) implements CompanyEvent {}

    /** The application was granted: residency begins. */
    @WireName("uz.itpark.company.registered.v1")
    record Registered(CompanyState company, Instant recordedAt) implements CompanyEvent {}

    /** The application was refused. */
    @WireName("uz.itpark.company.rejected.v1")
    record Rejected(CompanyState company, Instant recordedAt) implements CompanyEvent {}

    /** The company withdrew its application. */
    @WireName("uz.itpark.company.withdrawn.v1")
    record Withdrawn(CompanyState company, Instant recordedAt) implements CompanyEvent {}

    /** The company's rights rest; its residency goes on. */
    @WireName("uz.itpark.company.suspended.v1")
    record Suspended(CompanyState company, Instant recordedAt) implements CompanyEvent {}

    /** A suspension ended. */
    @WireName("uz.itpark.company.resumed.v1")
    record Resumed(CompanyState company, Instant recordedAt) implements CompanyEvent {}

    /** Residency ended. */
    @WireName("uz.itpark.company.revoked.v1")
    record Revoked(CompanyState company, Instant recordedAt) implements CompanyEvent {}

    /** A revoked residency began anew. */
    @WireName("uz.itpark.company.reinstated.v1")
    record Reinstated(CompanyState company, Instant recordedAt) implements CompanyEvent {}

    /** Name, region, activity or contact data were changed. */
    @WireName("uz.itpark.company.amended.v1")
    record Amended(CompanyState company, Instant recordedAt) implements CompanyEvent {}
}
