package uz.itpark.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.List;

/** An {@code application/problem+json} body (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type, String title, int status, String detail, String code, List<Fault> errors) {}
