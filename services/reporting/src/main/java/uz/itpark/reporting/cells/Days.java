package uz.itpark.reporting.cells;

import java.time.LocalDate;

/** Days from {@code from} to {@code to}, both included. */
public record Days(LocalDate from, LocalDate to) {}
