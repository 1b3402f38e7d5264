package io.smartport.simulator.broker;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission;
import com.hivemq.extension.sdk.api.client.parameter.ClientTlsInformation;
import com.hivemq.extension.sdk.api.events.client.ClientLifecycleEventListener;
import com.hivemq.extension.sdk.api.events.client.parameters.AuthenticationSuccessfulInput;
import com.hivemq.extension.sdk.api.events.client.parameters.ConnectionStartInput;
import com.hivemq.extension.sdk.api.events.client.parameters.DisconnectEventInput;
import com.hivemq.extension.sdk.api.events.client.parameters.ServerInitiatedDisconnectInput;
import com.hivemq.extension.sdk.api.interceptor.suback.SubackOutboundInterceptor;
import com.hivemq.extension.sdk.api.packets.auth.DefaultAuthorizationBehaviour;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.subscribe.SubackReasonCode;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import io.smartport.simulator.broker.Rights.Right;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in who shows a certificate of a known name and calls itself by it, gives it its rights, and
 * logs what is refused.
 */
final class AccessControl implements ExtensionMain {
  private static final Logger LOG = LoggerFactory.getLogger(AccessControl.class);

  private static final Set<SubackReasonCode> GRANTED =
      EnumSet.of(
          SubackReasonCode.GRANTED_QOS_0,
          SubackReasonCode.GRANTED_QOS_1,
          SubackReasonCode.GRANTED_QOS_2);

  private final Rights rights;

  AccessControl(Rights rights) {
    this.rights = rights;
  }

  @Override
  public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
    SimpleAuthenticator authenticator = this::authenticate;
    Services.securityRegistry().setAuthenticatorProvider(client -> authenticator);
    Services.eventRegistry().setClientLifecycleEventListener(client -> new RefusalLog());
    SubackOutboundInterceptor subscriptions =
        (in, out) -> {
          List<SubackReasonCode> codes = in.getSubackPacket().getReasonCodes();
          if (!GRANTED.containsAll(codes)) {
            LOG.warn(
                "{}: subscription refused: {}", in.getClientInformation().getClientId(), codes);
          }
        };
    Services.initializerRegistry()
        .setClientInitializer((in, client) -> client.addSubackOutboundInterceptor(subscriptions));
  }

  @Override
  public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {}

  private void authenticate(SimpleAuthInput input, SimpleAuthOutput output) {
    String client = input.getClientInformation().getClientId();
    String name =
        input
            .getConnectionInformation()
            .getClientTlsInformation()
            .flatMap(ClientTlsInformation::getClientCertificate)
            .flatMap(AccessControl::commonName)
            .orElse("");
    if (!name.equals(client)) {
      refuse(output, ConnackReasonCode.CLIENT_IDENTIFIER_NOT_VALID, client, name);
    } else if (!rights.isKnown(client)) {
      refuse(output, ConnackReasonCode.NOT_AUTHORIZED, client, name);
    } else {
      output.getDefaultPermissions().setDefaultBehaviour(DefaultAuthorizationBehaviour.DENY);
      for (Right right : rights.of(client)) {
        output.getDefaultPermissions().add(permission(right));
      }
      output.authenticateSuccessfully();
    }
  }

  private static void refuse(
      SimpleAuthOutput output, ConnackReasonCode code, String client, String name) {
    LOG.warn("client id '{}' with the certificate of '{}' refused: {}", client, name, code);
    output.failAuthentication(code, "certificate of '" + name + "'");
  }

  static Optional<String> commonName(X509Certificate certificate) {
    try {
      for (Rdn rdn : new LdapName(certificate.getSubjectX500Principal().getName()).getRdns()) {
        if (rdn.getType().equalsIgnoreCase("CN")) {
          return Optional.of(rdn.getValue().toString());
        }
      }
    } catch (InvalidNameException e) {
      LOG.warn("certificate with a name that cannot be read: {}", e.getMessage());
    }
    return Optional.empty();
  }

  private static TopicPermission permission(Right right) {
    TopicPermission.MqttActivity activity =
        right.kind() == Rights.Kind.SUBSCRIBE
            ? TopicPermission.MqttActivity.SUBSCRIBE
            : TopicPermission.MqttActivity.PUBLISH;
    TopicPermission.Retain retain =
        right.kind() == Rights.Kind.PUBLISH
            ? TopicPermission.Retain.NOT_RETAINED
            : TopicPermission.Retain.ALL;
    return Builders.topicPermission()
        .topicFilter(right.filter())
        .activity(activity)
        .retain(retain)
        .build();
  }

  /** Logs whom the broker puts out, and why. */
  private static final class RefusalLog implements ClientLifecycleEventListener {
    @Override
    public void onMqttConnectionStart(ConnectionStartInput input) {}

    @Override
    public void onAuthenticationSuccessful(AuthenticationSuccessfulInput input) {}

    @Override
    public void onDisconnect(DisconnectEventInput input) {}

    @Override
    public void onServerInitiatedDisconnect(ServerInitiatedDisconnectInput input) {
      LOG.warn(
          "{}: disconnected by the broker: {}, {}",
          input.getClientInformation().getClientId(),
          input.getReasonCode().map(Enum::name).orElse("no code"),
          input.getReasonString().orElse("no reason"));
    }
  }
}
