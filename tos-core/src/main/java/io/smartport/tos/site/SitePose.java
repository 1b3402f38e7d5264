package io.smartport.tos.site;

/**
 * Where a truck's centre is and where its front points, for display and reports.
 *
 * @param headingUrad 0 towards +x, positive towards +y, in microradians from -π to π
 */
public record SitePose(int xMm, int yMm, int headingUrad) {}
