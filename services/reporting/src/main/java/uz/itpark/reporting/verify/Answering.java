package uz.itpark.reporting.verify;

import uz.itpark.reporting.forms.Answer;

import java.util.List;
import java.util.Map;

/** Answers as the public figures do. */
interface Answering {

    Answer answer(String figure, Map<String, List<String>> given);
}
