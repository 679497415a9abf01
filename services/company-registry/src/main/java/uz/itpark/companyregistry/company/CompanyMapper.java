package uz.itpark.companyregistry.company;

import org.mapstruct.InjectionStrategy;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;
import org.mapstruct.ReportingPolicy;

import uz.itpark.contracts.company.CompanyState;

/** The record as its readers see it. */
@Mapper(
        componentModel = ComponentModel.SPRING,
        injectionStrategy = InjectionStrategy.CONSTRUCTOR,
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface CompanyMapper {

    @Mapping(target = ".", source = "details")
    @Mapping(target = "residency", expression = "java(company.residency())")
    CompanyBody body(Company company);

    CompanyBody.Decision body(Company.Decision decision);

    /** The state after the write to come. */
    @Mapping(target = "name", source = "details.name")
    @Mapping(target = "activity", source = "details.activity")
    @Mapping(target = "region", source = "details.region")
    @Mapping(target = "residency", expression = "java(company.residency())")
    @Mapping(target = "version", expression = "java(company.nextVersion())")
    CompanyState state(Company company);

    CompanyState.Decision state(Company.Decision decision);
}
