import { ActionIcon, Button, CopyButton, Menu } from "@mantine/core";
import { IconArrowBackUp, IconDots, IconLink, IconPencil, IconPrinter, IconShieldQuestion, IconTrash } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { useCommand, useRemove, useRestore, useUndo } from "@/api/writes";
import type { RecordData, TypeMeta } from "@/api/types";
import { useKeys } from "@/lib/use-keys";
import { Avatar } from "@/ui/Avatar";
import { TypeIcon } from "@/ui/icons";
import { complain, tell } from "@/ui/toast";
import { WhoSawItem } from "../access/WhoSawItem";
import { useCreateForm } from "../form/form-stack";
import { FavouriteItem } from "./FavouriteItem";
import { KeyFacts } from "./KeyFacts";
import { slotsOf } from "./slots";
import classes from "./record.module.css";

const WhyDialog = lazy(async () => ({ default: (await import("../access/WhyDialog")).WhyDialog }));
const WhoSawDialog = lazy(async () => ({ default: (await import("../access/WhoSawDialog")).WhoSawDialog }));
const FollowButton = lazy(async () => ({ default: (await import("./FollowButton")).FollowButton }));
const PrintRecord = lazy(async () => ({ default: (await import("../print/PrintRecord")).PrintRecord }));

interface Props {
  meta: TypeMeta;
  record: RecordData;
  compact: boolean;
  onGone: () => void;
}

const PERSONAL_ICONS = new Set(["user", "users", "building", "address-book"]);

export function RecordHeader({ meta, record, compact, onGone }: Props) {
  const { t } = useTranslation();
  const [printing, setPrinting] = useState(false);
  const [asking, setAsking] = useState<"why" | "who" | null>(null);
  const { may } = useModel();
  useKeys({ "mod+p": () => setPrinting(true) }, !compact);
  const openForm = useCreateForm();
  const remove = useRemove(meta.type);
  const restore = useRestore(meta.type);
  const undo = useUndo(meta.type, record.id);
  const command = useCommand(meta.type, record.id);
  const canUpdate = record.can?.update ?? meta.can.update ?? false;
  const canDelete = record.can?.delete ?? meta.can.delete ?? false;
  const title = record.title ?? `#${record.id}`;
  const { actions, commands: taken } = slotsOf(meta.type);
  const commands = meta.commands.filter(({ name }) => !taken.includes(name));

  const onDelete = () =>
    remove.mutate(record, {
      onSuccess: () => {
        onGone();
        tell(t("record.deleted", { title }), { label: t("action.undo"), run: () => restore.mutate(record.id) });
      },
    });
  const onUndo = () =>
    undo.mutate(undefined, {
      onSuccess: () => tell(t("record.undone")),
      onError: (error) => complain(error.message),
    });

  return (
    <header className={classes.header}>
      <div className={classes.headline}>
        {PERSONAL_ICONS.has(meta.icon ?? "") ? (
          <Avatar name={title} large />
        ) : (
          <span className={classes.typeIcon}>
            <TypeIcon name={meta.icon} size={20} />
          </span>
        )}
        <div className={classes.names}>
          <h1 className={classes.title}>{title}</h1>
          <div className={classes.kind}>{meta.label}</div>
        </div>
        <div className={classes.actions}>
          {canUpdate && actions.map((Action, index) => <Action key={index} meta={meta} record={record} />)}
          {canUpdate && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPencil size={15} />}
              onClick={() => openForm({ type: meta.type, record })}
              className={classes.wideOnly}
            >
              {t("action.edit")}
            </Button>
          )}
          {!compact && (
            <Suspense fallback={null}>
              <FollowButton type={meta.type} id={record.id} title={title} />
            </Suspense>
          )}
          <Menu position="bottom-end" width={220}>
            <Menu.Target>
              <ActionIcon variant="default" size={30} aria-label={t("record.more")}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {canUpdate && (
                <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => openForm({ type: meta.type, record })}>
                  {t("action.edit")}
                </Menu.Item>
              )}
              {commands.map(({ name, label }) => (
                <Menu.Item key={name} onClick={() => command.mutate({ command: name }, { onSuccess: () => tell(label) })}>
                  {label}
                </Menu.Item>
              ))}
              <Menu.Item leftSection={<IconPrinter size={15} />} onClick={() => setPrinting(true)}>
                {t("print.button")}
              </Menu.Item>
              <FavouriteItem meta={meta} record={record} />
              <CopyButton value={`${window.location.origin}/${meta.type}/${record.id}`}>
                {({ copy }) => (
                  <Menu.Item leftSection={<IconLink size={15} />} onClick={copy}>
                    {t("record.copyLink")}
                  </Menu.Item>
                )}
              </CopyButton>
              {may("explain") && (
                <Menu.Item leftSection={<IconShieldQuestion size={15} />} onClick={() => setAsking("why")}>
                  {t("why.menu")}
                </Menu.Item>
              )}
              {may("audit") && <WhoSawItem onOpen={() => setAsking("who")} />}
              {canUpdate && (
                <Menu.Item leftSection={<IconArrowBackUp size={15} />} onClick={onUndo}>
                  {t("record.undo")}
                </Menu.Item>
              )}
              {canDelete && (
                <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={onDelete}>
                  {t("action.delete")}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      <Suspense fallback={null}>
        {asking === "why" && <WhyDialog meta={meta} record={record} onClose={() => setAsking(null)} />}
        {asking === "who" && <WhoSawDialog meta={meta} record={record} onClose={() => setAsking(null)} />}
      </Suspense>
      <Suspense fallback={null}>{printing && <PrintRecord meta={meta} record={record} onDone={() => setPrinting(false)} />}</Suspense>
      <KeyFacts meta={meta} record={record} limit={compact ? 4 : 7} />
    </header>
  );
}
