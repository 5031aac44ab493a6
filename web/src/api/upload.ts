import { headers, url } from "./http";
import { Problem } from "./problem";

const read = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
};

/** Sends a file and tells how much of it is on the way, which fetch cannot. */
export function upload<T>(
  path: string,
  file: File,
  query: Record<string, string>,
  onProgress: (share: number) => void,
): Promise<T> {
  const form = new FormData();
  form.append("file", file);
  const request = new XMLHttpRequest();
  return new Promise((resolve, reject) => {
    request.open("POST", url(path, query));
    headers("POST", { form }).forEach((value, name) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Problem(0, { code: "network" }));
    request.onload = () => {
      const body = read(request.responseText);
      if (request.status < 300) resolve(body as T);
      else reject(new Problem(request.status, body));
    };
    request.send(form);
  });
}
