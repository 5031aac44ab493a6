/** A random key; not crypto.randomUUID, which browsers withhold on plain HTTP in the office network. */
export function token(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
