<?xml version="1.0" encoding="UTF-8"?>
<!--
  Puts the children of each included file in the place of its xi:include.

  The SBE tool only sees messages that are direct children of messageSchema, and plain XInclude
  puts in one root element a file. So a slice's file may hold any number of types and messages
  below a root element of any name, which is dropped here.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xi="http://www.w3.org/2001/XInclude"
    exclude-result-prefixes="xi">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:template match="xi:include">
    <xsl:if test="not(document(@href, .))">
      <xsl:message terminate="yes">cannot read <xsl:value-of select="@href"/></xsl:message>
    </xsl:if>
    <xsl:apply-templates select="document(@href, .)/*/node()"/>
  </xsl:template>
  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()"/></xsl:copy>
  </xsl:template>
</xsl:stylesheet>
