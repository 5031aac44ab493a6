import { describe, expect, it } from "vitest";
import { addressText, mapLink, partsOfCountry } from "./address-text";

const nanshan = { country: "CN", province: "广东省", city: "深圳市", district: "南山区", line: "科技园路1号", postcode: "518057" };
const berlin = { country: "DE", city: "Berlin", line: "Torstr. 1", postcode: "10119" };

describe("addresses", () => {
  it("reads large to small in Chinese, small to large in English", () => {
    expect(addressText(nanshan, "zh-CN")).toBe("广东省深圳市南山区科技园路1号 518057");
    expect(addressText(berlin, "en")).toBe("Torstr. 1, Berlin, 10119, Germany");
    expect(addressText({ country: "CN", province: "上海市", city: "上海市", district: "黄浦区" }, "zh-CN")).toBe("上海市黄浦区");
  });

  it("asks for the parts in the order of the country", () => {
    expect(partsOfCountry("CN")).toEqual(["province", "city", "district", "line", "postcode"]);
    expect(partsOfCountry("US")).toEqual(["line", "district", "city", "province", "postcode"]);
    expect(partsOfCountry("DE")).toEqual(["line", "district", "postcode", "city"]);
  });

  it("links to a map that knows the place", () => {
    expect(mapLink(nanshan)).toContain("amap.com");
    expect(mapLink(nanshan)).toContain(encodeURIComponent("广东省深圳市南山区科技园路1号"));
    expect(mapLink(berlin)).toContain("openstreetmap.org");
    expect(mapLink({ country: "DE" })).toBeNull();
  });
});
