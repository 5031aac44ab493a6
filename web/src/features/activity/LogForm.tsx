import { Alert, Button, Group, Textarea } from "@mantine/core";
import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { isProblem } from "@/api/problem";
import type { Json, Reference } from "@/api/types";
import { richtext } from "@/fields/kinds/richtext";
import { fromPlain, plainText } from "@/fields/richtext/plain";
import { token } from "@/lib/token";
import { complain, tell } from "@/ui/toast";
import { Chips } from "./Chips";
import { KIND_ICONS, KINDS } from "./kinds";
import { NextContact } from "./NextContact";
import { PhotoPart } from "./PhotoPart";
import { PlacePart } from "./PlacePart";
import { append } from "./speech";
import { useLog } from "./use-log";
import { usePlace } from "./use-place";
import { VoiceButton } from "./VoiceButton";
import classes from "./activity.module.css";

interface Props {
  customer: Reference;
  contact?: number;
  kind: string;
  onDone: () => void;
}

/** What happened and what comes next; two taps are enough for the usual case. */
export function LogForm({ customer, contact, kind: first, onDone }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const options = (name: string) => model.field("activities", name)?.options ?? [];
  const [key, setKey] = useState(token);
  const [kind, setKind] = useState(first);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [body, setBody] = useState("");
  const [note, setNote] = useState<string | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const [photos, setPhotos] = useState<File[]>([]);
  const [placeName, setPlaceName] = useState("");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string | null>(null);
  const found = usePlace();
  const log = useLog(customer.id);
  const noteField = model.field("activities", "body");
  const formatted = kind === "NOTE" && noteField;
  /** A note is formatted, all else is jotted down; the words survive a change of mind. */
  const chooseKind = (chosen: string) => {
    if (chosen === "NOTE" && kind !== "NOTE") setNote(body.trim() ? fromPlain(body.trim()) : null);
    if (chosen !== "NOTE" && kind === "NOTE") setBody(note ? plainText(note) : "");
    setKind(chosen);
  };
  const withPlace = kind === "VISIT" || kind === "MEETING";

  const refuse = (error: unknown) => {
    if (!isProblem(error)) throw error;
    // What was refused is corrected and sent as another request; what may have arrived is not.
    if (error.code !== "network") setKey(token());
    const told = Object.fromEntries(Object.entries(error.errors).map(([field, all]) => [field, all.map(({ message }) => message).join(" ")]));
    setErrors(told);
    const elsewhere = Object.keys(told).filter((field) => field !== "nextContactOn" && field !== "body");
    const general = Object.keys(told).length === 0 ? [error.code === "network" ? t("status.offline") : error.message] : elsewhere.map((field) => told[field]);
    setProblem(general.length > 0 ? general.join(" ") : null);
  };
  const save = async () => {
    setErrors({});
    setProblem(null);
    const values: Record<string, Json> = { kind, contact: contact ?? null, body: formatted ? note : body.trim() ? fromPlain(body.trim()) : null };
    if (kind !== "NOTE") values.outcome = outcome;
    if (next) values.nextContactOn = next;
    if (withPlace) Object.assign(values, { place: placeName.trim() || null, ...found.place });
    try {
      const { refused } = await log.mutateAsync({ values, photos, key });
      onDone();
      tell(t("log.saved", { customer: customer.title ?? "" }));
      if (refused) complain(t("log.photoFailed", { reason: refused }));
    } catch (error) {
      refuse(error);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };

  return (
    <div className={classes.form} onKeyDown={onKeyDown}>
      {problem && (
        <Alert color="red" variant="light" role="alert">
          {problem}
        </Alert>
      )}
      <Chips
        label={t("log.kind")}
        required
        value={kind}
        onChange={(value) => value && chooseKind(value)}
        options={KINDS.flatMap((value) => {
          const Icon = KIND_ICONS[value];
          const label = options("kind").find((option) => option.value === value)?.label;
          return label ? [{ value, label, icon: <Icon size={16} stroke={1.7} aria-hidden /> }] : [];
        })}
      />
      {kind !== "NOTE" && <Chips label={t("log.outcome")} value={outcome} onChange={setOutcome} options={options("outcome")} />}
      {formatted ? (
        <richtext.Input field={{ ...noteField, label: t("log.text") }} value={note} onChange={(value) => setNote(value as string | null)} record={{}} error={errors.body} />
      ) : (
        <Textarea
          label={t("log.text")}
          placeholder={t("log.textHint")}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
          error={errors.body}
          autosize
          minRows={2}
          maxRows={8}
          rightSection={<VoiceButton onWords={(words) => setBody((now) => append(now, words))} />}
          rightSectionWidth={42}
        />
      )}
      <NextContact value={next} onChange={setNext} error={errors.nextContactOn} />
      {withPlace && <PlacePart found={found} name={placeName} onName={setPlaceName} />}
      <div className={classes.extras}>
        <PhotoPart photos={photos} onChange={setPhotos} />
      </div>
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t("action.cancel")}
        </Button>
        <Button loading={log.isPending} onClick={() => void save()}>
          {t("action.save")}
        </Button>
      </Group>
    </div>
  );
}
