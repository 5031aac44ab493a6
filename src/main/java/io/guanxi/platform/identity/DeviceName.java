package io.guanxi.platform.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person would call the device a browser names at length, as in {@code Chrome · Windows}.
 */
final class DeviceName {

  /** In this order: the later ones also claim to be the earlier. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("MicroMessenger", "WeChat");
    BROWSERS.put("wxwork", "WeCom");
    BROWSERS.put("DingTalk", "DingTalk");
    BROWSERS.put("Lark", "Feishu");
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR", "Opera");
    BROWSERS.put("QQBrowser", "QQ Browser");
    BROWSERS.put("SamsungBrowser", "Samsung Internet");
    BROWSERS.put("Firefox", "Firefox");
    BROWSERS.put("FxiOS", "Firefox");
    BROWSERS.put("CriOS", "Chrome");
    BROWSERS.put("Chrome", "Chrome");
    BROWSERS.put("Safari", "Safari");
    SYSTEMS.put("HarmonyOS", "HarmonyOS");
    SYSTEMS.put("OpenHarmony", "HarmonyOS");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private DeviceName() {}

  static String of(String agent) {
    var browser = first(BROWSERS, agent);
    var system = first(SYSTEMS, agent);
    if (browser.isEmpty()) return system.isEmpty() ? agent : system;
    return system.isEmpty() ? browser : browser + " · " + system;
  }

  private static String first(Map<String, String> names, String agent) {
    return names.entrySet().stream()
        .filter(name -> agent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
