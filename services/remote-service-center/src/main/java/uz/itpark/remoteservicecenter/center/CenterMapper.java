package uz.itpark.remoteservicecenter.center;

import org.mapstruct.InjectionStrategy;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.ReportingPolicy;

import uz.itpark.contracts.center.CenterState;

/** The record as its readers see it. */
@Mapper(
        componentModel = ComponentModel.SPRING,
        injectionStrategy = InjectionStrategy.CONSTRUCTOR,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface CenterMapper {

    @Mapping(target = ".", source = "center.plan")
    CenterBody body(Center center, long filledJobs);

    CenterBody.Decision body(Center.Decision decision);

    /** The state after the write to come. */
    @Mapping(target = "name", source = "plan.name")
    @Mapping(target = "region", source = "plan.region")
    @Mapping(target = "seats", source = "plan.seats")
    @Mapping(target = "plannedJobs", source = "plan.plannedJobs")
    @Mapping(target = "plannedBy", source = "plan.plannedBy")
    @Mapping(target = "version", expression = "java(center.nextVersion())")
    CenterState state(Center center);

    CenterState.Decision state(Center.Decision decision);

    @Mapping(target = ".", source = "plan")
    CenterState.Plan state(Center.PlanAt planAt);
}
