package dev.dispatch.core.module.install;

import dev.dispatch.api.DispatchException;
import dev.dispatch.core.file.AtomicFiles;
import dev.dispatch.core.file.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EncodedKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A private Ed25519 key (RFC 8032) that signs bundles, with its public key. */
public final class SigningKey {

  private static final int MAX_BYTES = 16 * 1024;
  private static final Pattern PEM =
      Pattern.compile(
          "(?s)-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");

  private final PrivateKey privateKey;
  private final byte[] publicKey;

  private SigningKey(PrivateKey privateKey, byte[] publicKey) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
  }

  /**
   * Reads a PEM file that holds the private key (PKCS #8, RFC 5958) and the public one (RFC 8410).
   *
   * @throws DispatchException {@code BUNDLE_KEY_INVALID}; the message has nothing of the key
   */
  public static SigningKey read(Path file) {
    byte[] bytes = AtomicFiles.onDisk().read(file, MAX_BYTES);
    byte[] secret = null;
    byte[] open = null;
    Matcher blocks = PEM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    while (blocks.find()) {
      byte[] der = Base64.getMimeDecoder().decode(blocks.group(2));
      if (blocks.group(1).equals("PRIVATE")) {
        secret = der;
      } else {
        open = der;
      }
    }
    if (secret == null || open == null) {
      throw invalid(file, "it needs a PRIVATE KEY and a PUBLIC KEY block");
    }
    try {
      KeyFactory factory = KeyFactory.getInstance("Ed25519");
      EncodedKeySpec spec = new X509EncodedKeySpec(open);
      byte[] checked = factory.generatePublic(spec).getEncoded();
      return matching(file, factory.generatePrivate(new PKCS8EncodedKeySpec(secret)), checked);
    } catch (GeneralSecurityException e) {
      throw invalid(file, "it holds no Ed25519 key");
    }
  }

  private static SigningKey matching(Path file, PrivateKey secret, byte[] open) {
    SigningKey key = new SigningKey(secret, open);
    byte[] probe = {1};
    if (!key.sign(probe).covers(probe)) {
      throw invalid(file, "its two keys do not belong together");
    }
    return key;
  }

  /** Returns the SHA-256 of the public key in lower-case hex: what others trust it by. */
  public String fingerprint() {
    return Sha256.of(publicKey);
  }

  BundleSignature sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(privateKey);
      signature.update(bytes);
      return new BundleSignature(publicKey, signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  private static DispatchException invalid(Path file, String why) {
    return BundleError.BUNDLE_KEY_INVALID.because(
        "The key '" + file + "' cannot sign: " + why + ".",
        "Make one: openssl genpkey -algorithm ed25519 -out k.pem; openssl pkey -in k.pem -pubout >>"
            + " k.pem");
  }
}
