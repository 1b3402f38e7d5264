package io.smartport.tos.site;

/**
 * Constants of the twist-lock stations.
 *
 * @param serviceMs mean time to put on or take off the locks of one truck
 * @param variationPermille coefficient of variation (lognormal)
 */
public record StationModel(int serviceMs, int variationPermille) {}
