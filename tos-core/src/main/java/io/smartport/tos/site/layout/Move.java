package io.smartport.tos.site.layout;

/**
 * A straight or an arc.
 *
 * @param lengthMm along the path, positive
 * @param radiusMm 0 straight, positive a left turn, negative a right turn
 */
public record Move(double lengthMm, double radiusMm) {}
