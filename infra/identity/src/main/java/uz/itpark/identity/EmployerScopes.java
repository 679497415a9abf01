package uz.itpark.identity;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Scopes {@code employer:TIN}: for which companies a token is wanted. */
final class EmployerScopes {

    private static final String PREFIX = "employer:";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9]{9}");
    private static final int MOST = 100;

    private EmployerScopes() {}

    /** The companies' TINs. */
    static List<String> employers(Collection<String> scopes) {
        return scopes.stream()
                .filter(FORM.asMatchPredicate())
                .map(scope -> scope.substring(PREFIX.length()))
                .sorted()
                .toList();
    }

    /** Whether the client may have a token of these scopes and no others. */
    static boolean allowed(Client client, Collection<String> scopes) {
        Predicate<String> employer = FORM.asMatchPredicate();
        return switch (client.reach()) {
            case PARK, SERVICES -> scopes.isEmpty();
            case ONE_EMPLOYER -> scopes.size() == 1 && scopes.stream().allMatch(employer);
            case EMPLOYERS ->
                    !scopes.isEmpty()
                            && scopes.size() <= MOST
                            && scopes.stream().allMatch(employer);
        };
    }
}
