package io.smartport.simulator.plc.space;

import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.server.nodes.filters.AttributeFilter;
import org.eclipse.milo.opcua.sdk.server.nodes.filters.AttributeFilterContext;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.jspecify.annotations.Nullable;

/** Tells a user what it may do: write a variable, call a method. */
final class OperatorAttributes implements AttributeFilter {
  private final UserRights rights;

  OperatorAttributes(UserRights rights) {
    this.rights = rights;
  }

  @Override
  public @Nullable Object getAttribute(AttributeFilterContext context, AttributeId attribute) {
    return switch (attribute) {
      case UserAccessLevel ->
          AccessLevel.toValue(mayOperate(context) ? AccessLevel.READ_WRITE : AccessLevel.READ_ONLY);
      case UserExecutable -> mayOperate(context);
      default -> context.getAttribute(attribute);
    };
  }

  private boolean mayOperate(AttributeFilterContext context) {
    return context.getSession().map(rights::mayOperate).orElse(false);
  }
}
