import { useQuery } from "@tanstack/react-query";
import { regionsQuery } from "@/api/addresses";

/** What to offer for each level of a Chinese address, narrowed by what is chosen above it. */
export function useRegions(country: string | undefined, province?: string, city?: string) {
  const { data } = useQuery({ ...regionsQuery("CN"), enabled: country === "CN" });
  if (!data || country !== "CN") return null;
  const provinces = Object.keys(data);
  const below = province ? [data[province] ?? {}] : Object.values(data);
  const cities = [...new Set(below.flatMap((all) => Object.keys(all)))];
  const districts = [...new Set(below.flatMap((all) => (city ? (all[city] ?? []) : province ? Object.values(all).flat() : [])))];
  const has = (name: string, in_: string) => data[in_]?.[name] !== undefined;
  return { province: provinces, city: cities, district: districts, isIn: has };
}
