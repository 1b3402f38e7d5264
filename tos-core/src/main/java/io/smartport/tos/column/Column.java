package io.smartport.tos.column;

/** What a table does with each of its columns. */
interface Column {
  void resize(int rows);

  void write(StateSink sink);

  void read(StateSource source);
}
