package io.smartport.build;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;

/**
 * The layers of a module, from the top down: a class may use its own layer and those below. A layer
 * is a set of packages that may not exist yet; a package that is in no layer is an error.
 *
 * @param root the module's root package
 * @param layers names of packages directly below the root, top layer first
 */
public record LayerRules(String root, List<List<String>> layers) {
  /** Fails on the first arrow that goes up, on a cycle, or on a package without a layer. */
  public void check(JavaClasses module) {
    for (int i = 1; i < layers.size(); i++) {
      noClasses()
          .that()
          .resideInAnyPackage(patterns(layers.get(i)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              patterns(layers.subList(0, i).stream().flatMap(List::stream).toList()))
          .because("coordination goes up and facts go down: " + layers)
          .allowEmptyShould(true)
          .check(module);
    }
    slices()
        .matching(root + ".(*)..")
        .should()
        .beFreeOfCycles()
        .because("packages that need each other are one package")
        .allowEmptyShould(true)
        .check(module);
    classes()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .resideInAnyPackage(patterns(layers.stream().flatMap(List::stream).toList()))
        .because("a new package must first be given its layer here")
        .allowEmptyShould(true)
        .check(module);
  }

  /** Fails when one of the given packages uses another of them. */
  public void checkApart(JavaClasses module, List<String> names, String reason) {
    for (String name : names) {
      noClasses()
          .that()
          .resideInAPackage(pattern(name))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(patterns(names.stream().filter(n -> !n.equals(name)).toList()))
          .because(reason)
          .allowEmptyShould(true)
          .check(module);
    }
  }

  /** ArchUnit patterns of packages below the root. */
  public String[] patterns(List<String> names) {
    return names.stream().map(this::pattern).toArray(String[]::new);
  }

  private String pattern(String name) {
    return root + "." + name + "..";
  }
}
