package dev.dispatch.core.module.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "getUser, get-user",
    "getUserByID, get-user-by-id",
    "HTTPServer, http-server",
    "actions/add-custom-labels, actions-add-custom-labels",
    "Größe ändern, gro-e-andern",
    "___, unnamed",
    "get_user, get-user",
  })
  void namesAreInKebabCase(String text, String name) {
    assertThat(Names.kebab(text)).isEqualTo(name);
  }

  @Test
  void noNameIsLongerThanANameMayBe() {
    Names names = new Names();
    String longText = "a".repeat(200);

    assertThat(names.give(longText)).hasSize(64);
    assertThat(names.give(longText)).hasSize(64).endsWith("-2");
  }
}
