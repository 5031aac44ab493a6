import { ActionIcon, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconDownload, IconPaperclip, IconPlus, IconTrash } from "@tabler/icons-react";
import { useRef, useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { filesQuery, fileUrl, useAddFile, useRemoveFile, type FileInfo } from "@/api/files";
import { useFormats } from "@/lib/use-formats";
import { Blank } from "@/ui/Blank";
import { Bones } from "@/ui/Bones";
import { complain } from "@/ui/toast";
import { fileSize } from "./file-size";
import classes from "./files.module.css";

interface Props {
  type: string;
  id: number;
  editable: boolean;
}

function FileLine({ type, id, file, onRemove }: { type: string; id: number; file: FileInfo; onRemove?: () => void }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const about = [fileSize(file.size, formats.locale), file.createdBy?.title, formats.moment(file.createdAt)].filter(Boolean);
  return (
    <li className={classes.line}>
      {file.inline ? (
        <img className={classes.picture} src={fileUrl(type, id, file, true)} alt="" loading="lazy" width={36} height={36} />
      ) : (
        <span className={classes.icon}>
          <IconPaperclip size={17} stroke={1.7} aria-hidden />
        </span>
      )}
      <a className={classes.text} href={fileUrl(type, id, file, file.inline)} target={file.inline ? "_blank" : undefined} rel="noopener">
        <span className={classes.name}>{file.name}</span>
        <span className={classes.about}>{about.join(" · ")}</span>
      </a>
      <ActionIcon component="a" href={fileUrl(type, id, file)} download variant="subtle" color="gray" aria-label={t("files.download", { name: file.name })}>
        <IconDownload size={17} stroke={1.7} />
      </ActionIcon>
      {onRemove && (
        <ActionIcon variant="subtle" color="gray" aria-label={t("files.remove", { name: file.name })} onClick={onRemove}>
          <IconTrash size={17} stroke={1.7} />
        </ActionIcon>
      )}
    </li>
  );
}

/** The files of a record; dropped anywhere on the tab, they are added. */
export function FilesTab({ type, id, editable }: Props) {
  const { t } = useTranslation();
  const { data: files } = useQuery(filesQuery(type, id));
  const add = useAddFile(type, id);
  const remove = useRemoveFile(type, id);
  const box = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const send = async (list: FileList | null) => {
    for (const file of list ?? []) {
      await add.mutateAsync(file).catch((error: Error) => complain(t("files.failed", { name: file.name }), error.message));
    }
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const button = editable && (
    <>
      <input
        ref={box}
        type="file"
        multiple
        hidden
        aria-label={t("files.add")}
        onChange={(event) => {
          void send(event.currentTarget.files).finally(() => box.current && (box.current.value = ""));
        }}
      />
      <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} loading={add.isPending} onClick={() => box.current?.click()}>
        {t("files.add")}
      </Button>
    </>
  );
  const drop = editable ? { onDrop, onDragOver, onDragLeave: () => setOver(false) } : {};
  return (
    <div className={classes.files} data-over={over || undefined} {...drop}>
      {!files && <Bones lines={3} />}
      {files?.length === 0 && (
        <Blank small icon={<IconPaperclip size={18} stroke={1.6} />} title={t("files.none")} text={editable && t("files.noneText")} actions={button} />
      )}
      {files && files.length > 0 && (
        <>
          <div className={classes.bar}>{button}</div>
          <ul className={classes.list}>
            {files.map((file) => (
              <FileLine key={file.id} type={type} id={id} file={file} onRemove={editable ? () => remove.mutate(file) : undefined} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
