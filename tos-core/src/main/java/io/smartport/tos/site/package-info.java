/**
 * The terminal as it is built: quay, cranes, blocks, lanes, docks, places, machine constants.
 *
 * <p>{@link io.smartport.tos.site.SiteCompiler} turns a site file into a {@link
 * io.smartport.tos.site.CompiledSite}, which is all that engine and plant see: integers, immutable,
 * with a stable hash. The packages {@code site.layout} (lane graph from the file) and {@code
 * site.sweep} (contours, the only user of JTS) belong to the compiler alone. Nothing here knows
 * what moves on the site.
 *
 * <p>Coordinates: origin at the west end of the quay edge, x along the quay towards the east, y
 * landwards; headings in microradians, 0 towards +x, positive towards +y.
 */
@NullMarked
package io.smartport.tos.site;

import org.jspecify.annotations.NullMarked;
