import { Kbd, Modal } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useNav } from "../nav";
import classes from "./help.module.css";

interface Props {
  jumps: string[];
  onClose: () => void;
}

const groups = {
  everywhere: ["mod+k", "c", "?", "g h", "g s"],
  list: ["/", "↑ ↓", "→ ←", "Enter", "F2", "Tab", "Ctrl+c", "Ctrl+v", "Ctrl+z", "Space", "x", "Esc"],
  record: ["j", "k", "F2", "Ctrl+Enter"],
} as const;

const keysOf = (spelled: string) => spelled.replace("mod", "Ctrl").split(/[+ ]/);

export function ShortcutHelp({ jumps, onClose }: Props) {
  const { t } = useTranslation();
  const nav = useNav();
  const jumpTarget = (index: number) => nav[index]?.labelPlural ?? "";
  return (
    <Modal opened onClose={onClose} title={t("help.title")} size="lg" centered>
      <div className={classes.columns}>
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <section key={group}>
            <h3 className={classes.heading}>{t(`help.${group}`)}</h3>
            <dl className={classes.keys}>
              {groups[group].map((spelled) => (
                <Fragment key={spelled}>
                  <dt>
                    {keysOf(spelled).map((key) => (
                      <Kbd key={key} size="xs">
                        {key}
                      </Kbd>
                    ))}
                  </dt>
                  <dd>{t(`help.key.${spelled}` as "help.key.c")}</dd>
                </Fragment>
              ))}
              {group === "everywhere" &&
                jumps.map((spelled, index) => (
                  <Fragment key={spelled}>
                    <dt>
                      {keysOf(spelled).map((key) => (
                        <Kbd key={key} size="xs">
                          {key}
                        </Kbd>
                      ))}
                    </dt>
                    <dd>{t("help.goTo", { what: jumpTarget(index) })}</dd>
                  </Fragment>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
