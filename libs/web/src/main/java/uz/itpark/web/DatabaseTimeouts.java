package uz.itpark.web;

import com.mongodb.MongoClientSettings;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

import java.util.concurrent.TimeUnit;

/** A database that does not answer is known as such in time for a 503 within two seconds. */
final class DatabaseTimeouts implements MongoClientSettingsBuilderCustomizer {

    @Override
    public void customize(MongoClientSettings.Builder settings) {
        settings.applyToClusterSettings(
                cluster -> cluster.serverSelectionTimeout(1_500, TimeUnit.MILLISECONDS));
        settings.applyToSocketSettings(socket ->
                socket.connectTimeout(1_000, TimeUnit.MILLISECONDS)
                        .readTimeout(30, TimeUnit.SECONDS));
        settings.applyToConnectionPoolSettings(
                pool -> pool.maxWaitTime(1_500, TimeUnit.MILLISECONDS));
        settings.applyToServerSettings(server ->
                server.heartbeatFrequency(2, TimeUnit.SECONDS)
                        .minHeartbeatFrequency(200, TimeUnit.MILLISECONDS));
        // A write repeated by the driver needs sessions, which the embedded database lacks.
        settings.retryWrites(false);
    }
}
