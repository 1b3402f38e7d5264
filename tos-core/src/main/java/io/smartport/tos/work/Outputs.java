package io.smartport.tos.work;

/**
 * What every slice may ask of the engine: send a command, leave a decision, raise or clear an
 * alarm, set a timer, read the time. The engine encodes; a slice knows no message format.
 */
public interface Outputs {
  /** Site time of the message that is being handled, in ms. */
  long nowMs();

  /** Term of this core. */
  int term();

  /** A crane shall carry; positions in mm along the quay. */
  void lift(CraneTask task);

  /** The counterpart of an exchange is there. */
  void permit(int job, boolean pick, long counterpart);

  /** The machine shall end the job as soon as that is safe. */
  void withdraw(int job);

  /** A truck shall drive {@code length} segments of {@code path} from index {@code from}. */
  void drive(DriveTask task, int[] path, int from, int length);

  /** A truck may drive up to this many segments of its path. */
  void release(int job, int released);

  /** The link shall read the machine and report it. */
  void readMachine(int machine);

  /** Why something was chosen; alternatives are pairs of choice and cost. */
  void decided(Decision decision);

  void incidentChanged(int incident);

  void alarm(AlarmCondition condition, long subject, boolean raised);

  /** A timer set again under the same id replaces the former. */
  void timer(long timerId, long atMs);

  /** The machine is to be looked at again then. */
  void machineTimer(int machine, long atMs);

  void callCompleted(int call, int moves, int cancelledMoves);

  /** The move ends early; its box stays where it is. */
  void moveCancelled(int move);
}
