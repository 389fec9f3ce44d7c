package dev.dispatch.core.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as RFC 8785 section 3.2.2.3 prints them: ECMAScript's Number::toString (7.1.12.1). */
final class CanonicalNumber {

  /** A double has no more digits that count. */
  private static final int DOUBLE_DIGITS = 17;

  private CanonicalNumber() {}

  /** Returns the text of a number; {@link JsonText#canonical} says which ones a double rounds. */
  static String format(BigDecimal number) {
    if (number.signum() == 0) {
      return "0";
    }
    BigDecimal exact = number.stripTrailingZeros();
    return layout(isDouble(exact) ? shortest(exact.doubleValue()) : exact);
  }

  private static boolean isDouble(BigDecimal number) {
    double nearest = number.doubleValue();
    return number.scale() > 0
        && number.precision() <= DOUBLE_DIGITS
        && nearest != 0
        && !Double.isInfinite(nearest);
  }

  /** Returns the shortest decimal that is read as this double, the closest of them. */
  private static BigDecimal shortest(double value) {
    BigDecimal candidate = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (candidate.precision() != 2) {
      return candidate;
    }
    // Double.toString gives two digits even where one is enough, such as 4.9E-324 for 5e-324.
    BigDecimal oneDigit = candidate.round(new MathContext(1, RoundingMode.HALF_EVEN));
    return oneDigit.doubleValue() == value ? oneDigit.stripTrailingZeros() : candidate;
  }

  /** Writes the digits as steps 6 to 10 of Number::toString say; n is the point's place. */
  private static String layout(BigDecimal value) {
    String digits = value.unscaledValue().abs().toString();
    int n = digits.length() - value.scale();
    String sign = value.signum() < 0 ? "-" : "";
    if (n > 21 || n < -5) {
      return sign + scientific(digits, n - 1);
    }
    if (n <= 0) {
      return sign + "0." + "0".repeat(-n) + digits;
    }
    return sign
        + (digits.length() <= n
            ? digits + "0".repeat(n - digits.length())
            : digits.substring(0, n) + "." + digits.substring(n));
  }

  private static String scientific(String digits, int exponent) {
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
  }
}
