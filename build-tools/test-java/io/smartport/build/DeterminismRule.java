package io.smartport.build;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Packages that must give the same outputs for the same inputs on any machine: no clock, no
 * randomness but from the seed, no thread, no arithmetic that a machine may round its own way.
 */
public final class DeterminismRule {
  private static final Set<String> CLOCKS =
      Set.of(
          Clock.class.getName(),
          Instant.class.getName(),
          LocalDate.class.getName(),
          LocalDateTime.class.getName(),
          LocalTime.class.getName(),
          OffsetDateTime.class.getName(),
          ZonedDateTime.class.getName());

  private static final Set<String> RANDOM =
      Set.of(
          Random.class.getName(),
          SecureRandom.class.getName(),
          SplittableRandom.class.getName(),
          ThreadLocalRandom.class.getName());

  /** What {@link Math} may compute in other ways on other machines; {@link StrictMath} may not. */
  private static final Set<String> INEXACT_MATH =
      Set.of(
          "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp",
          "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot", "random");

  private DeterminismRule() {}

  /** The rule for the given packages (ArchUnit patterns); packages may not exist yet. */
  public static ArchRule forPackages(String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .accessTargetWhere(notTheSameEachTime())
        .because("the same journal and seed must give the same outputs, byte for byte, anywhere")
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaAccess<?>> notTheSameEachTime() {
    return DescribedPredicate.describe(
        "reads a clock, a random source or a thread, or rounds (Maybe StrictMath is meant)",
        DeterminismRule::differs);
  }

  private static boolean differs(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    return RANDOM.contains(owner)
        || access.getTargetOwner().isAssignableTo(Thread.class)
        || access.getTargetOwner().isAssignableTo(Executor.class)
        || (CLOCKS.contains(owner) && (name.equals("now") || name.startsWith("system")))
        || (owner.equals(System.class.getName())
            && Set.of("currentTimeMillis", "nanoTime").contains(name))
        || (owner.equals(Math.class.getName()) && INEXACT_MATH.contains(name))
        || (owner.equals(StrictMath.class.getName()) && name.equals("random"))
        || (owner.equals(UUID.class.getName()) && name.equals("randomUUID"));
  }
}
