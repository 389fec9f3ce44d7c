package dev.dispatch.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SchemaDefaultsTest {

  private static final String SCHEMA =
      """
      {'properties': {
         'limit': {'default': 20},
         'page': {'default': {}, 'properties': {'size': {'default': 10}}},
         'filter': {'properties': {'open': {'default': true}}},
         'items': {'items': {'$ref': '#/$defs/item'}},
         'first': {'anyOf': [{'$ref': '#/$defs/item'}, {'type': 'null'}]},
         'either': {'anyOf': [{'$ref': '#/$defs/item'}, {'type': 'string'}]}},
       'additionalProperties': {'$ref': '#/$defs/item'},
       'allOf': [{'properties': {'mode': {'default': 'ALL'}}}],
       '$defs': {
         'item': {'properties': {'n': {'default': null}, 'more': {'$ref': '#/$defs/item'}}},
         'loop': {'$ref': '#/$defs/loop'}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {} | {'limit':20,'page':{'size':10},'mode':'ALL'}
          {'mode':'ANY','limit':null} | {'mode':'ANY','limit':null,'page':{'size':10}}
          {'page':{'size':1},'limit':1} | {'page':{'size':1},'limit':1,'mode':'ALL'}
          {'page':1,'limit':1,'filter':{}} | {'page':1,'limit':1,'filter':{'open':true},'mode':'ALL'}
          {'page':1,'limit':1,'items':[{},2,{'more':{}}]} | {'page':1,'limit':1,'items':[{'n':null},2,{'more':{'n':null},'n':null}],'mode':'ALL'}
          {'page':1,'limit':1,'first':{}} | {'page':1,'limit':1,'first':{'n':null},'mode':'ALL'}
          {'page':1,'limit':1,'either':{}} | {'page':1,'limit':1,'either':{},'mode':'ALL'}
          {'page':1,'limit':1,'other':{}} | {'page':1,'limit':1,'other':{'n':null},'mode':'ALL'}
          {'page':1,'limit':'${x}'} | {'page':1,'limit':'${x}','mode':'ALL'}
          """)
  void fillsWhatIsAbsentAtEveryDepth(String value, String filled) {
    assertThat(JsonText.compact(SchemaDefaults.apply(Tree.of(SCHEMA), Tree.of(value))))
        .isEqualTo(filled.replace('\'', '"'));
  }

  @Test
  void leavesTheGivenValueAsItIs() {
    JsonNode value = Tree.of("{'filter': {}}");

    SchemaDefaults.apply(Tree.of(SCHEMA), value);

    assertThat(value).isEqualTo(Tree.of("{'filter': {}}"));
  }

  @Test
  void endsOnReferencesThatLeadNowhere() {
    JsonNode circle = Tree.of("{'$ref': '#/$defs/a', '$defs': {'a': {'$ref': '#/$defs/a'}}}");

    assertThat(SchemaDefaults.apply(circle, Tree.of("{'x': 1}"))).isEqualTo(Tree.of("{'x': 1}"));
    assertThat(SchemaDefaults.apply(Tree.of("{'$ref': 'http://x/'}"), Tree.of("[1]")))
        .isEqualTo(Tree.of("[1]"));
  }
}
