package io.smartport.tos.credential;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes client sockets that speak TLS 1.3 and nothing older, and that its owner can close: a
 * library that shuts a TLS socket's input first gets an exception for it and leaves the socket
 * open.
 */
public final class TlsSockets extends SSLSocketFactory implements Closeable {
  private static final String[] PROTOCOLS = {"TLSv1.3"};

  /** A close waits no longer than this for a write that hangs. */
  private static final int LINGER_SECONDS = 1;

  private final SSLSocketFactory factory;
  private final List<SSLSocket> sockets = new CopyOnWriteArrayList<>();

  public TlsSockets(SSLContext context) {
    this.factory = context.getSocketFactory();
  }

  @Override
  public Socket createSocket() throws IOException {
    return prepared(factory.createSocket());
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    return prepared(factory.createSocket(socket, host, port, autoClose));
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return prepared(factory.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return prepared(factory.createSocket(host, port, localHost, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return prepared(factory.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
      throws IOException {
    return prepared(factory.createSocket(address, port, localAddress, localPort));
  }

  private Socket prepared(Socket made) throws IOException {
    SSLSocket socket = (SSLSocket) made;
    socket.setEnabledProtocols(PROTOCOLS);
    socket.setSoLinger(true, LINGER_SECONDS);
    sockets.add(socket);
    return socket;
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return factory.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return factory.getSupportedCipherSuites();
  }

  /** Closes all sockets that it made. */
  @Override
  public void close() throws IOException {
    for (SSLSocket socket : sockets) {
      socket.close();
    }
    sockets.clear();
  }
}
