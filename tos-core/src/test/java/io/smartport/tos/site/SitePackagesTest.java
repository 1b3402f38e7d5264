package io.smartport.tos.site;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SitePackagesTest {
  private static final String SITE = "io.smartport.tos.site";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(SITE);

  @Test
  void theCompiledSiteKnowsNothingOfHowItWasMade() {
    noClasses()
        .that()
        .resideInAPackage(SITE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            SITE + ".file..", SITE + ".layout..", SITE + ".compiler..", SITE + ".picture..")
        .because("engine and plant read it without the compiler")
        .check(CLASSES);
  }

  @Test
  void onlyTheCompilerUsesJts() {
    noClasses()
        .that()
        .resideOutsideOfPackage(SITE + ".compiler..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.locationtech.jts..")
        .because("what is compiled holds integers, and lanes are laid without contours")
        .check(CLASSES);
  }
}
