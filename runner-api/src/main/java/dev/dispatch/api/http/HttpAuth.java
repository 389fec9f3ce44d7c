package dev.dispatch.api.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a client proves who it is; applied by the transport to every request of {@link
 * HttpClient#withAuth}, and never carried to another origin by a redirect.
 *
 * <p>The values are secrets; no implementation prints them.
 */
public sealed interface HttpAuth {

  /** User name and password in {@code Authorization} (RFC 7617). */
  record Basic(String username, String password) implements HttpAuth {

    @Override
    public String toString() {
      return "Basic[…]";
    }
  }

  /** A token in {@code Authorization} (RFC 6750). */
  record Bearer(String token) implements HttpAuth {

    @Override
    public String toString() {
      return "Bearer[…]";
    }
  }

  /**
   * A key in a field of its own.
   *
   * @param place header or query
   * @param name the name of the header field or query parameter
   * @param key the key
   */
  record ApiKey(Place place, String name, String key) implements HttpAuth {

    @Override
    public String toString() {
      return "ApiKey[…]";
    }
  }

  /** Where a key goes. */
  enum Place {
    /** A header field. */
    HEADER,
    /** A query parameter, in the place of one that has its name. */
    QUERY
  }

  /**
   * An access token of an OAuth 2.0 token endpoint (RFC 6749): fetched before the first request,
   * kept for the run, renewed when it expires and once when a server answers 401.
   *
   * @param tokenUrl the token endpoint, absolute or relative to the client's base URL
   * @param grant how the token is asked for
   * @param clientId the client; empty where the server knows public callers
   * @param clientSecret the client's secret; empty for a public client
   * @param username the resource owner, for {@link Grant#PASSWORD}
   * @param password the resource owner's password, for {@link Grant#PASSWORD}
   * @param refreshToken the token to start from, for {@link Grant#REFRESH_TOKEN}
   * @param parameters further fields of the token request, such as {@code scope}
   * @param secretInBody whether id and secret go into the form instead of a Basic field
   */
  record OAuth2(
      String tokenUrl,
      Grant grant,
      Optional<String> clientId,
      Optional<String> clientSecret,
      Optional<String> username,
      Optional<String> password,
      Optional<String> refreshToken,
      Map<String, String> parameters,
      boolean secretInBody)
      implements HttpAuth {

    public OAuth2 {
      parameters = new LinkedHashMap<>(parameters);
    }

    @Override
    public String toString() {
      return "OAuth2[" + grant + "]";
    }
  }

  /** How an OAuth 2.0 token is asked for. */
  enum Grant {
    /** RFC 6749, section 4.4. */
    CLIENT_CREDENTIALS,
    /** RFC 6749, section 4.3. */
    PASSWORD,
    /** RFC 6749, section 6. */
    REFRESH_TOKEN
  }

  /**
   * A signature of AWS, version 4, over method, URL, some header fields and the body.
   *
   * @param sessionToken for temporary credentials
   * @param region such as {@code eu-central-1}
   * @param service such as {@code execute-api} or {@code s3}
   */
  record AwsSigV4(
      String accessKeyId,
      String secretAccessKey,
      Optional<String> sessionToken,
      String region,
      String service)
      implements HttpAuth {

    @Override
    public String toString() {
      return "AwsSigV4[" + region + ", " + service + "]";
    }
  }

  /**
   * A client certificate for TLS (RFC 8446, section 4.4.2); goes along with any other kind.
   *
   * @param certificate the certificate in PEM, its chain behind it
   * @param privateKey the private key in PEM, PKCS #8, not encrypted
   */
  record ClientCertificate(String certificate, String privateKey) implements HttpAuth {

    @Override
    public String toString() {
      return "ClientCertificate[…]";
    }
  }

  /** Returns the parameters of a token request that asks for scopes; none where there are none. */
  static Map<String, String> scopes(List<String> scopes) {
    return scopes.isEmpty() ? Map.of() : Map.of("scope", String.join(" ", scopes));
  }
}
