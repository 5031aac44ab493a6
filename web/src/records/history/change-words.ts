import type { TFunction } from "i18next";

const ACTIONS = ["create", "update", "delete", "restore"];

export const actionLabel = (action: string, t: TFunction) =>
  ACTIONS.includes(action) ? t(`history.${action}` as "history.create") : action;

export const originLabel = (origin: string, t: TFunction) => {
  const [kind = ""] = origin.split(/[: ]/);
  return ["ui", "token", "import", "sample", "rule", "undo"].includes(kind)
    ? t(`origin.${kind}` as "origin.ui")
    : origin;
};
