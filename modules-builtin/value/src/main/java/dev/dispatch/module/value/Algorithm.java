package dev.dispatch.module.value;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A digest, by its name in the Java platform. */
enum Algorithm {
  /** FIPS 180-4. */
  @JsonProperty("sha-256")
  SHA_256("SHA-256", "HmacSHA256"),
  /** FIPS 180-4. */
  @JsonProperty("sha-384")
  SHA_384("SHA-384", "HmacSHA384"),
  /** FIPS 180-4. */
  @JsonProperty("sha-512")
  SHA_512("SHA-512", "HmacSHA512"),
  /** For servers that still ask for it. */
  @JsonProperty("sha-1")
  SHA_1("SHA-1", "HmacSHA1"),
  /** For servers that still ask for it. */
  @JsonProperty("md5")
  MD5("MD5", "HmacMD5");

  private final String digest;
  private final String mac;

  Algorithm(String digest, String mac) {
    this.digest = digest;
    this.mac = mac;
  }

  String digest() {
    return digest;
  }

  String mac() {
    return mac;
  }
}
