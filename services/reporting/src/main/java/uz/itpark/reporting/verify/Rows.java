package uz.itpark.reporting.verify;

import org.jspecify.annotations.Nullable;

import uz.itpark.reporting.forms.Answer;
import uz.itpark.reporting.forms.Observation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Observations field by field, to be compared. */
public final class Rows {

    private Rows() {}

    public static List<Map<String, @Nullable Object>> of(Answer answer) {
        return answer.observations().stream().map(each -> fields(answer, each)).toList();
    }

    private static Map<String, @Nullable Object> fields(Answer answer, Observation observation) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(Answer.PERIOD, observation.period());
        for (int i = 0; i < answer.by().size(); i++) {
            fields.put(answer.by().get(i), observation.key().get(i));
        }
        for (int i = 0; i < answer.measures().size(); i++) {
            fields.put(answer.measures().get(i), observation.values().get(i));
        }
        fields.put(answer.statusName(), observation.status());
        return fields;
    }
}
