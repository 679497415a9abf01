package uz.itpark.reporting.roster;

import com.mongodb.MongoException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Has the months of all jobs in memory before the first question needs them. */
@Component
class ReadAhead {

    private static final Logger log = LoggerFactory.getLogger(ReadAhead.class);

    /** While many jobs come, what is read is soon put together with what follows. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Roster roster;
    private final RosterListener listener;

    ReadAhead(Roster roster, RosterListener listener) {
        this.roster = roster;
        this.listener = listener;
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 5_000)
    void readWhenQuiet() {
        if (listener.isQuietFor(QUIET)) {
            try {
                roster.attendance();
            } catch (DataAccessException | MongoException e) {
                log.debug("the roster is read when it is asked for", e);
            }
        }
    }
}
