package io.smartport.simulator.world;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Virtual clock, in microseconds, with the queue of what is still to happen. Happenings of the same
 * instant take place in the order in which they were entered. Not thread-safe.
 *
 * <p>A binary heap of slot numbers: entering and cancelling allocate nothing once the arrays have
 * grown to the size of the run.
 */
public final class Agenda {
  /** A handle that never names an entry; cancelling it does nothing. */
  public static final long NONE = -1;

  private static final int FIRST_CAPACITY = 256;

  private long nowUs;
  private long entered;
  private long done;
  private int size;
  private int[] heap = new int[FIRST_CAPACITY];
  private int[] placeInHeap = new int[FIRST_CAPACITY];
  private long[] dueUs = new long[FIRST_CAPACITY];
  private long[] order = new long[FIRST_CAPACITY];
  private int[] generation = new int[FIRST_CAPACITY];
  private @Nullable Happening[] happenings = new @Nullable Happening[FIRST_CAPACITY];
  private int[] freeSlots = new int[FIRST_CAPACITY];
  private int freeCount;
  private int slotsUsed;

  /** The present instant in microseconds since the start of the run. */
  public long nowUs() {
    return nowUs;
  }

  /** How many happenings have taken place. */
  public long done() {
    return done;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** When the next happening is due, or {@link Long#MAX_VALUE} when nothing is entered. */
  public long nextDueUs() {
    return size == 0 ? Long.MAX_VALUE : dueUs[heap[0]];
  }

  /**
   * Enters a happening.
   *
   * @param atUs when, not before the present instant
   * @return a handle for {@link #cancel(long)}
   */
  public long at(long atUs, Happening happening) {
    if (atUs < nowUs) {
      throw new IllegalArgumentException(
          "happening at " + atUs + " us, but it is " + nowUs + " us");
    }
    int slot = takeSlot();
    dueUs[slot] = atUs;
    order[slot] = entered++;
    happenings[slot] = happening;
    if (size == heap.length) {
      heap = Arrays.copyOf(heap, size * 2);
    }
    heap[size] = slot;
    placeInHeap[slot] = size;
    siftUp(size++);
    return ((long) generation[slot] << 32) | slot;
  }

  /** Enters a happening {@code delayUs} from now. */
  public long after(long delayUs, Happening happening) {
    return at(nowUs + delayUs, happening);
  }

  /**
   * Takes an entry back.
   *
   * @return false when it has already happened or was cancelled before
   */
  public boolean cancel(long handle) {
    if (handle == NONE) {
      return false;
    }
    int slot = (int) handle;
    if (slot >= slotsUsed
        || generation[slot] != (int) (handle >>> 32)
        || happenings[slot] == null) {
      return false;
    }
    remove(placeInHeap[slot]);
    giveSlot(slot);
    return true;
  }

  /** Carries out the next happening, or answers false when there is none. */
  public boolean step() {
    if (size == 0) {
      return false;
    }
    int slot = heap[0];
    Happening happening = happenings[slot];
    if (happening == null) {
      throw new IllegalStateException("empty slot " + slot + " in the queue");
    }
    nowUs = dueUs[slot];
    remove(0);
    giveSlot(slot);
    done++;
    happening.happen();
    return true;
  }

  /** Carries out all that is due up to and including {@code untilUs} and sets the clock to it. */
  public void runUntil(long untilUs) {
    while (size > 0 && dueUs[heap[0]] <= untilUs) {
      step();
    }
    nowUs = Math.max(nowUs, untilUs);
  }

  private int takeSlot() {
    if (freeCount > 0) {
      return freeSlots[--freeCount];
    }
    if (slotsUsed == dueUs.length) {
      int grown = slotsUsed * 2;
      placeInHeap = Arrays.copyOf(placeInHeap, grown);
      dueUs = Arrays.copyOf(dueUs, grown);
      order = Arrays.copyOf(order, grown);
      generation = Arrays.copyOf(generation, grown);
      happenings = Arrays.copyOf(happenings, grown);
      freeSlots = Arrays.copyOf(freeSlots, grown);
    }
    return slotsUsed++;
  }

  private void giveSlot(int slot) {
    happenings[slot] = null;
    generation[slot] = (generation[slot] + 1) & Integer.MAX_VALUE;
    freeSlots[freeCount++] = slot;
  }

  private void remove(int place) {
    int last = heap[--size];
    if (place != size) {
      heap[place] = last;
      placeInHeap[last] = place;
      siftDown(place);
      siftUp(placeInHeap[last]);
    }
  }

  private void siftUp(int from) {
    int slot = heap[from];
    int place = from;
    while (place > 0) {
      int parent = (place - 1) >>> 1;
      if (!isBefore(slot, heap[parent])) {
        break;
      }
      move(heap[parent], place);
      place = parent;
    }
    move(slot, place);
  }

  private void siftDown(int from) {
    int slot = heap[from];
    int place = from;
    while (2 * place + 1 < size) {
      int child = 2 * place + 1;
      if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isBefore(heap[child], slot)) {
        break;
      }
      move(heap[child], place);
      place = child;
    }
    move(slot, place);
  }

  private void move(int slot, int place) {
    heap[place] = slot;
    placeInHeap[slot] = place;
  }

  private boolean isBefore(int a, int b) {
    return dueUs[a] < dueUs[b] || (dueUs[a] == dueUs[b] && order[a] < order[b]);
  }
}
