/** {@code core}: the process that owns the terminal's state; its configuration, health, figures. */
@NullMarked
package io.smartport.tos.app.core;

import org.jspecify.annotations.NullMarked;
