package uz.itpark.reporting.stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

import uz.itpark.contracts.Topics;
import uz.itpark.messaging.Lag;
import uz.itpark.reporting.cells.Books;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How far a generation is behind the events. */
@Component
public class Progress {

    private final Admin admin;
    private final Books books;

    Progress(Admin admin, Books books) {
        this.admin = admin;
        this.books = books;
    }

    /** Of the generation that answers. */
    public long pending() throws Exception {
        return behind(new Generation(books.standing().live()));
    }

    /** Jobs that are posted when one that could not be read is there in a form that can. */
    public long waiting() {
        return books.waiting(books.standing().live());
    }

    /** Events not posted and postings not taken, looked at in the order in which they move on. */
    long behind(Generation generation) throws Exception {
        long unposted = Lag.of(admin, generation.application(), List.of(Topics.EMPLOYMENTS.name()));
        TopicPartition ledger = new TopicPartition(generation.ledger(), 0);
        long end =
                admin.listOffsets(Map.of(ledger, OffsetSpec.latest()))
                        .partitionResult(ledger)
                        .get(2, TimeUnit.SECONDS)
                        .offset();
        return unposted + Math.max(0, end - books.taken(generation.number()));
    }
}
