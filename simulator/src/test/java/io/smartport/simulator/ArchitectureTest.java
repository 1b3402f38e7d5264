package io.smartport.simulator;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
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
          "io.smartport.simulator",
          List.of(
              List.of("app", "scenario", "report"),
              List.of("plc", "fleet", "camera", "broker", "virtual"),
              List.of("plant"),
              List.of("world")));

  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.smartport.simulator");

  private static final DescribedPredicate<JavaClass> CORE = resideInAPackage("io.smartport.tos..");
  private static final DescribedPredicate<JavaClass> GATEWAY =
      resideInAPackage("io.smartport.gateway..");

  @Test
  void arrowsGoDownwardsOnly() {
    LAYERS.check(MODULE);
  }

  @Test
  void thePlantKnowsTheSiteAndNothingElseOfTheCore() {
    noClasses()
        .that()
        .resideInAnyPackage(LAYERS.patterns(List.of("plant", "world")))
        .should()
        .dependOnClassesThat(CORE.and(DescribedPredicate.not(resideInAPackage("..tos.site.."))))
        .because("a plant that thinks like the core would hide the core's mistakes")
        .allowEmptyShould(true)
        .check(MODULE);
  }

  @Test
  void onlyVirtualBindsEngineAndLinks() {
    noClasses()
        .that()
        .resideOutsideOfPackages(LAYERS.patterns(List.of("app", "virtual")))
        .should()
        .dependOnClassesThat(
            CORE.and(
                    DescribedPredicate.not(
                        resideInAnyPackage(
                            "..tos.site..",
                            "..tos.message..",
                            "..tos.edi..",
                            "..tos.config..",
                            "..tos.credential..",
                            "..tos.time..")))
                .or(GATEWAY))
        .because(
            "the simulator speaks real protocols with code of its own; app is the process edge, it"
                + " shares the command line of the core and times everything")
        .allowEmptyShould(true)
        .check(MODULE);
  }

  @Test
  void scenariosKnowNoCargo() {
    noClasses()
        .that()
        .resideInAPackage("io.smartport.simulator.scenario..")
        .should()
        .dependOnClassesThat(resideInAPackage("io.smartport.tos.cargo.."))
        .because("a scenario is text and figures; plans are read like any plan, by virtual or app")
        .check(MODULE);
  }

  @Test
  void thePlantRunsUnderVirtualTime() {
    DeterminismRule.forPackages(LAYERS.patterns(List.of("plant", "world"))).check(MODULE);
  }
}
