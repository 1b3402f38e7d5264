package io.smartport.tos.site.layout;

/**
 * A column of blocks between two cross roads.
 *
 * @param northboundXMm the lane that leads to its blocks, west of it
 * @param southboundXMm the lane that leads away from them, east of it
 */
record YardColumn(double northboundXMm, double southboundXMm) {}
