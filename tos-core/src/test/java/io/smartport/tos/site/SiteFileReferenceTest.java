package io.smartport.tos.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartport.tos.site.file.MachineFile;
import io.smartport.tos.site.file.SiteFile;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SiteFileReferenceTest {
  @Test
  void theReferenceDescribesEveryKey() throws IOException {
    Set<String> keys = new TreeSet<>();
    collect(SiteFile.class, keys);
    collect(MachineFile.class, keys);
    String reference = Files.readString(Path.of("..", "docs", "reference", "site-file.md"));
    assertThat(keys).hasSizeGreaterThan(100);
    assertThat(keys).allSatisfy(key -> assertThat(reference).contains("`" + key + "`"));
  }

  private static void collect(Type type, Set<String> keys) {
    if (type instanceof ParameterizedType generic) {
      collect(generic.getActualTypeArguments()[0], keys);
    } else if (type instanceof Class<?> record && record.isRecord()) {
      for (RecordComponent component : record.getRecordComponents()) {
        keys.add(component.getName());
        collect(component.getGenericType(), keys);
      }
    }
  }
}
