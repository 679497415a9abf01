package uz.itpark.messaging;

import uz.itpark.contracts.Event;

/**
 * An event as it was read.
 *
 * @param id of the event; a repeated event keeps its id
 */
public record Received<E extends Event>(String id, E event) {}
