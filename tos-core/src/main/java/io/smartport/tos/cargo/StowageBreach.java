package io.smartport.tos.cargo;

import org.jspecify.annotations.Nullable;

/**
 * A rule of stowage that a box in its cell breaks.
 *
 * @param rule which one
 * @param box the box
 * @param other the box that it clashes with; null if there is none
 */
public record StowageBreach(Rule rule, StowedBox box, @Nullable StowedBox other) {

  /** The rules that {@link StowageRules} judges. */
  public enum Rule {
    /** Another box takes the same space. */
    SLOT_TAKEN("another box stands there"),
    /** A 20' stands in a 20' bay, all others in a 40' bay. */
    LENGTH_DOES_NOT_FIT_BAY("its length does not fit the bay"),
    /** One end at least has air below it. */
    HANGING("nothing below one end at least"),
    /** A 20' has its corner castings where a 40' has none. */
    TWENTY_ON_LONGER("a 20' stands on a longer box"),
    /** Cell guides are 40' long. */
    FORTY_FIVE_IN_HOLD("in the hold"),
    /** A 45' stands on the corner posts of a 40' or 45'. */
    FORTY_FIVE_ON_TWENTY("on a 20'"),
    /** A live reefer stands where no plug is. */
    REEFER_WITHOUT_PLUG("no plug for a live reefer"),
    /** Dangerous goods too near to others. */
    SEGREGATION("dangerous goods too near to others");

    private final String reason;

    Rule(String reason) {
      this.reason = reason;
    }

    /** Why, as part of an English sentence. */
    public String reason() {
      return reason;
    }
  }
}
