import { Portal } from "@mantine/core";
import { EditorContent, useEditor, useEditorState, type Editor as Tiptap } from "@tiptap/react";
import StarterKit from "@tiptap/starter-kit";
import { IconAt, IconBlockquote, IconBold, IconItalic, IconList, IconListNumbers } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { styleNonce } from "@/lib/nonce";
import { useMention } from "./use-mention";
import classes from "./rich.module.css";

interface Props {
  value: string;
  label: string;
  onChange: (html: string | null) => void;
  invalid: boolean;
  autoFocus?: boolean;
}

const TOOLS = [
  { key: "bold", name: "bold", Icon: IconBold, run: (editor: Tiptap) => editor.chain().focus().toggleBold().run() },
  { key: "italic", name: "italic", Icon: IconItalic, run: (editor: Tiptap) => editor.chain().focus().toggleItalic().run() },
  { key: "bullets", name: "bulletList", Icon: IconList, run: (editor: Tiptap) => editor.chain().focus().toggleBulletList().run() },
  { key: "numbers", name: "orderedList", Icon: IconListNumbers, run: (editor: Tiptap) => editor.chain().focus().toggleOrderedList().run() },
  { key: "quote", name: "blockquote", Icon: IconBlockquote, run: (editor: Tiptap) => editor.chain().focus().toggleBlockquote().run() },
] as const;

/** Writes formatted text; loaded only when somebody writes. */
export function Editor({ value, label, onChange, invalid, autoFocus = false }: Props) {
  const { t } = useTranslation();
  const { extension, asking } = useMention();
  const editor = useEditor({
    extensions: [StarterKit.configure({ heading: { levels: [3] }, link: { openOnClick: false, protocols: ["mailto", "tel"] } }), extension],
    content: value,
    autofocus: autoFocus ? "end" : false,
    injectNonce: styleNonce(),
    editorProps: { attributes: { role: "textbox", "aria-multiline": "true", "aria-label": label } },
    onUpdate: ({ editor: now }) => onChange(now.isEmpty ? null : now.getHTML()),
  });
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => TOOLS.map(({ name }) => now?.isActive(name) ?? false),
  });
  return (
    <div className={classes.editor} data-invalid={invalid || undefined}>
      <div className={classes.tools} role="toolbar" aria-label={t("rich.tools")}>
        {TOOLS.map(({ key, Icon, run }, index) => (
          <button
            key={key}
            type="button"
            className={classes.tool}
            aria-label={t(`rich.${key}`)}
            title={t(`rich.${key}`)}
            aria-pressed={active?.[index] ?? false}
            onClick={() => editor && run(editor)}
          >
            <Icon size={17} stroke={1.7} aria-hidden />
          </button>
        ))}
        <button
          type="button"
          className={classes.tool}
          aria-label={t("rich.mention")}
          title={t("rich.mention")}
          onClick={() => editor?.chain().focus().insertContent("@").run()}
        >
          <IconAt size={17} stroke={1.7} aria-hidden />
        </button>
      </div>
      <EditorContent editor={editor} className={classes.text} />
      {asking && (
        <Portal>
          <ul className={classes.people} role="listbox" aria-label={t("rich.people")} style={{ left: asking.left, top: asking.top }}>
            {asking.people.length === 0 && <li className={classes.nobody}>{t("rich.nobody")}</li>}
            {asking.people.map((person, index) => (
              <li
                key={person.id}
                role="option"
                aria-selected={index === asking.at}
                className={classes.person}
                onMouseDown={(event) => {
                  event.preventDefault();
                  asking.choose(person);
                }}
              >
                {person.label}
              </li>
            ))}
          </ul>
        </Portal>
      )}
    </div>
  );
}
