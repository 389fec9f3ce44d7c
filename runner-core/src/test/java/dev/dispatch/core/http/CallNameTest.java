package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallNameTest {

  @ParameterizedTest
  @CsvSource({
    "GET,/,get_root", "GET,'',get_root", "GET,/users/1/posts,get_users_1_posts",
    "POST,/Posts/,post_posts", "DELETE,/a//b--c,delete_a_b_c", "GET,/%2e%2e/x,get_2e_2e_x",
    "GET,/über,get_ber", "M-SEARCH,/x,m_search_x",
        "GET,/[secret:url.token]/me,get_secret_url_token_me"
  })
  void keepsLettersAndDigits(String method, String path, String name) {
    assertThat(CallName.of(method, path)).isEqualTo(name);
  }

  @Test
  void isNeverLongerThanAFileNameMayBe() {
    assertThat(CallName.of("GET", "/x".repeat(5000))).hasSize(80);
  }
}
