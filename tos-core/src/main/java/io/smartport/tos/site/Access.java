package io.smartport.tos.site;

/** Who may drive on a segment. */
public enum Access {
  /** Every truck on its way; nobody stops here for work. */
  THROUGH,
  /** Only trucks that go to, or leave, the place or dock that it belongs to. */
  DOCK
}
