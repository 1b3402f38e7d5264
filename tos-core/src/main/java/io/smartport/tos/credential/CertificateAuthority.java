package io.smartport.tos.credential;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes keys and signs certificates. Thread-safe. */
final class CertificateAuthority {
  /** RSA throughout: the security policies of OPC UA want an RSA signature with SHA-256. */
  private static final String SIGNATURE = "SHA256withRSA";

  private static final int AUTHORITY_BITS = 3072;
  private static final int APPLICATION_BITS = 2048;
  private static final int SERIAL_BITS = 120;
  private static final Period AUTHORITY_LIFE = Period.ofYears(10);
  private static final Period IDENTITY_LIFE = Period.ofYears(2);

  /** Machines whose clocks are a little late must be able to log in at once. */
  private static final Period BACKDATED = Period.ofDays(1);

  private final PrivateKey key;
  private final X509Certificate certificate;
  private final Instant now;
  private final SecureRandom random = new SecureRandom();

  CertificateAuthority(PrivateKey key, X509Certificate certificate, Instant now) {
    this.key = key;
    this.certificate = certificate;
    this.now = now;
  }

  X509Certificate certificate() {
    return certificate;
  }

  PrivateKey key() {
    return key;
  }

  /** A new authority with a key of its own. */
  static CertificateAuthority create(Instant now) throws GeneralSecurityException, IOException {
    KeyPair pair = rsa(AUTHORITY_BITS);
    SecureRandom random = new SecureRandom();
    X500Principal name =
        new X500Principal("CN=SmartPort CA %08x,O=SmartPort".formatted(random.nextInt()));
    JcaX509v3CertificateBuilder builder =
        builder(name, name, pair.getPublic(), now, AUTHORITY_LIFE, random);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
    builder.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(pair.getPublic()));
    return new CertificateAuthority(pair.getPrivate(), sign(builder, pair.getPrivate()), now);
  }

  /** A new key and a certificate for it. */
  Credential issue(Identity identity) throws GeneralSecurityException, IOException {
    KeyPair pair =
        switch (identity.kind()) {
          case APPLICATION -> rsa(APPLICATION_BITS);
          case TRUCK -> p256();
        };
    JcaX509v3CertificateBuilder builder =
        builder(
            certificate.getSubjectX500Principal(),
            new X500Principal("CN=" + identity.name() + ",O=SmartPort"),
            pair.getPublic(),
            now,
            IDENTITY_LIFE,
            random);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    addUsages(builder, identity);
    JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(pair.getPublic()));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        ids.createAuthorityKeyIdentifier(certificate.getPublicKey()));
    return new Credential(
        identity.name(), pair.getPrivate(), List.of(sign(builder, key), certificate));
  }

  private static void addUsages(JcaX509v3CertificateBuilder builder, Identity identity)
      throws IOException {
    switch (identity.kind()) {
      case APPLICATION -> {
        builder.addExtension(
            Extension.keyUsage,
            true,
            new KeyUsage(
                KeyUsage.digitalSignature
                    | KeyUsage.nonRepudiation
                    | KeyUsage.keyEncipherment
                    | KeyUsage.dataEncipherment));
        builder.addExtension(
            Extension.extendedKeyUsage,
            false,
            new ExtendedKeyUsage(
                new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}));
        builder.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(
                new GeneralName[] {
                  new GeneralName(
                      GeneralName.uniformResourceIdentifier,
                      Identity.applicationUri(identity.name())),
                  new GeneralName(GeneralName.dNSName, "localhost"),
                  new GeneralName(GeneralName.iPAddress, "127.0.0.1")
                }));
      }
      case TRUCK -> {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
        builder.addExtension(
            Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
      }
    }
  }

  /** A revocation list without entries, as long valid as the authority. */
  X509CRL emptyRevocationList() throws GeneralSecurityException {
    JcaX509v2CRLBuilder builder =
        new JcaX509v2CRLBuilder(certificate.getSubjectX500Principal(), Date.from(now));
    builder.setNextUpdate(certificate.getNotAfter());
    return new JcaX509CRLConverter().getCRL(builder.build(signer(key)));
  }

  private static JcaX509v3CertificateBuilder builder(
      X500Principal issuer,
      X500Principal subject,
      PublicKey subjectKey,
      Instant now,
      Period life,
      SecureRandom random) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(SERIAL_BITS, random).add(BigInteger.ONE),
        Date.from(now.minus(BACKDATED)),
        Date.from(now.atOffset(ZoneOffset.UTC).plus(life).toInstant()),
        subject,
        subjectKey);
  }

  private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key)
      throws GeneralSecurityException {
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer(key)));
  }

  private static ContentSigner signer(PrivateKey key) throws GeneralSecurityException {
    try {
      return new JcaContentSignerBuilder(SIGNATURE).build(key);
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private static KeyPair rsa(int bits) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private static KeyPair p256() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }
}
