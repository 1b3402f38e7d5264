package io.smartport.tos.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smartport.tos.site.compiler.Compilation;
import io.smartport.tos.site.compiler.SiteCompiler;
import io.smartport.tos.site.file.SiteFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped sites hold what docs/reference/site-file.md and the frozen plant say. */
class CompiledSiteTest {
  @ParameterizedTest
  @ValueSource(strings = {"beijiang-c", "small"})
  void theShippedSitesHaveNoFindings(String name) {
    Compilation compilation = SiteCompiler.compile(SiteFiles.read(SampleSites.file(name)));
    assertThat(compilation.findings()).isEmpty();
  }

  @Test
  void beijiangIsTheFrozenPlant() {
    CompiledSite site = SampleSites.site("beijiang-c");
    assertThat(site.quay().lengthMm()).isEqualTo(1_100_000);
    assertThat(site.quay().berths())
        .allMatch(berth -> berth.eastXMm() - berth.westXMm() == 366_000);
    assertThat(site.quay().laneYMm())
        .isEqualTo(List.of(8_200, 12_200, 16_200, 20_200, 24_200, 28_200));
    assertThat(site.cranes()).hasSize(12);
    assertThat(site.blocks()).hasSize(21).allMatch(b -> b.eastXMm() - b.westXMm() == 247_000);
    assertThat(site.blocks()).filteredOn(block -> block.reeferBays() == 6).hasSize(6);
    assertThat(site.armgs()).hasSize(42);
    assertThat(site.trucks()).hasSize(92);
    assertPlaces(site, 9, 12, 120);
    assertThat(site.docks()).hasSize(3 * 4 + 21);
  }

  @Test
  void smallIsTheFrozenPlant() {
    CompiledSite site = SampleSites.site("small");
    assertThat(site.quay().lengthMm()).isEqualTo(300_000);
    assertThat(site.quay().berths()).hasSize(1);
    assertThat(site.cranes()).hasSize(3);
    assertThat(site.blocks()).hasSize(4);
    assertThat(site.blocks()).filteredOn(block -> block.reeferBays() > 0).hasSize(2);
    assertThat(site.armgs()).hasSize(8);
    assertThat(site.trucks()).hasSize(16);
    assertPlaces(site, 3, 3, 20);
  }

  @Test
  void idsAreIndices() {
    CompiledSite site = SampleSites.site("beijiang-c");
    for (Block block : site.blocks()) {
      assertThat(site.blocks().get(block.id())).isSameAs(block);
      assertThat(site.blockDock(block.id()).ownerId()).isEqualTo(block.id());
      assertThat(site.armgs().get(block.armgIds().getFirst()).side()).isEqualTo(Armg.Side.WEST);
      assertThat(site.armgs().get(block.armgIds().getLast()).blockId()).isEqualTo(block.id());
    }
    for (int i = 0; i < site.docks().size(); i++) {
      assertThat(site.docks().get(i).id()).isEqualTo(i);
    }
    for (int i = 0; i < site.places().size(); i++) {
      assertThat(site.places().get(i).id()).isEqualTo(i);
    }
  }

  @Test
  void aTruckCanStopAtEveryBayOfEveryBlock() {
    CompiledSite site = SampleSites.site("beijiang-c");
    for (Block block : site.blocks()) {
      Dock dock = site.blockDock(block.id());
      assertThat(dock.entries().getFirst().innerIndex()).isZero();
      assertThat(dock.exits().getLast().innerIndex()).isEqualTo(dock.inner().size() - 1);
      for (int bay = 0; bay < block.teuBays(); bay++) {
        assertThat(dock.serves(block.bayXMm(bay))).as(block.name() + " bay " + bay).isTrue();
      }
    }
  }

  @Test
  void aTruckCanStopUnderEveryBayOfAShip() {
    CompiledSite site = SampleSites.site("beijiang-c");
    for (Berth berth : site.quay().berths()) {
      for (int lane = 2; lane <= 5; lane++) {
        for (int x = berth.westXMm() + 20_000; x <= berth.westXMm() + 337_000; x += 500) {
          Dock dock = site.quayDock(lane, x);
          assertThat(dock).as("lane " + lane + " at " + x).isNotNull();
          assertThat(dock.berthId()).isEqualTo(berth.id());
        }
      }
    }
    assertThat(site.quayDock(2, 362_000)).as("between the spurs").isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"beijiang-c", "small"})
  void decodingGivesTheSameSiteAndHash(String name) {
    CompiledSite site = SampleSites.site(name);
    byte[] bytes = site.encode();
    byte[] shifted = new byte[bytes.length + 10];
    System.arraycopy(bytes, 0, shifted, 7, bytes.length);
    CompiledSite decoded = CompiledSite.decode(new UnsafeBuffer(shifted), 7, bytes.length);
    assertThat(decoded).isEqualTo(site);
    assertThat(decoded.encode()).isEqualTo(bytes);
    assertThat(decoded.hash()).isEqualTo(site.hash());
  }

  @Test
  void aDamagedEncodingIsRefused() {
    byte[] bytes = SampleSites.site("small").encode();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompiledSite.decode(new UnsafeBuffer(bytes), 0, bytes.length - 4))
        .withMessageContaining("ends too early");
    bytes[0]++;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CompiledSite.decode(new UnsafeBuffer(bytes), 0, bytes.length))
        .withMessageContaining("version");
  }

  @Test
  void compilingAgainGivesTheSameHash() {
    CompiledSite again =
        SiteCompiler.compile(SiteFiles.read(SampleSites.file("small"))).site().orElseThrow();
    assertThat(again.hash()).isEqualTo(SampleSites.site("small").hash());
    assertThat(again.hash()).isNotEqualTo(SampleSites.site("beijiang-c").hash());
  }

  private static void assertPlaces(CompiledSite site, int stations, int chargers, int parking) {
    assertThat(site.places()).filteredOn(p -> p.kind() == Place.Kind.STATION).hasSize(stations);
    assertThat(site.places()).filteredOn(p -> p.kind() == Place.Kind.CHARGER).hasSize(chargers);
    assertThat(site.places()).filteredOn(p -> p.kind() == Place.Kind.PARKING).hasSize(parking);
    Set<Integer> homes = new HashSet<>();
    for (Truck truck : site.trucks()) {
      assertThat(site.places().get(truck.homePlaceId()).kind()).isEqualTo(Place.Kind.PARKING);
      assertThat(homes.add(truck.homePlaceId())).as(truck.name()).isTrue();
    }
  }
}
