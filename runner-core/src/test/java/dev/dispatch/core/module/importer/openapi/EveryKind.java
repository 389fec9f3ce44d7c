package dev.dispatch.core.module.importer.openapi;

/** A document that uses what OpenAPI has, in single quotes. */
final class EveryKind {

  static final String SPEC =
      """
      {'openapi': '3.0.3', 'info': {'title': 'Every Kind', 'version': '1', 'description': 'All of it.'},
       'security': [{'bearer': []}],
       'paths': {
        '/styles/{label}/{matrix}/{list}': {
          'parameters': [
            {'name': 'label', 'in': 'path', 'required': true, 'style': 'label', 'schema': {'type': 'integer'}},
            {'name': 'matrix', 'in': 'path', 'required': true, 'style': 'matrix', 'schema': {'type': 'string'}},
            {'name': 'list', 'in': 'path', 'required': true, 'schema': {'type': 'array', 'items': {'type': 'string'}}}],
          'get': {'operationId': 'getStyles', 'parameters': [
            {'name': 'exploded', 'in': 'query', 'required': true, 'schema': {'type': 'array', 'items': {'type': 'string'}}},
            {'name': 'comma', 'in': 'query', 'required': true, 'explode': false, 'schema': {'type': 'array', 'items': {'type': 'string'}}},
            {'name': 'pipe', 'in': 'query', 'required': true, 'style': 'pipeDelimited', 'explode': false, 'schema': {'type': 'array', 'minItems': 2, 'items': {'type': 'string'}}},
            {'name': 'space', 'in': 'query', 'required': true, 'style': 'spaceDelimited', 'explode': false, 'schema': {'type': 'array', 'minItems': 2, 'items': {'type': 'string'}}},
            {'name': 'deep', 'in': 'query', 'required': true, 'style': 'deepObject', 'schema': {'type': 'object', 'required': ['a'], 'properties': {'a': {'type': 'string'}}}},
            {'name': 'as-json', 'in': 'query', 'required': true, 'content': {'application/json': {'schema': {'type': 'object', 'required': ['a'], 'properties': {'a': {'type': 'string'}}}}}},
            {'name': 'filter[name]', 'in': 'query', 'required': true, 'schema': {'type': 'string'}},
            {'name': 'X-Trace', 'in': 'header', 'required': true, 'schema': {'type': 'string', 'pattern': '^[0-9a-f]{8}$'}},
            {'name': 'lang', 'in': 'cookie', 'required': true, 'schema': {'type': 'string', 'enum': ['de', 'en']}},
            {'name': 'list', 'in': 'query', 'required': true, 'schema': {'type': 'string'}},
            {'name': 'optional', 'in': 'query', 'schema': {'type': 'integer', 'default': 30}}],
           'responses': {'200': {'description': 'ok', 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Node'}}}}}}},
        '/json': {'post': {'operationId': 'postJSON', 'tags': ['bodies'], 'requestBody': {'required': true, 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/New'}}}},
          'responses': {'201': {'description': 'made', 'headers': {'Location': {'schema': {'type': 'string'}}}}}}},
        '/any': {'put': {'operationId': 'put_any', 'tags': ['bodies'], 'requestBody': {'required': true, 'content': {'application/vnd.x+json': {'schema': {'oneOf': [{'type': 'string'}, {'$ref': '#/components/schemas/Node'}]}}}},
          'responses': {'204': {'description': 'done'}}}},
        '/form': {'post': {'operationId': 'postForm', 'tags': ['bodies'], 'requestBody': {'required': true, 'content': {'application/x-www-form-urlencoded': {'schema': {'type': 'object', 'required': ['a'], 'properties': {'a': {'type': 'string'}, 'b': {'type': 'array', 'items': {'type': 'string'}}}}}}},
          'responses': {'2XX': {'description': 'ok'}}}},
        '/multipart': {'post': {'operationId': 'postMultipart', 'tags': ['bodies'], 'security': [{'basic': []}], 'requestBody': {'required': true, 'content': {'multipart/form-data': {'schema': {'type': 'object', 'required': ['photo', 'note'], 'properties': {'photo': {'type': 'string', 'format': 'binary'}, 'note': {'type': 'string'}}}}}},
          'responses': {'default': {'description': 'ok'}}}},
        '/text': {'post': {'operationId': 'postText', 'tags': ['bodies'], 'security': [{'key': [], 'app': []}], 'requestBody': {'required': true, 'content': {'text/plain': {'schema': {'type': 'string'}}}},
          'responses': {'200': {'description': 'ok'}}}},
        '/file': {'post': {'operationId': 'postFile', 'tags': ['bodies'], 'security': [{}, {'cookie': []}], 'requestBody': {'required': true, 'content': {'application/octet-stream': {'schema': {'type': 'string', 'format': 'binary'}}}},
          'responses': {'200': {'description': 'ok'}}}},
        '/same': {'get': {'operationId': 'getSame', 'security': [], 'responses': {'200': {'description': 'ok'}}},
          'delete': {'operationId': 'get_same', 'security': [{'oauth': ['write']}], 'responses': {'200': {'description': 'ok'}}}}},
       'components': {
        'securitySchemes': {
          'bearer': {'type': 'http', 'scheme': 'bearer'}, 'basic': {'type': 'http', 'scheme': 'basic'},
          'key': {'type': 'apiKey', 'in': 'header', 'name': 'X-Key'}, 'app': {'type': 'apiKey', 'in': 'query', 'name': 'app'},
          'cookie': {'type': 'apiKey', 'in': 'cookie', 'name': 'sid'},
          'oauth': {'type': 'oauth2', 'flows': {'authorizationCode': {'authorizationUrl': 'https://a.example', 'tokenUrl': 'https://t.example', 'scopes': {}}}}},
        'schemas': {
          'Node': {'type': 'object', 'required': ['id'], 'properties': {'id': {'type': 'integer'}, 'parent': {'$ref': '#/components/schemas/Node'},
            'score': {'type': 'number', 'nullable': true, 'minimum': 0, 'exclusiveMinimum': true}, 'children': {'type': 'array', 'items': {'$ref': '#/components/schemas/Node'}}}},
          'New': {'allOf': [{'type': 'object', 'required': ['title'], 'properties': {'title': {'type': 'string', 'minLength': 3}, 'made': {'type': 'string', 'readOnly': true}}},
            {'type': 'object', 'properties': {'private': {'type': 'boolean', 'default': false}, 'node': {'$ref': '#/components/schemas/Node'}}}]}}}}
      """;

  private EveryKind() {}
}
