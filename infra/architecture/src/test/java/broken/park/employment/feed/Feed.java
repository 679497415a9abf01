package broken.park.employment.feed;

import broken.park.employment.jobs.Job;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;

@RestController
public class Feed {

    @Autowired Job job;

    public Instant receivedAt() {
        return Instant.now();
    }
}
