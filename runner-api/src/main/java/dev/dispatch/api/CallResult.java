package dev.dispatch.api;

import java.util.Map;

/**
 * What an action gave that another action called.
 *
 * @param response a plain JSON tree, null for JSON null
 * @param exports the exports by name; empty where there are none
 */
public record CallResult(Object response, Map<String, Object> exports) {}
