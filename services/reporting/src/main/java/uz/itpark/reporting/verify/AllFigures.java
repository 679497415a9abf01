package uz.itpark.reporting.verify;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import uz.itpark.reporting.figures.Answers;
import uz.itpark.reporting.figures.Dimension;
import uz.itpark.reporting.figures.Inquiries;
import uz.itpark.reporting.figures.Parameters;
import uz.itpark.reporting.figures.Question;
import uz.itpark.reporting.figures.QuestionKind;
import uz.itpark.reporting.figures.Questions;
import uz.itpark.reporting.forms.Answer;
import uz.itpark.reporting.qwi.Qwi;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The figures of people and jobs from the cells, the workforce indicators from the roster. */
@Component
class AllFigures implements Answering {

    private final Inquiries inquiries;
    private final Qwi qwi;
    private final Answers answers;
    private final Clock clock;

    AllFigures(Inquiries inquiries, Qwi qwi, Answers answers, Clock clock) {
        this.inquiries = inquiries;
        this.answers = answers;
        this.qwi = qwi;
        this.clock = clock;
    }

    @Override
    public Answer answer(String figure, Map<String, List<String>> given) {
        if (!figure.equals("qwi")) {
            return inquiries.answer(figure, given);
        }
        Parameters parameters =
                new Parameters(
                        given,
                        QuestionKind.QUARTERS.parameters(),
                        new HttpHeaders(),
                        clock.instant());
        Question question = Questions.quarters(parameters);
        Dimension unit = Questions.unit(parameters);
        parameters.check();
        return answers.of(qwi.measured(question, unit));
    }
}
