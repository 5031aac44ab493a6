export interface Position {
  latitude: number | string;
  longitude: number | string;
}

/** A map site that works where the company is; it is opened only by a click, nothing is fetched from it. */
export function mapLink({ latitude, longitude }: Position, country: string, name = ""): string {
  if (country === "CN") {
    const query = new URLSearchParams({ position: `${longitude},${latitude}`, coordinate: "wgs84", name });
    return `https://uri.amap.com/marker?${query}`;
  }
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
}
