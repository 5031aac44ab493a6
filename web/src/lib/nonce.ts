/**
 * The number by which the content policy knows this page's own style elements. FullCalendar finds it in the page by itself; what keeps the page from
 * scrolling behind a dialog looks for the global.
 */
export const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";

declare global {
  var __webpack_nonce__: string | undefined;
}

globalThis.__webpack_nonce__ = styleNonce();
