package uz.itpark.companyregistry.company;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameFoldTest {

    @Test
    void cyrillicAndLatinSpellingsOfANameAreTheSame() {
        assertThat(NameFold.fold("Ўзбекистон дастурлари")).isEqualTo("ozbekiston dasturlari");
        assertThat(NameFold.fold("Oʻzbekiston Dasturlari")).isEqualTo("ozbekiston dasturlari");
        assertThat(NameFold.fold("Тошкент")).isEqualTo(NameFold.fold("TOSHKENT"));
        assertThat(NameFold.fold("Ғиждувон")).isEqualTo(NameFold.fold("G‘ijduvon"));
    }

    @Test
    void everyApostropheIsNone() {
        for (String apostrophe : new String[] {"ʻ", "'", "’", "`", "‘", "ʼ"}) {
            assertThat(NameFold.fold("O" + apostrophe + "zbek")).isEqualTo("ozbek");
        }
    }

    @Test
    void russianLettersAndMarksAreFoldedToo() {
        assertThat(NameFold.fold("ООО «Щит-21»")).matches("ooo [a-z]+ 21");
        assertThat(NameFold.fold("  '*.(  ")).isEmpty();
    }
}
