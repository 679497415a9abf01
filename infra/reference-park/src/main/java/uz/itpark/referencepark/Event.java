package uz.itpark.referencepark;

import java.time.LocalDate;
import java.util.Map;

/**
 * An employment event as an HR system posts it.
 *
 * @param reportedOn when the HR system gets round to it; never earlier than what it corrects
 * @param body in the form of the feed, a center by its key
 */
record Event(LocalDate reportedOn, Map<String, Object> body) {}
