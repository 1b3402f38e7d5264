package io.smartport.hmi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses MODULE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.smartport.hmi");

  @Test
  void screensKnowTheContractAndNothingElseOfTheCore() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.smartport.tos..")
                .and(DescribedPredicate.not(resideInAPackage("io.smartport.tos.contract.."))))
        .because("screens see what the server sends; they run on another machine")
        .allowEmptyShould(true)
        .check(MODULE);
  }

  @Test
  void theClientKnowsNoToolkit() {
    noClasses()
        .that()
        .resideInAPackage("io.smartport.hmi.client..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "io.smartport.hmi.widget..", "io.smartport.hmi.app..")
        .because("view models are tested without a display")
        .allowEmptyShould(true)
        .check(MODULE);
  }
}
