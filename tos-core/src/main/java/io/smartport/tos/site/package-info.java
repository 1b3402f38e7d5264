/**
 * The terminal as it is built: quay, cranes, blocks, lanes, docks, places, machine constants.
 *
 * <p>{@link io.smartport.tos.site.compiler.SiteCompiler} turns a site file into a {@link
 * io.smartport.tos.site.CompiledSite}, which is all that engine and plant see: integers, immutable,
 * with a stable hash. The packages {@code site.file} (what its author wrote), {@code site.layout}
 * (lanes from the file), {@code site.compiler} (contours, the only user of JTS) and {@code
 * site.picture} belong to those who make or check a site. Nothing here knows what moves on the
 * site.
 *
 * <p>Coordinates: origin at the west end of the quay edge, x along the quay towards the east, y
 * landwards; headings in microradians, 0 towards +x, positive towards +y.
 */
@NullMarked
package io.smartport.tos.site;

import org.jspecify.annotations.NullMarked;
