/** Remembers small things in this browser; silently forgets where storage is forbidden. */
export const storage = {
  read<T>(key: string, fallback: T): T {
    try {
      const text = localStorage.getItem(`gx.${key}`);
      return text === null ? fallback : (JSON.parse(text) as T);
    } catch {
      return fallback;
    }
  },
  write(key: string, value: unknown) {
    try {
      localStorage.setItem(`gx.${key}`, JSON.stringify(value));
    } catch {
      return;
    }
  },
  remove(key: string) {
    try {
      localStorage.removeItem(`gx.${key}`);
    } catch {
      return;
    }
  },
};
