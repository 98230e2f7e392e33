package org.citeswarehouse.jobs.release;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads what {@link PackedBytes} wrote, in the same order. */
final class PackedReader {

  private byte[] bytes;
  private ByteBuffer numbers;
  private int at;

  void open(byte[] packed) {
    bytes = packed;
    numbers = ByteBuffer.wrap(packed).order(ByteOrder.BIG_ENDIAN);
    at = 0;
  }

  int position() {
    return at;
  }

  /** A text as Spark has it, over the same bytes. */
  UTF8String text() {
    int length = length();
    if (length < 0) {
      return null;
    }
    UTF8String text = UTF8String.fromBytes(bytes, at, length);
    at += length;
    return text;
  }

  String string() {
    int length = length();
    if (length < 0) {
      return null;
    }
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    return text;
  }

  void skipText() {
    int length = Math.max(0, length());
    at += length;
  }

  int small() {
    return bytes[at++] & 0xff;
  }

  int whole() {
    int value = numbers.getInt(at);
    at += Integer.BYTES;
    return value;
  }

  long big() {
    long value = numbers.getLong(at);
    at += Long.BYTES;
    return value;
  }

  /** Length of the text that follows; -1 for none. */
  private int length() {
    int length = small() - 1;
    return length < PackedBytes.LONG ? length : whole();
  }
}
