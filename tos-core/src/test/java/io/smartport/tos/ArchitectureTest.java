package io.smartport.tos;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smartport.build.DeterminismRule;
import io.smartport.build.LayerRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final List<String> SLICES =
      List.of(
          "berth",
          "quay",
          "yard",
          "transport",
          "gate",
          "release",
          "desk",
          "alarm",
          "evidence",
          "charge");

  private static final LayerRules LAYERS =
      new LayerRules(
          "io.smartport.tos",
          List.of(
              List.of("app"),
              List.of("server", "planner", "edi"),
              List.of("view", "contract"),
              List.of("runtime"),
              List.of("engine"),
              List.of("dispatch"),
              SLICES,
              List.of("work"),
              List.of("cargo", "site"),
              List.of("message", "journal", "config", "credential", "time", "process"),
              // Columns say nothing of what they hold, so every slice may keep its state in them.
              List.of("column")));

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.smartport.tos");

  @Test
  void arrowsGoDownwardsOnly() {
    LAYERS.check(MODULE);
  }

  @Test
  void slicesDoNotKnowEachOther() {
    LAYERS.checkApart(
        MODULE, SLICES, "what joins slices is a choice of dispatch, or state of work below them");
  }

  @Test
  void onlyTheSiteCompilerUsesGeometryOfDoubles() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.smartport.tos.site..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.locationtech.jts..")
        .because("the engine sees integers; the site compiler has made them from JTS geometry")
        .check(MODULE);
  }

  @Test
  void onlyCredentialsUseBouncyCastle() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.smartport.tos.credential..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bouncycastle..")
        .because("certificates are made in one place; whoever reads them gets java.security types")
        .check(MODULE);
  }

  @Test
  void protocolsAndScreensAreUnknownHere() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.eclipse.milo..", "org.eclipse.paho..", "com.hivemq..", "javafx..")
        .because("the gateway translates protocols, and screens are their own process")
        .check(MODULE);
  }

  @Test
  void theEngineIsAPureFunctionOfItsJournal() {
    DeterminismRule.forPackages(
            LAYERS.patterns(List.of("engine", "dispatch", "work", "cargo", "column")))
        .check(MODULE);
    DeterminismRule.forPackages(LAYERS.patterns(SLICES)).check(MODULE);
  }
}
