import { expect, it } from "vitest";
import { mapLink } from "./maps";

const here = { latitude: "31.230400", longitude: "121.473700" };

it("opens a Chinese map in China, with the longitude first", () => {
  const link = new URL(mapLink(here, "CN", "客户 & Co"));
  expect(link.hostname).toBe("uri.amap.com");
  expect(link.searchParams.get("position")).toBe("121.473700,31.230400");
  expect(link.searchParams.get("name")).toBe("客户 & Co");
});

it("opens OpenStreetMap elsewhere", () => {
  expect(mapLink(here, "DE")).toBe("https://www.openstreetmap.org/?mlat=31.230400&mlon=121.473700#map=17/31.230400/121.473700");
});
