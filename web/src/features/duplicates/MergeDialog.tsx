import { Alert, Button, Group, Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mergePreviewQuery } from "@/api/duplicates";
import { useModel } from "@/api/meta";
import { Bones } from "@/ui/Bones";
import { chosenValues, differences } from "./choices";
import { MergeMoves } from "./MergeMoves";
import { SideBySide } from "./SideBySide";
import { useMerging } from "./use-merging";

interface Props {
  type: string;
  ids: number[];
  onClose: () => void;
  onMerged: (into: number) => void;
}

const PHONE = "(max-width: 767px)";

/** Which record stays, whose values it gets, and what moves to it. */
export function MergeDialog({ type, ids, onClose, onMerged }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const phone = useMediaQuery(PHONE, window.matchMedia?.(PHONE).matches ?? false);
  const [into, setInto] = useState(ids[0] ?? 0);
  const [chosen, setChosen] = useState<Record<string, number | "both">>({});
  const others = ids.filter((id) => id !== into);
  const { data: preview, error, isPlaceholderData } = useQuery(mergePreviewQuery(type, into, others));
  const merging = useMerging(type, onMerged);
  const meta = model.type(type);
  const records = preview ? [preview.into, ...preview.others] : [];
  const found = meta && preview ? differences(meta, preview) : [];
  const problem = error ?? merging.error;
  const stay = records.find(({ id }) => id === into);

  const merge = () => {
    if (!preview || !stay) return;
    const values = chosenValues(model, found, records, chosen);
    merging.run({ into, version: preview.into.version, others, values }, stay.title ?? `#${into}`);
  };

  return (
    <Modal opened onClose={onClose} title={t("merge.title", { count: ids.length })} size={960} fullScreen={phone} centered>
      {problem && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {problem.message}
        </Alert>
      )}
      {!preview && !error && <Bones lines={10} />}
      {meta && preview && (
        <>
          <SideBySide
            meta={meta}
            records={ids.flatMap((id) => records.find((record) => record.id === id) ?? [])}
            into={into}
            differences={found}
            chosen={chosen}
            onInto={(id) => {
              setInto(id);
              setChosen({});
            }}
            onChoose={(name, id) => setChosen((now) => ({ ...now, [name]: id }))}
          />
          <MergeMoves moves={preview.moves} />
        </>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t("action.cancel")}
        </Button>
        <Button disabled={!preview || isPlaceholderData || error !== null} loading={merging.pending} onClick={merge} data-autofocus>
          {t("merge.confirm")}
        </Button>
      </Group>
    </Modal>
  );
}
