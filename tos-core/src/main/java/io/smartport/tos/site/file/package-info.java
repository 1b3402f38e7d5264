/**
 * Site files as their author wrote them, before anything is computed. {@link
 * io.smartport.tos.site.file.SiteFiles} finds and reads them; {@code docs/reference/site-file.md}
 * describes every key. The site compiler, the command line and the simulator call it.
 */
@NullMarked
package io.smartport.tos.site.file;

import org.jspecify.annotations.NullMarked;
