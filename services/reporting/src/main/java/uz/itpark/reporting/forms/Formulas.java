package uz.itpark.reporting.forms;

/**
 * A spreadsheet takes a cell that begins with one of these for a formula and runs it. An apostrophe
 * before it makes it text (OWASP, CSV Injection).
 */
final class Formulas {

    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private Formulas() {}

    /** For texts alone: a number begins with a minus by right. */
    static String defused(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
