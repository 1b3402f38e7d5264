package io.smartport.tos.site.file;

/**
 * Trucks of one kind.
 *
 * @param firstId id of the first; the others follow
 * @param prefix the names are this and a number of three digits
 * @param firstNumber number of the first
 * @param firstHomePlaceId parking place of the first; the others follow
 */
public record TrucksFile(
    int firstId, String prefix, int firstNumber, int count, int firstHomePlaceId) {}
