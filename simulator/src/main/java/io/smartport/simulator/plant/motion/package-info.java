/**
 * Motion in closed form: a profile is a short list of stretches of constant acceleration, and every
 * question (where, how fast, when) is answered without a time step. Cranes and trucks call it. It
 * knows metres and seconds, and nothing of machines.
 */
@NullMarked
package io.smartport.simulator.plant.motion;

import org.jspecify.annotations.NullMarked;
