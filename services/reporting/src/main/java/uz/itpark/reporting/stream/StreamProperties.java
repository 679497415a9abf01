package uz.itpark.reporting.stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import uz.itpark.reporting.cells.Unfolded;

import java.nio.file.Path;

/**
 * @param dir holds the local state, which can be lost and is restored from the broker; each
 *     instance has one of its own
 * @param threads of the topology
 * @param unfolded how much of the ledger may be on no page yet
 */
@ConfigurationProperties("itpark.state")
record StreamProperties(
        Path dir, @DefaultValue("2") int threads, @DefaultValue Unfolded unfolded) {}
