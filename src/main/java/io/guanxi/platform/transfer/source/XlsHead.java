package io.guanxi.platform.transfer.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;

/** What the head of an Excel 97 workbook says that holds for all its sheets. */
final class XlsHead {

  private static final int EXCEL_97 = 0x0600;

  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private @Nullable SSTRecord texts;
  private boolean since1904;

  private XlsHead() {}

  /** Reads up to where the first sheet begins. */
  static XlsHead read(XlsStream stream) throws XlsStream.Damaged, SourceRefused {
    XlsHead head = new XlsHead();
    Record first = stream.next();
    if (!(first instanceof BOFRecord start)) {
      throw XlsStream.refused(SourceProblem.DAMAGED_WORKBOOK);
    }
    if (start.getVersion() != EXCEL_97) {
      throw XlsStream.refused(SourceProblem.OLD_WORKBOOK);
    }
    Record record = stream.next();
    while (record != null && !(record instanceof EOFRecord)) {
      head.add(record);
      record = stream.next();
    }
    if (record == null || head.sheets.isEmpty()) {
      throw XlsStream.refused(SourceProblem.DAMAGED_WORKBOOK);
    }
    return head;
  }

  private void add(Record record) {
    if (record instanceof BoundSheetRecord sheet) {
      sheets.add(sheet);
    } else if (record instanceof FormatRecord format) {
      formats.put(format.getIndexCode(), format.getFormatString());
    } else if (record instanceof ExtendedFormatRecord style) {
      styles.add((int) style.getFormatIndex());
    } else if (record instanceof SSTRecord shared) {
      texts = shared;
    } else if (record instanceof DateWindow1904Record window) {
      since1904 = window.getWindowing() == 1;
    }
  }

  List<String> names() {
    return sheets.stream().map(BoundSheetRecord::getSheetname).toList();
  }

  /** The place of a sheet in the stream; without a wish, of the first that is not hidden. */
  int placeOf(@Nullable String wanted) throws SourceRefused {
    BoundSheetRecord sheet =
        sheets.stream()
            .filter(s -> wanted == null ? !s.isHidden() : s.getSheetname().equals(wanted))
            .findFirst()
            .orElse(wanted == null ? sheets.get(0) : null);
    if (sheet == null) {
      throw new SourceRefused(
          SourceProblem.ofFile(SourceProblem.UNKNOWN_SHEET, String.valueOf(wanted)));
    }
    return List.of(BoundSheetRecord.orderByBofPosition(sheets)).indexOf(sheet);
  }

  String nameAt(int place) {
    return BoundSheetRecord.orderByBofPosition(sheets)[place].getSheetname();
  }

  String text(int index) {
    return texts == null || index < 0 || index >= texts.getNumUniqueStrings()
        ? ""
        : texts.getString(index).getString();
  }

  /** A number as somebody who looks at the sheet would write it down. */
  String number(double value, int style) {
    int format = style >= 0 && style < styles.size() ? styles.get(style) : 0;
    return XlsxNumber.text(
        String.valueOf(value), XlsxStyles.meaning(format, formats.get(format)), since1904);
  }
}
