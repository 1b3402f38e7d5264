package io.smartport.tos.engine;

/**
 * Names what the engine does with a journal. One more whenever the same journal would give other
 * outputs or another state; a journal is replayed only under its own version.
 */
public final class BehaviourVersion {
  public static final int CURRENT = 1;

  private BehaviourVersion() {}
}
