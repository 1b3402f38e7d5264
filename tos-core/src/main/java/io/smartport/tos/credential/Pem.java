package io.smartport.tos.credential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/** Certificates, revocation lists and keys as PEM (RFC 7468). */
final class Pem {
  private Pem() {}

  static String of(X509Certificate certificate) throws IOException {
    return write(certificate);
  }

  static String of(X509CRL list) throws IOException {
    return write(list);
  }

  static String of(PrivateKey key) throws IOException {
    return write(new JcaPKCS8Generator(key, null));
  }

  private static String write(Object object) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      pem.writeObject(object);
    }
    return text.toString();
  }

  static X509Certificate readCertificate(Path file) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(PrivateFiles.readPublic(file)));
    } catch (CertificateException e) {
      throw new CredentialException(file, "is not a certificate: " + e.getMessage(), e);
    }
  }

  static X509CRL readRevocationList(Path file) {
    try {
      return (X509CRL)
          CertificateFactory.getInstance("X.509")
              .generateCRL(new ByteArrayInputStream(PrivateFiles.readPublic(file)));
    } catch (CertificateException | CRLException e) {
      throw new CredentialException(file, "is not a revocation list: " + e.getMessage(), e);
    }
  }

  private static StringReader text(byte[] bytes) {
    return new StringReader(new String(bytes, StandardCharsets.US_ASCII));
  }

  static PrivateKey readKey(Path file) {
    try (PEMParser pem = new PEMParser(text(PrivateFiles.readSecret(file)))) {
      if (pem.readObject() instanceof PrivateKeyInfo key) {
        return new JcaPEMKeyConverter().getPrivateKey(key);
      }
      throw new CredentialException(file, "is not a PKCS #8 key");
    } catch (IOException e) {
      throw new CredentialException(file, "is not a key: " + e.getMessage(), e);
    }
  }
}
