package uz.itpark.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import java.text.ParseException;

/** The key that signs tokens: the same after a restart, so that tokens stay good. */
final class SigningKey {

    private static final String FILE = "signing-key.jwk";
    private static final int BITS = 2048;

    private SigningKey() {}

    static RSAKey in(SecretFiles files) {
        try {
            return RSAKey.parse(files.keep(FILE, SigningKey::fresh));
        } catch (ParseException e) {
            throw new IllegalStateException(FILE + " holds no key", e);
        }
    }

    private static String fresh() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java makes RSA keys", e);
        }
    }
}
