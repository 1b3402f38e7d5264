package io.smartport.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smartport.build.DeterminismRule;
import io.smartport.build.LayerRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final LayerRules LAYERS =
      new LayerRules(
          "io.smartport.gateway",
          List.of(List.of("app"), List.of("opcua", "mqtt", "ais"), List.of("link", "count")));

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.smartport.gateway");

  @Test
  void arrowsGoDownwardsOnly() {
    LAYERS.check(MODULE);
  }

  @Test
  void protocolsDoNotKnowEachOther() {
    LAYERS.checkApart(
        MODULE, List.of("opcua", "mqtt", "ais"), "what protocols share is the session of a link");
  }

  @Test
  void aLinkKnowsNoProtocol() {
    noClasses()
        .that()
        .resideInAPackage("io.smartport.gateway.link..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.eclipse.milo..", "org.eclipse.paho..", "com.hivemq..", "io.netty..")
        .because("the same link runs over real protocols and over the simulated network")
        .allowEmptyShould(true)
        .check(MODULE);
  }

  @Test
  void aLinkRunsUnderVirtualTime() {
    DeterminismRule.forPackages("io.smartport.gateway.link..").check(MODULE);
  }
}
