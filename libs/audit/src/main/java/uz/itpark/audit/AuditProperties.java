package uz.itpark.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.nio.file.Path;

/**
 * {@code itpark.audit.*}
 *
 * @param keyFile a line {@code VERSION:BASE64}, the key of 32 bytes or more
 * @param headFile where the end of the chain is noted; on another volume than the database's, out
 *     of reach of those who can change it
 */
@ConfigurationProperties("itpark.audit")
record AuditProperties(Path keyFile, Path headFile) {}
