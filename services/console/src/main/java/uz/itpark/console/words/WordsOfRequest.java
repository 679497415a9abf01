package uz.itpark.console.words;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Words in the language of the request at hand. */
public final class WordsOfRequest {

    private final MessageSource messages;

    WordsOfRequest(MessageSource messages) {
        this.messages = messages;
    }

    public Words get() {
        return new Words(messages, Languages.nearest(LocaleContextHolder.getLocale()));
    }
}
