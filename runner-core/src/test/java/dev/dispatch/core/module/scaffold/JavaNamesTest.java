package dev.dispatch.core.module.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dispatch.api.DispatchException;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaNamesTest {

  @ParameterizedTest
  @CsvSource({
    "orders, com.example.orders, Orders",
    "my-shop, com.example.myshop, MyShop",
    "a--b-2-, com.example.ab2, AB2",
    "x, com.example.x, X",
    "class, com.example.classmodule, Class"
  })
  void followFromTheModulesName(String module, String pkg, String type) {
    assertThat(JavaNames.of(module, Optional.empty())).isEqualTo(new JavaNames(module, pkg, type));
  }

  @Test
  void takeThePackageThatIsGiven() {
    assertThat(JavaNames.of("shop", Optional.of("org.acme_2.Shop")).pkg())
        .isEqualTo("org.acme_2.Shop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3d", "dispatch"})
  void refuseAModuleWhoseClassesWouldHaveNoName(String module) {
    assertThatThrownBy(() -> JavaNames.of(module, Optional.empty()))
        .asInstanceOf(InstanceOfAssertFactories.type(DispatchException.class))
        .returns(ScaffoldError.SCAFFOLD_NAME_INVALID, DispatchException::code)
        .satisfies(refused -> assertThat(refused.hint()).contains("-" + module));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "a.",
        ".a",
        "a..b",
        "a b",
        "a/b",
        "../a",
        "a-b",
        "1a",
        "é",
        "a.class",
        "a._",
        "a.true",
        "java",
        "java.util",
        "org.slf4j",
        "dev.dispatch.api",
        "dev.dispatch.api.http",
        "com.fasterxml.jackson.annotation.mine"
      })
  void refuseAPackageThatCannotBe(String pkg) {
    assertThatThrownBy(() -> JavaNames.of("shop", Optional.of(pkg)))
        .asInstanceOf(InstanceOfAssertFactories.type(DispatchException.class))
        .returns(ScaffoldError.SCAFFOLD_PACKAGE_INVALID, DispatchException::code);
  }

  @Test
  void refuseAPackageThatIsLongerThanAPathMayBe() {
    assertThatThrownBy(() -> JavaNames.of("shop", Optional.of("a".repeat(121))))
        .hasMessageContaining("longer than 120");
  }
}
