package uz.itpark.employment.intake;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

import uz.itpark.web.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** Reads a JSON body through, token by token, to tell whether it is JSON to its end. */
final class JsonBody {

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(Limits.DEPTH)
                                    .maxStringLength(Limits.ITEM_BYTES)
                                    .maxNameLength(Limits.ITEM_BYTES)
                                    .maxNumberLength(Limits.NUMBER_CHARACTERS)
                                    .maxTokenCount(Limits.BODY_TOKENS)
                                    .build())
                    .build();

    private JsonBody() {}

    /** Whether the items are those of an array; else the body is one event. */
    static boolean survey(Metered body) throws IOException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), utf8(body))) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                elements(parser, body);
            } else if (first == JsonToken.START_OBJECT) {
                parser.skipChildren();
            } else {
                throw malformed("the body must be an event or an array of events");
            }
            if (parser.nextToken() != null) {
                throw malformed("the body goes on after its end");
            }
            return first == JsonToken.START_ARRAY;
        } catch (StreamConstraintsException e) {
            throw malformed(
                    "the body is nested too deep, has too many values, or a text, name or number in"
                            + " it is too long");
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw malformed("the body is no JSON that can be read");
        }
    }

    private static void elements(JsonParser parser, Metered body) {
        int count = 0;
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == null) {
                throw malformed("the array does not end");
            }
            parser.skipChildren();
            body.itemEnds();
            if (++count > Limits.ITEMS) {
                throw Lines.tooMany();
            }
        }
    }

    /** The parser would take UTF-16 and UTF-32 too, which are no JSON (RFC 8259). */
    private static InputStream utf8(InputStream body) throws IOException {
        PushbackInputStream start = new PushbackInputStream(body, 4);
        byte[] first = start.readNBytes(4);
        for (byte b : first) {
            if (b == 0 || b == (byte) 0xfe || b == (byte) 0xff) {
                throw malformed("JSON must be UTF-8");
            }
        }
        start.unread(first);
        return start;
    }

    private static Problem malformed(String detail) {
        return Problem.badRequest("malformed-json", detail);
    }
}
