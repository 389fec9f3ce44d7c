package dev.dispatch.core.demo;

import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The ten users. */
final class DemoPeople {

  private static final String[] NAMES = {
    "Asta Brenner", "Bilal Okoro", "Chiara Lund", "Dmitri Vasko", "Elif Tanaka",
    "Farid Nunez", "Greta Molnar", "Hana Osei", "Ivo Castell", "Jun Petrov"
  };

  private static final String[] CITIES = {
    "Northmere", "Saltford", "Elderbridge", "Quillhaven", "Thornby",
    "Westerlea", "Amberfold", "Greywick", "Larkton", "Mossgate"
  };

  private DemoPeople() {}

  static String name(int id) {
    return NAMES[id - 1];
  }

  static ObjectNode user(int id) {
    String handle = name(id).substring(0, name(id).indexOf(' '));
    ObjectNode user = JsonNodeFactory.instance.objectNode();
    user.put("id", id).put("name", name(id)).put("username", handle);
    user.put("email", handle.toLowerCase(Locale.ROOT) + "@example.org");
    address(user.putObject("address"), id);
    user.put("phone", "555-01" + (10 + id))
        .put("website", handle.toLowerCase(Locale.ROOT) + ".example.org");
    company(user.putObject("company"), id);
    return user;
  }

  private static void address(ObjectNode address, int id) {
    address.put("street", DemoText.word("streets", id) + " Street");
    address.put("suite", "Suite " + (100 + id * 7));
    address.put("city", CITIES[id - 1]);
    address.put("zipcode", "10" + (100 + id * 11));
    address.putObject("geo").put("lat", (id * 4 - 20) + ".5").put("lng", (id * 9 - 50) + ".25");
  }

  private static void company(ObjectNode company, int id) {
    company.put("name", CITIES[id - 1] + " Works");
    company.put("catchPhrase", DemoText.title("companies", id));
    company.put("bs", DemoText.title("business", id));
  }
}
