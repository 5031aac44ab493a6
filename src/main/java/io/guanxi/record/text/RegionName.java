package io.guanxi.record.text;

import java.util.regex.Pattern;

/** How people shorten the names of provinces, cities and districts. */
final class RegionName {

  private static final String PEOPLES =
      "(?:壮族|回族|维吾尔|藏族|羌族|彝族|苗族|侗族|土家族|布依族|哈尼族|傣族|白族|景颇族|傈僳族|蒙古族|蒙古|朝鲜族|哈萨克|柯尔克孜|黎族|满族"
          + "|瑶族|畲族|土族|撒拉族|东乡族|保安族|裕固族|达斡尔族|鄂温克族|鄂伦春族|仡佬族|水族|毛南族|仫佬族|纳西族|佤族|拉祜族|布朗族|独龙族|怒族|普米族|锡伯|塔吉克|各族)*";

  private static final Pattern TAIL =
      Pattern.compile("(?:" + PEOPLES + "(?:自治区|自治州|自治县|自治旗)|特别行政区|省|市|地区|盟|新区|林区|特区|区|县|旗|矿区)$");

  private static final Pattern PLAIN = Pattern.compile("(?:自治[区州县旗]|[省市区县旗盟])$");

  private RegionName() {}

  /** 广西壮族自治区 as 广西, 内蒙古自治区 as 内蒙古, 浦东新区 as 浦东; a name of two characters stays what it is. */
  static String shortOf(String name) {
    if (name.length() <= 2) return name;
    var cut = TAIL.matcher(name).replaceFirst("");
    if (cut.length() >= 2) return cut;
    var plain = PLAIN.matcher(name).replaceFirst("");
    return plain.length() < 2 ? name : plain;
  }
}
