package uz.itpark.reporting.figures;

/** The forms an answer can take. */
enum Format {
    json,
    csv
}
