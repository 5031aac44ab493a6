package io.guanxi.platform.mail;

import java.util.List;

/** The HTML that every mail program understands: one column, styles where they are used. */
final class Paper {

  private static final String FONT =
      "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI','PingFang SC','Microsoft YaHei',"
          + "'Noto Sans CJK SC',Helvetica,Arial,sans-serif";

  private Paper() {}

  static String around(String content, String language, String company) {
    return "<!DOCTYPE html><html lang=\""
        + language
        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
        + " content=\"width=device-width,initial-scale=1\"></head>"
        + "<body style=\"margin:0;padding:24px 12px;background:#f3f4f6;color:#1f2328;"
        + FONT
        + ";font-size:15px;line-height:1.6\">"
        + "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\"><tr>"
        + "<td align=\"center\"><table role=\"presentation\" width=\"100%\" cellpadding=\"0\""
        + " cellspacing=\"0\" style=\"max-width:560px;background:#ffffff;border:1px solid #e5e7eb;"
        + "border-radius:8px\"><tr><td align=\"left\" style=\"padding:28px 28px 20px\">"
        + content
        + "</td></tr></table><p style=\"margin:16px 0 0;color:#5f6672;font-size:13px\">"
        + company
        + "</p></td></tr></table></body></html>";
  }

  static String paragraph(String inside) {
    return "<p style=\"margin:0 0 16px\">" + inside + "</p>";
  }

  static String list(List<String> entries) {
    var out = new StringBuilder("<ul style=\"margin:0 0 16px;padding-left:22px\">");
    for (var entry : entries)
      out.append("<li style=\"margin:0 0 6px\">").append(entry).append("</li>");
    return out.append("</ul>").toString();
  }

  /** Without an address only the words. */
  static String button(String address, String words) {
    if (address.isEmpty()) return paragraph(words);
    return "<p style=\"margin:8px 0 20px\"><a href=\""
        + address
        + "\" style=\"display:inline-block;padding:10px 20px;border-radius:6px;background:#2f54d0;"
        + "color:#ffffff;text-decoration:none;font-weight:600\">"
        + words
        + "</a></p>";
  }
}
