package uz.itpark.contracts.center;

import uz.itpark.contracts.Event;
import uz.itpark.contracts.WireName;

import java.time.Instant;

/** What happened to a remote service center. */
public sealed interface CenterEvent extends Event {

    /** The whole public state after the event. */
    CenterState center();

    @Override
    default String key() {
        return center().id();
    }

    @Override
    default String partitionKey() {
        return center().id();
    }

    @Override
    default long version() {
        return center().version();
    }

    /** A center was planned. */
    @WireName("uz.itpark.center.planned.v1")
    record Planned(CenterState center, Instant recordedAt) implements CenterEvent {}

    /** The center began to operate. */
    @WireName("uz.itpark.center.opened.v1")
    record Opened(CenterState center, Instant recordedAt) implements CenterEvent {}

    /** The plan was given up. */
    @WireName("uz.itpark.center.cancelled.v1")
    record Cancelled(CenterState center, Instant recordedAt) implements CenterEvent {}

    /** The center's operation rests. */
    @WireName("uz.itpark.center.suspended.v1")
    record Suspended(CenterState center, Instant recordedAt) implements CenterEvent {}

    /** A suspension ended. */
    @WireName("uz.itpark.center.resumed.v1")
    record Resumed(CenterState center, Instant recordedAt) implements CenterEvent {}

    /** The center ceased to operate. */
    @WireName("uz.itpark.center.closed.v1")
    record Closed(CenterState center, Instant recordedAt) implements CenterEvent {}

    /** A closed center operates again. */
    @WireName("uz.itpark.center.reopened.v1")
    record Reopened(CenterState center, Instant recordedAt) implements CenterEvent {}

    /** Its name, place, seats or plan were changed. */
    @WireName("uz.itpark.center.amended.v1")
    record Amended(CenterState center, Instant recordedAt) implements CenterEvent {}
}
