/**
 * Configuration files: YAML bound to typed records. An unknown, missing or repeated key and a wrong
 * type are errors that name the file, the line, the key and the value.
 *
 * <p>Every package may call it. It knows nothing of what is configured.
 */
@NullMarked
package io.smartport.tos.config;

import org.jspecify.annotations.NullMarked;
