import { useTranslation } from "react-i18next";

const KEPT = "data-kept-style";

/** The page's content policy forbids styles written in HTML, in its frames too; those set by a script it allows. */
const withoutStyles = (html: string) => html.replaceAll(' style="', ` ${KEPT}="`);

function dress(frame: HTMLIFrameElement) {
  for (const element of frame.contentDocument?.querySelectorAll<HTMLElement>(`[${KEPT}]`) ?? []) {
    element.style.cssText = element.getAttribute(KEPT) ?? "";
  }
}

/** A letter as it will look; nothing in it runs, for the frame allows no scripts. */
export function LetterFrame({ html }: { html: string }) {
  const { t } = useTranslation();
  return (
    <iframe
      title={t("mail.preview")}
      sandbox="allow-same-origin"
      srcDoc={withoutStyles(html)}
      onLoad={(event) => dress(event.currentTarget)}
      style={{ width: "100%", height: 420, border: "1px solid var(--gx-line)", borderRadius: 8, background: "#fff" }}
    />
  );
}
