/** Makes {@code docs/reference/messages.md} of the message schema, and compares it. */
@NullMarked
package io.smartport.tos.message.reference;

import org.jspecify.annotations.NullMarked;
