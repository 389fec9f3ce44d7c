package dev.dispatch.core.http;

import okhttp3.HttpUrl;

/** The public suffix list that OkHttp carries. */
final class PublicSuffixes {

  private PublicSuffixes() {}

  /** Returns whether anybody can register names right below a domain, or it is no domain at all. */
  static boolean contains(String domain) {
    try {
      return new HttpUrl.Builder().scheme("http").host(domain).build().topPrivateDomain() == null;
    } catch (IllegalArgumentException noHost) {
      return true;
    }
  }
}
