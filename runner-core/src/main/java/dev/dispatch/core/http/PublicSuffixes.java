package dev.dispatch.core.http;

import okhttp3.HttpUrl;

/** The public suffix list that OkHttp carries. */
final class PublicSuffixes {

  private PublicSuffixes() {}

  /**
   * Returns whether anybody can register names below a domain, or it is no domain at all.
   *
   * <p>The parent of a wildcard such as {@code *.kobe.jp} is one too, though the list does not say
   * so: a cookie for it would reach every name below the wildcard.
   */
  static boolean contains(String domain) {
    return isListed(domain) || isListed("any." + domain);
  }

  private static boolean isListed(String domain) {
    try {
      return new HttpUrl.Builder().scheme("http").host(domain).build().topPrivateDomain() == null;
    } catch (IllegalArgumentException noHost) {
      return true;
    }
  }
}
