package uz.itpark.reporting.figures;

import java.time.LocalDate;

/** Days from {@code from} to {@code to}, both included, under a calendar name. */
public record Period(String name, LocalDate from, LocalDate to) {}
