import Mention from "@tiptap/extension-mention";
import type { SuggestionKeyDownProps, SuggestionProps } from "@tiptap/suggestion";
import { useState } from "react";
import { api } from "@/api/http";
import type { Page } from "@/api/types";

interface Person {
  id: string;
  label: string;
}

interface Asking {
  people: Person[];
  at: number;
  left: number;
  top: number;
  choose: (person: Person) => void;
}

const SHOWN = 6;

async function find(query: string): Promise<Person[]> {
  const page = await api.get<Page>("/users", { q: query || undefined, named: "active", limit: SHOWN, count: "none", fields: "name" });
  return page.items.map(({ id, title }) => ({ id: String(id), label: title ?? `#${id}` }));
}

/** The editor's part: asks for people while somebody types after an @, and reads the keys. */
function mention(tell: (asking: Asking | null) => void) {
  let open: Asking | null = null;
  const show = (next: Asking | null) => {
    open = next;
    tell(next);
  };
  const place = (props: SuggestionProps<Person, Person>) => {
    const box = props.clientRect?.();
    show({
      people: props.items,
      at: 0,
      left: Math.min(box?.left ?? 0, window.innerWidth - 200),
      top: (box?.bottom ?? 0) + 4,
      choose: (person) => props.command(person),
    });
  };
  const onKeyDown = ({ event }: SuggestionKeyDownProps) => {
    if (!open) return false;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && open.people.length > 0) {
      show({ ...open, at: (open.at + step + open.people.length) % open.people.length });
      return true;
    }
    const person = open.people[open.at];
    if ((event.key === "Enter" || event.key === "Tab") && person) {
      open.choose(person);
      return true;
    }
    if (event.key !== "Escape") return false;
    event.stopPropagation();
    show(null);
    return true;
  };
  return Mention.configure({
    suggestion: {
      items: ({ query }) => find(query),
      render: () => ({ onStart: place, onUpdate: place, onKeyDown, onExit: () => show(null) }),
    },
  });
}

/** Typing @ offers colleagues; the chosen one is kept by id, with the name for reading. */
export function useMention() {
  const [asking, setAsking] = useState<Asking | null>(null);
  const [extension] = useState(() => mention(setAsking));
  return { extension, asking };
}
