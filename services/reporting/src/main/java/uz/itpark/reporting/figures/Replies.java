package uz.itpark.reporting.figures;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.forms.Answer;
import uz.itpark.reporting.forms.Answered;
import uz.itpark.reporting.forms.Format;
import uz.itpark.reporting.forms.Responses;
import uz.itpark.reporting.forms.Vintages;

import java.time.Instant;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads a question, has it answered, and gives the answer its form. */
@Component
public class Replies {

    private final Responses responses;
    private final Vintages vintages;

    Replies(Responses responses, Vintages vintages) {
        this.responses = responses;
        this.vintages = vintages;
    }

    /**
     * All that is wrong with a request is found before any work on its answer is done. Where it
     * asks for revisions, each vintage is a question of its own.
     *
     * @param reading notes faults in the parameters
     */
    public <Q> ResponseEntity<Answered> to(
            Parameters parameters, Function<Parameters, Q> reading, Function<Q, Answer> answering) {
        Q question = reading.apply(parameters);
        SortedSet<Instant> known = parameters.knownAt();
        parameters.check();
        Format format = parameters.format();
        if (!known.isEmpty()) {
            vintages.await(known.last());
            SortedMap<Instant, Answer> answers = new TreeMap<>();
            for (Instant instant : known) {
                Q vintage = reading.apply(parameters.as(instant));
                answers.put(instant, answering.apply(vintage));
            }
            return responses.of(Revisions.of(answers), parameters.query(), true, format);
        }
        // Nothing recorded until then may still be on its way: the next answer would be another.
        if (parameters.asKnownAt() instanceof Instant asKnownAt) {
            vintages.await(asKnownAt);
        }
        return responses.of(
                answering.apply(question), parameters.query(), parameters.has("asKnownAt"), format);
    }
}
