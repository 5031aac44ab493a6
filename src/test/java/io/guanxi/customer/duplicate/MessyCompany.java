package io.guanxi.customer.duplicate;

import com.ibm.icu.text.Transliterator;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Customers as they come from old systems, some of them twice or more in five disguises. The same
 * seed gives the same file.
 */
final class MessyCompany {

  /** What was done to a name or number so that it looks like another. */
  enum Disguise {
    NONE,
    LEGAL_FORM,
    PHONE_FORMAT,
    WIDTH_AND_SIGNS,
    LANGUAGE,
    TYPO_OR_PLACE
  }

  /**
   * A line of the file.
   *
   * @param who the company it really is
   */
  record Line(
      int who,
      Disguise disguise,
      boolean person,
      String name,
      String secondName,
      String tax,
      String phone,
      String email,
      String chat) {

    List<String> cells() {
      return List.of(
          name,
          person ? "PERSON" : "COMPANY",
          secondName,
          tax,
          phone,
          email,
          chat,
          who + "/" + disguise);
    }
  }

  static final List<String> HEADER =
      List.of("name", "kind", "secondName", "taxNumber", "phone", "email", "wechat", "note");

  private static final String[] CITIES = {"深圳", "上海", "北京", "苏州", "广州", "成都", "杭州", "青岛"};
  private static final String BRANDS = "华星远航博瑞鼎盛海天金诺明辉宏图天利德润安泰永兴嘉禾卓越鸿运恒通晨光启明瑞丰东升立信";
  private static final String[] TRADES = {
    "电子", "电子科技", "仪器仪表", "物流", "国际贸易", "精密机械", "医疗器械", "文化传媒", "食品", "建筑工程", "软件技术", "环保设备"
  };
  private static final String[] FORMS = {"有限公司", "股份有限公司", "有限责任公司", "集团有限公司", ""};
  private static final String[] FIRST = {
    "Nordlicht", "Acorn", "Bluewater", "Cedar", "Delmar", "Everfield", "Falcon", "Granite",
        "Harbor", "Ironwood",
    "Juniper", "Kestrel", "Lakeshore", "Meridian", "Northgate", "Orchard", "Pinnacle", "Quarry",
        "Redstone", "Silverline"
  };
  private static final String[] SECOND = {
    "Paper",
    "Foods",
    "Logistics",
    "Instruments",
    "Textiles",
    "Robotics",
    "Optics",
    "Furniture",
    "Marine",
    "Pharma"
  };
  private static final String[] THIRD = {
    "Trading", "Works", "Solutions", "Supply", "Systems", "Partners"
  };
  private static final String[] LATIN_FORMS = {
    "Ltd", "Inc.", "LLC", "GmbH", "Co., Ltd.", "Corp", ""
  };
  private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
  private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国志文";
  private static final String[] ALIKE = {
    "华花", "星兴", "航行", "博伯", "瑞锐", "鼎顶", "盛胜", "海害", "天田", "金今", "诺糯", "明名", "辉晖", "宏红",
    "图涂", "利力", "德得", "润闰", "安按", "泰太", "永勇", "嘉佳", "禾和", "卓桌", "越月", "鸿洪", "运韵", "恒横",
    "通同", "晨辰", "光广", "启起", "丰峰", "东冬", "升生", "立力", "信芯"
  };

  private final Random random;
  private final Set<String> taken = new HashSet<>();
  private final Transliterator traditional = Transliterator.getInstance("Simplified-Traditional");

  private final boolean bare;

  private MessyCompany(long seed, boolean bare) {
    random = new Random(seed);
    this.bare = bare;
  }

  /** Writes the file of the end-to-end test to try things on: {@code MessyCompany FILE [LINES]}. */
  public static void main(String[] arguments) throws IOException {
    int all = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2_000;
    Files.writeString(Path.of(arguments[0]), csv(lines(all, all * 3 / 10, 20_261_122)));
  }

  static String csv(List<Line> lines) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(HEADER);
      for (var line : lines) csv.writeRecord(line.cells());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** So many lines, of which so many are somebody once more; in mixed order. */
  static List<Line> lines(int all, int duplicates, long seed) {
    return lines(all, duplicates, seed, false);
  }

  /**
   * The same, harder.
   *
   * @param bare whether a copy may come with nothing but its name, however disguised
   */
  static List<Line> lines(int all, int duplicates, long seed, boolean bare) {
    var company = new MessyCompany(seed, bare);
    var out = new ArrayList<Line>();
    for (int i = 0; i < all - duplicates; i++) out.add(company.original(i));
    for (int i = 0; i < duplicates; i++) {
      var disguise = Disguise.values()[1 + i % 5];
      Line of;
      do of = out.get(company.random.nextInt(all - duplicates));
      while (company.isWeak(of, disguise) && !of.phone().startsWith("13") && of.email().isEmpty());
      out.add(company.disguised(of, disguise));
    }
    java.util.Collections.shuffle(out, company.random);
    return out;
  }

  /** Whether the name alone would say too little. */
  private boolean isWeak(Line of, Disguise disguise) {
    if (bare) return false;
    return of.person() || disguise == Disguise.TYPO_OR_PLACE || disguise == Disguise.PHONE_FORMAT;
  }

  private Line original(int who) {
    int kind = random.nextInt(100);
    boolean person = kind >= 88;
    var core = fresh(kind);
    var name = kind < 58 ? pick(CITIES) + core + pick(FORMS) : core;
    if (kind >= 58 && !person) name = (core + " " + pick(LATIN_FORMS)).strip();
    var second = kind < 58 && random.nextInt(4) == 0 ? pick(FIRST) + who + " " + pick(SECOND) : "";
    var phone = random.nextInt(10) == 0 ? "0755-2600100" + random.nextInt(3) : mobile(who);
    return new Line(
        who,
        Disguise.NONE,
        person,
        name,
        second,
        !person && random.nextInt(3) == 0 ? "91440300MA%08d".formatted(who * 7919) : "",
        random.nextInt(10) < 8 || person ? phone : "",
        random.nextInt(10) < 7 ? "mail" + who + "@company" + who + ".example" : "",
        random.nextInt(5) == 0 ? "wx_" + (who * 31 + 1000) : "");
  }

  private static String mobile(int who) {
    return "13" + (800000000 + who * 104729 % 99999999);
  }

  private String fresh(int kind) {
    while (true) {
      String core;
      if (kind < 58) {
        core = letter(BRANDS) + letter(BRANDS) + pick(TRADES);
      } else if (kind < 88) {
        core = pick(FIRST) + " " + pick(SECOND) + (random.nextInt(3) == 0 ? "" : " " + pick(THIRD));
      } else {
        core = letter(SURNAMES) + letter(GIVEN) + letter(GIVEN);
      }
      var form = kind < 88 ? NameForm.company(core) : NameForm.person(core);
      if (taken.add(form.sound())) return core;
      if (kind >= 58 && kind < 88) {
        core = pick(FIRST) + " & " + pick(FIRST) + " " + pick(SECOND) + " " + pick(THIRD);
        if (taken.add(NameForm.company(core).sound())) return core;
      }
    }
  }

  /**
   * Of what else is known about somebody, at least one thing comes along where the name alone says
   * little.
   */
  private Line disguised(Line of, Disguise disguise) {
    var name = of.name();
    var phone = kept(of.phone());
    switch (disguise) {
      case LEGAL_FORM -> name = otherForm(of);
      case WIDTH_AND_SIGNS -> name = otherSigns(of.name());
      case LANGUAGE -> name = otherLanguage(of);
      case TYPO_OR_PLACE -> name = mistyped(of);
      default -> {}
    }
    boolean weak = isWeak(of, disguise);
    if (weak && phone.isEmpty()) phone = of.phone();
    var email = kept(of.email());
    if (weak && (phone.isEmpty() || phone.startsWith("0755"))) email = of.email();
    var tax = kept(of.tax());
    var chat = weak && email.isEmpty() ? of.chat() : kept(of.chat());
    if (disguise == Disguise.PHONE_FORMAT) phone = otherFormat(phone);
    return new Line(of.who(), disguise, of.person(), name, "", tax, phone, email, chat);
  }

  private String kept(String value) {
    return random.nextInt(100) < 45 ? value : "";
  }

  private String otherForm(Line of) {
    var form = NameForm.company(of.name());
    if (of.person()) return of.name() + (random.nextBoolean() ? "先生" : "女士");
    if (!form.han())
      return of.name().replaceAll("(?i),? *(Co\\., Ltd\\.|Ltd|Inc\\.|LLC|GmbH|Corp)$", "")
          + ", "
          + pick(new String[] {"Limited", "Incorporated", "S.A.", "B.V."});
    return random.nextBoolean()
        ? form.place() + "市" + form.core() + "集团股份有限公司"
        : form.core() + "（" + form.place() + "）有限责任公司";
  }

  private String otherSigns(String name) {
    var out = new StringBuilder();
    boolean upper = random.nextBoolean();
    boolean wide = random.nextBoolean();
    for (int i = 0; i < name.length(); i++) {
      char c =
          upper ? Character.toUpperCase(name.charAt(i)) : Character.toLowerCase(name.charAt(i));
      if (c == ' ') out.append(wide ? '\u3000' : '-');
      else out.append(wide && c > 0x20 && c < 0x7f ? (char) (c + 0xfee0) : c);
      if (i == 1 && c > 0x7f) out.append(wide ? '·' : ' ');
    }
    return out.toString();
  }

  private String otherLanguage(Line of) {
    var form = of.person() ? NameForm.person(of.name()) : NameForm.company(of.name());
    if (!of.secondName().isEmpty()) return of.secondName() + " Co., Ltd.";
    if (!form.han()) return of.name().toUpperCase(java.util.Locale.ROOT);
    if (random.nextBoolean()) return traditional.transliterate(of.name());
    var sound = form.sound();
    return Character.toUpperCase(sound.charAt(0))
        + sound.substring(1)
        + (of.person() ? "" : " Co., Ltd");
  }

  private String mistyped(Line of) {
    var name = of.name();
    var form = NameForm.company(name);
    if (!of.person() && form.han() && random.nextInt(3) == 0)
      return random.nextBoolean() ? form.core() + "有限公司" : "广东省" + name;
    int at = form.han() && !of.person() ? name.indexOf(form.core()) : 1;
    return switch (random.nextInt(3)) {
      case 0 -> alike(name, at);
      case 1 ->
          name.substring(0, at + 1) + name.substring(at).substring(0, 1) + name.substring(at + 1);
      default -> swapped(name, at);
    };
  }

  private static String swapped(String name, int at) {
    if (at + 1 >= name.length()) return name + name.charAt(at);
    return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
  }

  /** Another character that is typed the same way. */
  private static String alike(String name, int at) {
    for (int i = at; i < name.length(); i++)
      for (var pair : ALIKE)
        if (name.charAt(i) == pair.charAt(0))
          return name.substring(0, i) + pair.charAt(1) + name.substring(i + 1);
    return swapped(name, at);
  }

  private String otherFormat(String phone) {
    if (phone.isEmpty() || phone.startsWith("0755")) return phone.replace("-", " ");
    return switch (random.nextInt(5)) {
      case 0 ->
          "+86 " + phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7);
      case 1 -> "0086" + phone;
      case 2 -> phone.substring(0, 3) + "-" + phone.substring(3, 7) + "-" + phone.substring(7);
      case 3 -> "手机：" + phone;
      default -> wide(phone);
    };
  }

  private static String wide(String digits) {
    var out = new StringBuilder();
    for (char c : digits.toCharArray()) out.append((char) (c + 0xfee0));
    return out.toString();
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private String letter(String from) {
    return String.valueOf(from.charAt(random.nextInt(from.length())));
  }
}
