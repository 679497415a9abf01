package uz.itpark.console.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

import uz.itpark.console.words.Words;

import java.util.Locale;

class SayingsTest {

    private final Sayings sayings = new Sayings(new Words(messages(), Locale.forLanguageTag("ru")));

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    @Test
    void aReferenceIsSaidAsItIsWhateverItLooksLike() {
        assertThat(sayings.of("hiring of employment {0} 'и' event 7"))
                .isEqualTo(
                        new Sayings.Saying("приёма по трудовому отношению {0} 'и' event 7", null));
    }

    @Test
    void whatIsNotKnownIsSaidInTheServicesWordsAndMarkedAsEnglish() {
        assertThat(sayings.of("a decision of the park"))
                .isEqualTo(new Sayings.Saying("a decision of the park", "en"));
    }
}
