import { Link } from "@tanstack/react-router";
import { createElement, Fragment, useMemo, type ReactNode } from "react";
import { safeUrl } from "../kinds/contact";
import classes from "./rich.module.css";

const KEPT = new Set(["p", "br", "hr", "h1", "h2", "h3", "blockquote", "pre", "code", "strong", "b", "em", "i", "u", "s", "ul", "ol", "li"]);
const EMPTY = new Set(["br", "hr"]);
/** A page has its own headings; those of a note come below them. */
const RENAMED: Record<string, string> = { h1: "h4", h2: "h4", h3: "h5" };

function children(node: Node): ReactNode[] {
  return Array.from(node.childNodes, (child, index) => <Fragment key={index}>{drawn(child)}</Fragment>);
}

function drawn(node: Node): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const name = node.localName;
  if (name === "a") return linked(node);
  if (name === "span" && node.getAttribute("data-type") === "mention") return mentioned(node);
  if (!KEPT.has(name)) return children(node);
  return EMPTY.has(name) ? createElement(name) : createElement(RENAMED[name] ?? name, null, ...children(node));
}

function linked(node: Element): ReactNode {
  const href = node.getAttribute("href") ?? "";
  const safe = /^(mailto|tel):/i.test(href) ? href : safeUrl(href);
  if (!safe) return children(node);
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow" onClick={(event) => event.stopPropagation()}>
      {children(node)}
    </a>
  );
}

function mentioned(node: Element): ReactNode {
  const id = node.getAttribute("data-id");
  if (!id) return node.textContent;
  return (
    <Link to="/$type/$id" params={{ type: "users", id }} className={classes.mention}>
      {node.textContent}
    </Link>
  );
}

/** Formatted text, built element by element from what is allowed, whatever the stored text says. */
export function Rich({ html }: { html: string }) {
  const content = useMemo(() => children(new DOMParser().parseFromString(html, "text/html").body), [html]);
  return <div className={classes.rich}>{content}</div>;
}
