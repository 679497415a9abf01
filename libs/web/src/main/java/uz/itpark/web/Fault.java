package uz.itpark.web;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer RFC 6901 pointer into the body; of a query parameter or a column, {@code /name}
 * @param code for programs
 * @param detail for people
 */
public record Fault(String pointer, String code, String detail) {}
