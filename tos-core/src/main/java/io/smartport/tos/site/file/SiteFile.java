package io.smartport.tos.site.file;

import java.util.List;

/**
 * A site file. Lengths are millimetres; the origin is the west end of the quay edge, x along the
 * quay, y landwards.
 *
 * @param name the site's name, as the file is called
 * @param machines the machine file beside it: {@code machines/NAME.yaml}
 * @param places stations, chargers and parking between the two apron roads
 */
public record SiteFile(
    String name,
    String machines,
    QuayFile quay,
    RoadsFile roads,
    YardFile yard,
    PlacesFile places,
    List<TrucksFile> trucks) {}
