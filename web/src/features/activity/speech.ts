interface Alternative {
  transcript: string;
}

interface Heard {
  resultIndex: number;
  results: ArrayLike<ArrayLike<Alternative> & { isFinal: boolean }>;
}

/** What browsers that can listen offer; TypeScript does not know it. */
export interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: Heard) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
}

type Maker = new () => Recognition;

/** How to listen in this browser, or null when it cannot. */
export function recognition(): Maker | null {
  const here = window as unknown as Record<string, Maker | undefined>;
  return here.SpeechRecognition ?? here.webkitSpeechRecognition ?? null;
}

/** The words that have become certain since the last time. */
export const finalWords = ({ resultIndex, results }: Heard): string =>
  Array.from(results)
    .slice(resultIndex)
    .filter(({ isFinal }) => isFinal)
    .map((result) => result[0]?.transcript ?? "")
    .join("");

/** Words added to a text: with a space between, but not between Chinese characters. */
export function append(text: string, words: string): string {
  const said = words.trim();
  if (!said) return text;
  const glue = text === "" || /\s$/.test(text) || /\p{Script=Han}$|[，。]$/u.test(text) ? "" : " ";
  return text + glue + said;
}
