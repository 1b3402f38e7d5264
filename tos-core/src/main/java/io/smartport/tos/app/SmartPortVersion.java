package io.smartport.tos.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, for {@code --version}. */
public final class SmartPortVersion implements IVersionProvider {
  private static final String RESOURCE = "version.properties";

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = SmartPortVersion.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException(RESOURCE + " is missing beside " + SmartPortVersion.class);
      }
      properties.load(in);
    }
    return new String[] {
      "SmartPort " + properties.getProperty("version"), "Java " + Runtime.version()
    };
  }
}
