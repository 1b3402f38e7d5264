package io.smartport.gateway.opcua;

import io.smartport.tos.credential.Credential;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.milo.opcua.sdk.client.DiscoveryClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.OpcUaClientConfig;
import org.eclipse.milo.opcua.sdk.client.SessionActivityListener;
import org.eclipse.milo.opcua.sdk.client.UaSession;
import org.eclipse.milo.opcua.sdk.client.identity.UsernameProvider;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.channel.EncodingLimits;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.core.types.structured.EndpointDescription;
import org.eclipse.milo.opcua.stack.core.util.EndpointUtil;

/**
 * Opens sessions, each with a client and a connection of its own: whatever the library still does
 * about a session that was lost cannot meet the new one.
 */
final class SessionOpener {
  private static final int MESSAGE_BYTES = 256 * 1024;
  private static final int CHUNK_BYTES = 65_535;
  private static final int CHUNKS = 8;
  private static final int DEPTH = 16;
  private static final EncodingLimits LIMITS =
      new EncodingLimits(CHUNK_BYTES, CHUNKS, MESSAGE_BYTES, DEPTH);

  /** Best first. */
  private static final List<String> POLICIES =
      List.of(SecurityPolicy.Aes256_Sha256_RsaPss.getUri(), SecurityPolicy.Basic256Sha256.getUri());

  /** The server may forget us this long after we fell silent. */
  private static final int SESSION_MS = 10_000;

  /**
   * Opening takes much computing, for keys and signatures. A whole site at once would let every
   * session's requests run out of time, and those that stand fall silent. A PLC that does not
   * answer takes no turn: it fails before.
   */
  private static final int AT_A_TIME = 4;

  private final Semaphore turns = new Semaphore(AT_A_TIME, true);
  private final OpcUaThreads threads;
  private final GatewaySecurity security;
  private final OpcUaTiming timing;

  SessionOpener(OpcUaThreads threads, GatewaySecurity security, OpcUaTiming timing) {
    this.threads = threads;
    this.security = security;
    this.timing = timing;
  }

  /**
   * Connects, finds the crane's nodes and subscribes. Waits for its turn and for the network.
   *
   * @throws UaException if one of these fails; nothing is left open then
   */
  PlcSession open(CraneAddress address, PlcEvents events) throws UaException, InterruptedException {
    EndpointDescription endpoint = endpoint(address);
    turns.acquire();
    try {
      return open(address, endpoint, events);
    } finally {
      turns.release();
    }
  }

  private PlcSession open(CraneAddress address, EndpointDescription endpoint, PlcEvents events)
      throws UaException, InterruptedException {
    OpcUaClient client =
        OpcUaClient.create(
            config(endpoint), transport -> threads.configure(transport, timing.requestMs()));
    client.addSessionActivityListener(
        new SessionActivityListener() {
          @Override
          public void onSessionInactive(UaSession session) {
            events.lost("the session ended");
          }
        });
    try {
      await(client.connectAsync());
      CraneNodes nodes = CraneNodes.find(client, address.name());
      CraneCodec codec = new CraneCodec(client.getStaticEncodingContext());
      new CraneSubscriptions(client, nodes, codec, timing, events).create();
      return new PlcSession(client, nodes, codec);
    } catch (UaException | InterruptedException e) {
      var _ = client.disconnectAsync();
      throw e;
    }
  }

  private EndpointDescription endpoint(CraneAddress address)
      throws UaException, InterruptedException {
    List<EndpointDescription> offered =
        await(
            DiscoveryClient.getEndpoints(
                address.url(), transport -> threads.configure(transport, timing.requestMs())));
    for (String policy : POLICIES) {
      for (EndpointDescription endpoint : offered) {
        if (policy.equals(endpoint.getSecurityPolicyUri())
            && endpoint.getSecurityMode() == MessageSecurityMode.SignAndEncrypt) {
          // A PLC behind a translated address names itself otherwise than we reach it.
          return EndpointUtil.updateUrl(
              endpoint, EndpointUtil.getHost(address.url()), EndpointUtil.getPort(address.url()));
        }
      }
    }
    throw new UaException(
        StatusCodes.Bad_SecurityPolicyRejected,
        "%s at %s offers no signed and encrypted endpoint with Basic256Sha256 or better"
            .formatted(address.name(), address.url()));
  }

  private OpcUaClientConfig config(EndpointDescription endpoint) {
    Credential credential = security.credential();
    X509Certificate[] chain = credential.chain().toArray(X509Certificate[]::new);
    return OpcUaClientConfig.builder()
        .setEndpoint(endpoint)
        .setApplicationName(LocalizedText.english("SmartPort gateway"))
        .setApplicationUri(credential.applicationUri())
        .setProductUri("urn:smartport")
        .setKeyPair(new KeyPair(credential.certificate().getPublicKey(), credential.key()))
        .setCertificate(credential.certificate())
        .setCertificateChain(chain)
        .setCertificateValidator(ServerTrust.validator(security))
        .setIdentityProvider(new UsernameProvider(security.user(), security.password()))
        .setEncodingLimits(LIMITS)
        .setSessionTimeout(Unsigned.uint(SESSION_MS))
        .setRequestTimeout(Unsigned.uint(timing.requestMs()))
        .setKeepAliveInterval(Unsigned.uint(timing.requestMs()))
        .setKeepAliveTimeout(Unsigned.uint(timing.requestMs()))
        .setKeepAliveFailuresAllowed(Unsigned.uint(0))
        .build();
  }

  /** Longer than a request may take, because opening is several requests. */
  private <T> T await(CompletableFuture<T> future) throws UaException, InterruptedException {
    try {
      return future.get(3L * timing.requestMs(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new UaException(e.getCause());
    } catch (TimeoutException e) {
      throw new UaException(StatusCodes.Bad_Timeout, e);
    }
  }
}
