package dev.dispatch.core.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random plain trees, and numbers that are easily spoilt. */
final class Trees {

  private static final String[] TEXTS = {
    "",
    "a",
    "é",
    "😀",
    "\u0000\u001f\"\\/\b\f\n\r\t",
    "\u2028\u2029\u007f",
    "${env.X}",
    "\uFFFD\uFFFF"
  };

  private Trees() {}

  /** Returns 200 numbers as text: bounds of the types and their neighbours, scales, exponents. */
  static List<String> numbers() {
    List<String> numbers =
        new ArrayList<>(List.of("0", "0.0", "0.10", "1.0", "100", "1E+2", "1E-7"));
    for (int bits : new int[] {8, 16, 24, 31, 32, 53, 63, 64, 128, 1024, 3000}) {
      BigInteger power = BigInteger.TWO.pow(bits);
      for (int offset = -1; offset <= 1; offset++) {
        numbers.add(power.add(BigInteger.valueOf(offset)).toString());
        numbers.add(power.add(BigInteger.valueOf(offset)).negate().toString());
      }
    }
    Random random = new Random(1);
    while (numbers.size() < 200) {
      BigDecimal number =
          new BigDecimal(
              new BigInteger(1 + random.nextInt(200), random), random.nextInt(700) - 350);
      numbers.add((random.nextBoolean() ? number : number.negate()).toString());
    }
    return numbers;
  }

  /** Returns a random plain tree. */
  static Object random(Random random, int depth) {
    return switch (random.nextInt(depth > 4 ? 5 : 7)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> TEXTS[random.nextInt(TEXTS.length)] + TEXTS[random.nextInt(TEXTS.length)];
      case 3 -> JsonValues.toJava(JsonValues.toTree(random.nextLong() >> random.nextInt(64)));
      case 4 -> new BigDecimal(BigInteger.valueOf(random.nextLong()), 1 + random.nextInt(20));
      case 5 -> list(random, depth);
      default -> map(random, depth);
    };
  }

  private static List<Object> list(Random random, int depth) {
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      list.add(random(random, depth + 1));
    }
    return list;
  }

  private static Map<String, Object> map(Random random, int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      map.put(TEXTS[random.nextInt(TEXTS.length)] + i, random(random, depth + 1));
    }
    return map;
  }
}
