package dev.dispatch.core.module.install;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.Sha256;
import dev.dispatch.core.json.JsonLimits;
import dev.dispatch.core.json.JsonText;
import dev.dispatch.core.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code bundle.sig}: an Ed25519 signature (RFC 8032) over {@code bundle.json}, and its key. */
final class BundleSignature {

  private final byte[] publicKey;
  private final byte[] signature;

  BundleSignature(byte[] publicKey, byte[] signature) {
    this.publicKey = publicKey;
    this.signature = signature;
  }

  /** Reads a signature that nobody vouches for. */
  static BundleSignature parse(byte[] bytes) {
    try {
      JsonNode root = StrictJson.parse(bytes, BundleList.SIGNATURE, JsonLimits.STATE).root();
      return new BundleSignature(field(root, "publicKey"), field(root, "signature"));
    } catch (DispatchException | IllegalArgumentException e) {
      throw invalid("'bundle.sig' is no signature");
    }
  }

  private static byte[] field(JsonNode root, String name) {
    return Base64.getDecoder().decode(root.path(name).asString(""));
  }

  byte[] bytes() {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("algorithm", "Ed25519");
    root.put("publicKey", Base64.getEncoder().encodeToString(publicKey));
    root.put("signature", Base64.getEncoder().encodeToString(signature));
    return (JsonText.pretty(root) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the SHA-256 of the public key in lower-case hex. */
  String fingerprint() {
    return Sha256.of(publicKey);
  }

  /** Returns whether it is the signature of these bytes. */
  boolean covers(byte[] bytes) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey)));
      verifier.update(bytes);
      return verifier.verify(signature);
    } catch (GeneralSecurityException none) {
      return false;
    }
  }

  /** Refuses bytes that it is not the signature of. */
  void require(byte[] bytes) {
    if (!covers(bytes)) {
      throw invalid("its signature is not that of its list of files");
    }
  }

  private static DispatchException invalid(String why) {
    return BundleError.BUNDLE_SIGNATURE_INVALID.because(
        "The bundle is not what was signed: " + why + ".",
        "Get it again from where it comes from; do not install this one.");
  }
}
