package uz.itpark.identity;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser and the console do so that somebody logs in: a code, with a proof key. */
final class Browsing {

    private static final Pattern FORM_TOKEN =
            Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String redirect;

    /**
     * @param console its address
     */
    Browsing(String console) {
        this.redirect = console + "/login/oauth2/code/itpark";
    }

    /** Where the code is sent. */
    String redirect() {
        return redirect;
    }

    /** Access, refresh and ID token of somebody who logs in. */
    JsonNode tokens(Issuer issuer, String name, String password) throws Exception {
        String verifier = SecretFiles.random();
        String code = code(issuer, name, password, verifier);
        return Issuer.json(
                issuer.token(
                        "console",
                        issuer.secret("console"),
                        Map.of(
                                "grant_type",
                                "authorization_code",
                                "code",
                                code,
                                "redirect_uri",
                                redirect,
                                "code_verifier",
                                verifier)));
    }

    /** The code that the console gets. */
    String code(Issuer issuer, String name, String password, String verifier) throws Exception {
        String authorize = authorize(verifier);
        assertThat(location(issuer.get(authorize)).getPath()).isEqualTo("/login");
        submit(issuer, name, password);
        URI back = location(issuer.get(authorize));
        assertThat(back.toString()).startsWith(redirect + "?");
        return Arrays.stream(back.getQuery().split("&", -1))
                .filter(parameter -> parameter.startsWith("code="))
                .findFirst()
                .orElseThrow()
                .substring("code=".length());
    }

    /** Whether the issuer gives a code without asking who it is. */
    boolean isLoggedIn(Issuer issuer) throws Exception {
        URI next = location(issuer.get(authorize(SecretFiles.random())));
        if (next.getPath().equals("/oauth2/authorize")) {
            // A session that was ended is left first.
            next = location(issuer.get(next.toString()));
        }
        return next.toString().startsWith(redirect);
    }

    /** Where the console sends somebody. */
    String authorize(String verifier) throws Exception {
        String challenge =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(verifier.getBytes(US_ASCII)));
        return "/oauth2/authorize?"
                + Issuer.encoded(
                        Map.of(
                                "response_type",
                                "code",
                                "client_id",
                                "console",
                                "scope",
                                "openid profile",
                                "state",
                                "s",
                                "redirect_uri",
                                redirect,
                                "code_challenge",
                                challenge,
                                "code_challenge_method",
                                "S256"));
    }

    static HttpResponse<String> submit(Issuer issuer, String name, String password)
            throws Exception {
        Matcher token = FORM_TOKEN.matcher(issuer.get("/login").body());
        assertThat(token.find()).isTrue();
        return issuer.post(
                "/login", Map.of("username", name, "password", password, "_csrf", token.group(1)));
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }
}
