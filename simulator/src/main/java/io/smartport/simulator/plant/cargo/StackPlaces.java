package io.smartport.simulator.plant.cargo;

import io.smartport.simulator.plant.machine.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places that are stacks: what a lift or a landing there would meet. */
interface StackPlaces extends Obstacles {
  /** The 20' columns that a box takes there, or null when the stack does not exist. */
  @Nullable List<Stack> columns(long place, int lengthFt);

  /** Why the box cannot be lifted there. */
  Refusal liftProblem(long place, Box box);

  /** Why the box cannot be set down there at all. */
  Refusal landProblem(long place, Box box);

  /** Whether it would stand in the air, in a taken place, or on a shorter support. */
  boolean breaksOrder(long place, Box box);

  /** Puts a box on these columns and returns the z of its bottom. */
  int put(List<Stack> columns, Box box);

  /** Where a box that is set down there really comes to stand. */
  long nextPlace(long place, List<Stack> columns);
}
