package uz.itpark.reporting.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Writes answers in the form that the response's content type names. */
@Component
class AnswerConverter implements HttpMessageConverter<Answered> {

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return type == Answered.class;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return Arrays.stream(Format.values()).map(Format::mediaType).toList();
    }

    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        return type == Answered.class ? getSupportedMediaTypes() : List.of();
    }

    @Override
    public Answered read(Class<? extends Answered> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("answers are only written", message);
    }

    @Override
    public void write(Answered answered, @Nullable MediaType type, HttpOutputMessage message)
            throws IOException {
        Format format =
                Arrays.stream(Format.values())
                        .filter(known -> known.mediaType().equals(type))
                        .findFirst()
                        .orElse(Format.JSON);
        message.getHeaders().setContentType(Objects.requireNonNullElse(type, format.mediaType()));
        format.form().write(answered, message.getBody());
    }
}
