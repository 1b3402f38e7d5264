/**
 * Columns and tables of engine state: primitive arrays that grow, and that a snapshot and a state
 * hash walk in one fixed order. Every slice keeps its state here; nothing here knows what a column
 * means.
 */
@NullMarked
package io.smartport.tos.column;

import org.jspecify.annotations.NullMarked;
