package uz.itpark.employment.jobs;

import uz.itpark.contracts.employment.Gender;

import java.time.LocalDate;

/** A person, known by a keyed hash of the personal number and never by the number itself. */
public record Worker(String id, LocalDate birthDate, Gender gender) {}
