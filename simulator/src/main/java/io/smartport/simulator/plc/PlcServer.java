package io.smartport.simulator.plc;

import io.smartport.simulator.plc.space.CraneAddressSpace;
import io.smartport.simulator.plc.space.CraneCommands;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.Session;
import org.eclipse.milo.opcua.sdk.server.identity.Identity;
import org.eclipse.milo.opcua.sdk.server.identity.UsernameIdentityValidator;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.transport.TransportProfile;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.structured.BuildInfo;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;

/**
 * The OPC UA server of a running PLC. Sessions are signed and encrypted and belong to a user with a
 * password; without security a client can ask for the endpoints and for nothing else.
 */
final class PlcServer implements AutoCloseable {
  private static final List<SecurityPolicy> POLICIES =
      List.of(SecurityPolicy.Aes256_Sha256_RsaPss, SecurityPolicy.Basic256Sha256);
  private static final String PRODUCT = "urn:smartport:simulator";

  private final OpcUaServer server;
  private final CraneAddressSpace space;

  private PlcServer(OpcUaServer server, CraneAddressSpace space) {
    this.server = server;
    this.space = space;
  }

  /**
   * Builds the address space and listens.
   *
   * @throws IllegalStateException if the address is taken
   */
  static PlcServer start(
      PlcThreads threads,
      PlcSecurity security,
      PlcAddress address,
      Collection<String> telemetry,
      CraneCommands commands) {
    OpcUaServer server =
        new OpcUaServer(
            config(threads, security, address),
            profile ->
                new OpcTcpServerTransport(
                    OpcTcpServerTransportConfig.newBuilder()
                        .setEventLoop(threads.network())
                        .setExecutor(threads.requests())
                        .build()));
    CraneAddressSpace space =
        new CraneAddressSpace(server, address.crane(), telemetry, PlcServer::mayOperate, commands);
    space.startup();
    closeDiagnostics(server);
    try {
      server.startup().join();
    } catch (CompletionException e) {
      throw new IllegalStateException(
          "%s cannot listen on %s:%d".formatted(address.crane(), address.host(), address.port()),
          e);
    }
    return new PlcServer(server, space);
  }

  /** The SDK lets every user switch diagnostics on (CVE-2026-63248). */
  private static void closeDiagnostics(OpcUaServer server) {
    server
        .getAddressSpaceManager()
        .getManagedNode(NodeIds.Server_ServerDiagnostics_EnabledFlag)
        .ifPresent(
            node -> {
              if (node instanceof UaVariableNode flag) {
                flag.setAccessLevel(AccessLevel.toValue(AccessLevel.READ_ONLY));
                flag.setUserAccessLevel(AccessLevel.toValue(AccessLevel.READ_ONLY));
              }
            });
  }

  private static OpcUaServerConfig config(
      PlcThreads threads, PlcSecurity security, PlcAddress address) {
    PlcUsers users = security.users();
    return OpcUaServerConfig.builder()
        .setApplicationUri(security.credential().applicationUri())
        .setProductUri(PRODUCT)
        .setApplicationName(LocalizedText.english("PLC of " + address.crane()))
        .setBuildInfo(
            new BuildInfo(PRODUCT, "SmartPort", "simulated PLC", "1", "1", DateTime.now()))
        .setEndpoints(endpoints(security, address))
        .setCertificateManager(PlcCertificates.manager(security))
        .setIdentityValidator(
            new UsernameIdentityValidator(
                given -> users.isValid(given.getUsername(), given.getPassword())))
        .setEncodingLimits(PlcLimits.ENCODING)
        .setLimits(new PlcLimits())
        .setExecutor(threads.requests())
        .setScheduledExecutor(threads.timers())
        .build();
  }

  private static Set<EndpointConfig> endpoints(PlcSecurity security, PlcAddress address) {
    Set<EndpointConfig> endpoints = new LinkedHashSet<>();
    for (SecurityPolicy policy : POLICIES) {
      endpoints.add(
          EndpointConfig.newBuilder()
              .setTransportProfile(TransportProfile.TCP_UASC_UABINARY)
              .setBindAddress(address.host())
              .setBindPort(address.port())
              .setHostname(address.host())
              .setPath("/" + address.crane())
              .setCertificate(security.credential().certificate())
              .setSecurityPolicy(policy)
              .setSecurityMode(MessageSecurityMode.SignAndEncrypt)
              .addTokenPolicy(OpcUaServerConfig.USER_TOKEN_POLICY_USERNAME)
              .build());
    }
    return endpoints;
  }

  private static boolean mayOperate(Session session) {
    return session.getIdentity() instanceof Identity.UsernameIdentity user
        && user.getUsername().equals(PlcUsers.OPERATOR);
  }

  CraneAddressSpace space() {
    return space;
  }

  /** Ends all connections. */
  @Override
  public void close() {
    space.shutdown();
    server.shutdown().join();
  }
}
