/** {@code init}: which identities a terminal has, and their certificates, keys and passwords. */
@NullMarked
package io.smartport.tos.app.init;

import org.jspecify.annotations.NullMarked;
