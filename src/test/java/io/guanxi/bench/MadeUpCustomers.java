package io.guanxi.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Customers out of a seed: half with Chinese names, two contact methods each. The i-th is the same
 * in every run.
 */
final class MadeUpCustomers {

  private static final String[] CITIES = {
    "上海", "北京", "深圳", "广州", "杭州", "成都", "武汉", "长沙", "重庆", "厦门", "苏州", "南京"
  };
  private static final String[] FIRST = {
    "博", "远", "华", "信", "恒", "达", "宏", "泰", "鑫", "瑞", "嘉", "盛", "诚", "联", "创", "新", "明", "德", "康",
    "安"
  };
  private static final String[] SECOND = {
    "远", "创", "隆", "丰", "科", "源", "通", "利", "昌", "和", "益", "康", "美", "佳", "宇", "成", "翔", "凯", "辉",
    "茂"
  };
  private static final String[] TRADE = {
    "科技", "贸易", "实业", "机械", "电子", "食品", "物流", "医疗", "建材", "纺织"
  };
  private static final String[] LATIN = {
    "North", "Blue", "River", "Summit", "Cedar", "Harbor", "Silver", "Maple", "Granite", "Falcon",
    "Orchid", "Pioneer"
  };
  private static final String[] KIND = {
    "Trading", "Systems", "Foods", "Medical", "Logistics", "Textiles", "Machines", "Labs"
  };
  private static final String[] STAGES = {"PROSPECT", "CUSTOMER", "REPEAT", "DORMANT", "CHURNED"};

  private MadeUpCustomers() {}

  static Map<String, Object> customer(int i) {
    var random = new SplittableRandom(i * 0x9E3779B97F4A7C15L);
    var chinese = i % 2 == 0;
    var values = new LinkedHashMap<String, Object>();
    values.put("name", chinese ? chinese(random, i) : latin(random, i));
    values.put("kind", "COMPANY");
    values.put("stage", STAGES[random.nextInt(STAGES.length)]);
    values.put("industry", TRADE[random.nextInt(TRADE.length)]);
    values.put("rating", random.nextInt(6));
    values.put("sourceSystem", "bench");
    values.put("externalId", String.valueOf(i));
    values.put(
        "contactMethods",
        List.of(
            Map.of(
                "kind",
                "MOBILE",
                "value",
                "13" + String.format("%09d", (i * 7_919L) % 1_000_000_000L)),
            Map.of(
                "kind", "EMAIL", "value", "sales" + i + "@company" + (i % 50_000) + ".example")));
    return values;
  }

  private static String chinese(SplittableRandom random, int i) {
    return CITIES[random.nextInt(CITIES.length)]
        + FIRST[random.nextInt(FIRST.length)]
        + SECOND[random.nextInt(SECOND.length)]
        + TRADE[random.nextInt(TRADE.length)]
        + "有限公司"
        + (i % 1000 == 0 ? "龘靐" : "");
  }

  private static String latin(SplittableRandom random, int i) {
    return LATIN[random.nextInt(LATIN.length)]
        + " "
        + LATIN[random.nextInt(LATIN.length)]
        + " "
        + KIND[random.nextInt(KIND.length)]
        + " "
        + i;
  }
}
