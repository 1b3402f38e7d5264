package io.smartport.tos.site.compiler;

import io.smartport.tos.site.file.SiteFiles.SiteSource;

final class ValueRules {
  ValueRules(SiteSource source, FindingList findings) {}

  void check() {}
}
