package io.smartport.gateway.mqtt.vda5050;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.gateway.link.TruckJob;
import io.smartport.gateway.mqtt.vda5050.OrderMessage.Edge;
import io.smartport.gateway.mqtt.vda5050.OrderMessage.Node;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderBookTest {
  private static final int STATION = OrderActions.STATION;
  private static final int CHARGE = OrderActions.CHARGE;
  private static final long LATER = 1_000;

  private final OrderComposer composer = new OrderComposer(Site.SMALL);
  private final OrderBook book = new OrderBook(composer, Site.IDS);
  private final List<Integer> path = Site.path(6, 1);

  @Test
  void anOrderNamesLanesAndNodesOfTheSiteAndReleasesItsBase() {
    OrderMessage order = book.begin(job(7, 1, STATION, 2), false, 0);
    assertThat(order.orderId()).isEqualTo("3-7-1");
    assertThat(order.updateId()).isZero();
    assertThat(order.edges().stream().map(Edge::id))
        .containsExactlyElementsOf(path.stream().map(s -> "e" + s).toList());
    assertThat(order.edges().stream().map(Edge::sequence)).containsExactly(1L, 3L, 5L, 7L, 9L, 11L);
    assertThat(order.edges().stream().map(Edge::released))
        .containsExactly(true, true, false, false, false, false);
    assertThat(order.nodes().stream().map(Node::sequence))
        .containsExactly(0L, 2L, 4L, 6L, 8L, 10L, 12L);
    assertThat(order.nodes().stream().map(Node::released))
        .containsExactly(true, true, true, false, false, false, false);
    assertThat(order.nodes().get(1).id()).isEqualTo("n" + Site.LANES.toNode(path.getFirst()));
    assertThat(order.nodes().getLast().id()).isEqualTo("s" + path.getLast() + ".1500");
    assertThat(order.edges().getLast().length()).isEqualTo(1.5);
    for (int i = 0; i < 6; i++) {
      assertThat(order.edges().get(i).from()).isEqualTo(order.nodes().get(i).id());
      assertThat(order.edges().get(i).to()).isEqualTo(order.nodes().get(i + 1).id());
    }
  }

  @Test
  void theFirstNodeIsReachedFromAnywhereOnTheFirstLane() {
    Node first = book.begin(job(7, 1, 0, 2), false, 0).nodes().getFirst();
    assertThat(first.deviation()).isGreaterThan(Site.LANES.lengthMm(path.getFirst()) / 1e3);
  }

  @Test
  void whatIsDoneAtTheEndStandsAtTheLastNode() {
    assertThat(actionsAtEnd(job(7, 1, 0, 2))).containsExactly("finePositioning 3-7-1.position");
    assertThat(actionsAtEnd(job(8, 1, STATION, 2)))
        .containsExactly("finePositioning 3-8-1.position", "waitForTrigger 3-8-1.locks");
    assertThat(actionsAtEnd(job(9, 1, CHARGE, 2)))
        .containsExactly("finePositioning 3-9-1.position", "startCharging 3-9-1.charge-905");
  }

  private List<String> actionsAtEnd(TruckJob job) {
    Node last = book.begin(job, false, 0).nodes().getLast();
    return last.actions().stream().map(a -> a.type() + " " + a.id()).toList();
  }

  @Test
  void aTruckThatChargesIsUnpluggedFirst() {
    Node first = book.begin(job(7, 1, 0, 2), true, 0).nodes().getFirst();
    assertThat(first.actions()).extracting(Action::type).containsExactly("stopCharging");
  }

  @Test
  void anUpdateIsStitchedOnTheLastNodeOfTheBase() throws BadMessageException {
    OrderMessage order = book.begin(job(7, 1, STATION, 2), false, 0);
    TruckState state = new States().executing(order, 0).next();
    book.confirm(state);
    OrderMessage update = only(book.extend(7, 1, 4, state, LATER));
    assertThat(update.orderId()).isEqualTo(order.orderId());
    assertThat(update.updateId()).isEqualTo(1);
    Node stitch = update.nodes().getFirst();
    assertThat(stitch.id()).isEqualTo(order.nodes().get(2).id());
    assertThat(stitch.sequence()).isEqualTo(4);
    assertThat(update.edges().stream().map(Edge::released))
        .containsExactly(true, true, false, false);
    assertThat(update.nodes().getLast().actions()).isEqualTo(order.nodes().getLast().actions());
  }

  @Test
  void whatTheTruckDoesNotKnowIsRepeatedInOrderWithTheSameIds() throws BadMessageException {
    OrderMessage order = book.begin(job(7, 1, 0, 1), false, 0);
    TruckState state = new States().executing(order, 0).next();
    book.confirm(state);
    OrderMessage first = only(book.extend(7, 1, 2, state, LATER));
    OrderMessage second = only(book.extend(7, 1, 4, state, LATER));

    assertThat(book.extend(7, 1, 4, state, LATER + 100)).as("too soon to know").isEmpty();
    assertThat(book.extend(7, 1, 4, state, 2 * LATER)).containsExactly(first, second);
    States known = new States().executing(order, 0);
    known.updateId = first.updateId();
    book.confirm(known.next());
    assertThat(book.extend(7, 1, 4, known.next(), 3 * LATER)).containsExactly(second);
    known.updateId = second.updateId();
    book.confirm(known.next());
    assertThat(book.extend(7, 1, 4, known.next(), 4 * LATER)).isEmpty();
  }

  @Test
  void anOrderThatATruckForgotIsNotReleasedFurther() throws BadMessageException {
    OrderMessage order = book.begin(job(7, 1, 0, 2), false, 0);
    States states = new States().executing(order, 1);
    book.confirm(states.next());
    states.nodes.clear();
    states.edges.clear();
    assertThat(book.extend(7, 1, 4, states.next(), LATER)).isNull();
  }

  @Test
  void anOrderIsNeverRepeatedBlind() throws BadMessageException {
    book.begin(job(7, 1, 0, 2), false, 0);
    TruckState idle = new States().next();
    book.confirm(idle);
    assertThat(book.extend(7, 1, 3, idle, LATER)).hasSize(1);
    assertThat(book.extend(8, 1, 3, idle, LATER)).isNull();
  }

  /** A gateway that was restarted must go on with the orders that it finds. */
  @Test
  void anyOrderUnderWayIsReadBackFromAState() throws BadMessageException {
    Random random = new Random(3);
    for (int run = 0; run < 300; run++) {
      List<Integer> way = Site.path(2 + random.nextInt(20), run);
      int released = 1 + random.nextInt(way.size() - 1);
      int passed = random.nextInt(released);
      TruckJob job =
          new TruckJob(3, run, 1, random.nextInt(3), random.nextInt(500), released, 905, way, 0);
      OrderBook mine = new OrderBook(composer, Site.IDS);
      OrderMessage order = mine.begin(job, false, 0);
      TruckState state = new States().executing(order, passed).next();
      mine.confirm(state);

      OrderBook restarted = new OrderBook(composer, Site.IDS);
      restarted.confirm(state);
      int upTo = released + 1 + random.nextInt(way.size() - released);
      assertThat(restarted.extend(run, 1, upTo, state, LATER))
          .as("run %d", run)
          .isEqualTo(mine.extend(run, 1, upTo, state, LATER));
    }
  }

  @Test
  void aSecondGatewayIsNotedByItsUpdates() throws BadMessageException {
    OrderMessage order = book.begin(job(7, 1, 0, 1), false, 0);
    States state = new States().executing(order, 0);
    state.updateId = 9;
    book.confirm(state.next());
    assertThat(only(book.extend(7, 1, 3, state.next(), LATER)).updateId()).isEqualTo(10);
  }

  @Test
  void aTruckThatRefusesAnotherAttemptIsReleasedOnTheOneThatItDoes() throws BadMessageException {
    OrderMessage first = book.begin(job(7, 1, 0, 2), false, 0);
    TruckJob rest = new TruckJob(3, 7, 2, 0, 1_500, 1, 905, path.subList(1, 6), 0);
    book.begin(rest, false, 0);
    TruckState running = new States().executing(first, 1).next();
    book.confirm(running);
    OrderMessage update = only(book.extend(7, 2, 3, running, LATER));
    assertThat(update.orderId()).isEqualTo(first.orderId());
    assertThat(update.edges().stream().filter(Edge::released).map(Edge::sequence))
        .as("three segments of the second attempt are four of the first")
        .containsExactly(5L, 7L);
  }

  private static OrderMessage only(List<OrderMessage> messages) {
    assertThat(messages).hasSize(1);
    return messages.getFirst();
  }

  private TruckJob job(int job, int attempt, int action, int released) {
    return new TruckJob(3, job, attempt, action, 1_500, released, 905, path, 0);
  }
}
