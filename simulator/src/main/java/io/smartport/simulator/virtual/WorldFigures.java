package io.smartport.simulator.virtual;

import io.smartport.tos.engine.BehaviourVersion;
import io.smartport.tos.engine.Engine;
import java.util.List;
import java.util.Map;

/**
 * What a report needs to know of the engine.
 *
 * @param standing moves that are not done, by what they wait for
 * @param refusals inputs that the core refused, in words
 */
public record WorldFigures(
    long stateHash,
    int behaviourVersion,
    MoveCounts moves,
    BoxCensus census,
    Map<String, Integer> standing,
    List<String> refusals) {
  /** The figures now. */
  public static WorldFigures of(TerminalWorld world) {
    Engine engine = world.engine();
    return new WorldFigures(
        engine.stateHash(),
        BehaviourVersion.CURRENT,
        MoveCounts.of(engine.state().work()),
        BoxCensus.of(world),
        MoveCounts.standing(engine.state().work()),
        world.counts().refusals());
  }
}
