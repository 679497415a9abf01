package uz.itpark.companyregistry.company;

import com.ibm.icu.text.Transliterator;

import java.util.Locale;

/**
 * Makes names comparable across scripts and spellings: Uzbek and other Cyrillic in Latin letters,
 * no case, no accents, no apostrophes of any kind, single spaces for all that is neither letter nor
 * digit.
 */
final class NameFold {

    private static final Transliterator UZBEK = Transliterator.getInstance("uz_Cyrl-uz_Latn");
    private static final Transliterator OTHERS =
            Transliterator.getInstance("Any-Latin; NFD; [:Nonspacing Mark:] Remove; NFC");

    private NameFold() {}

    static String fold(String name) {
        String latin = OTHERS.transliterate(UZBEK.transliterate(name));
        return latin.replaceAll("['`´‘’ʻʼʹʺ′]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
