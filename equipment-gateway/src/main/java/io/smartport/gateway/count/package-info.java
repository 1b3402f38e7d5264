/** Counting by kind, for figures: protocols count, the process shows. It knows nothing else. */
@NullMarked
package io.smartport.gateway.count;

import org.jspecify.annotations.NullMarked;
