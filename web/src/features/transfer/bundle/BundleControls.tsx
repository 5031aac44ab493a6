import { Button } from "@mantine/core";
import { IconArrowBackUp, IconPaperclip, IconPlayerPause, IconPlayerPlay, IconPlayerStop } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBundleStep, type Bundle, type BundleStep } from "@/api/bundles";
import { useFormats } from "@/lib/use-formats";
import { complain } from "@/ui/toast";
import { AskDialog } from "../AskDialog";
import { useWords } from "../use-words";
import classes from "../transfer.module.css";

const UNDOABLE = ["COMPLETED", "COMPLETED_WITH_ERRORS", "FAILED", "CANCELLED", "PAUSED"];

/** What can be done with a zip. */
export function BundleControls({ bundle }: { bundle: Bundle }) {
  const { t } = useTranslation();
  const words = useWords();
  const formats = useFormats();
  const step = useBundleStep(bundle.id);
  const [asking, setAsking] = useState(false);
  const take = (name: BundleStep) => step.mutate(name, { onError: (error) => complain(words(error)), onSettled: () => setAsking(false) });
  const { state, counts } = bundle;
  const stopped = state === "PAUSED" || state === "FAILED";
  return (
    <div className={classes.actions}>
      {(state === "UPLOADED" || (state.startsWith("COMPLETED") && counts.MATCHED > 0)) && (
        <Button leftSection={<IconPaperclip size={15} />} disabled={counts.MATCHED === 0} loading={step.isPending} onClick={() => take("run")}>
          {t("bundle.run", { count: counts.MATCHED, n: formats.number(counts.MATCHED) })}
        </Button>
      )}
      {stopped && (
        <Button leftSection={<IconPlayerPlay size={15} />} loading={step.isPending} onClick={() => take("run")}>
          {t("import.resume")}
        </Button>
      )}
      {state === "RUNNING" && (
        <Button variant="default" leftSection={<IconPlayerPause size={15} />} onClick={() => take("pause")}>
          {t("import.pause")}
        </Button>
      )}
      {(state === "UPLOADED" || state === "RUNNING" || stopped) && (
        <Button variant="default" leftSection={<IconPlayerStop size={15} />} onClick={() => take("cancel")}>
          {t(state === "UPLOADED" ? "import.discard" : "import.cancel")}
        </Button>
      )}
      {UNDOABLE.includes(state) && counts.ATTACHED > 0 && (
        <Button variant="default" leftSection={<IconArrowBackUp size={15} />} onClick={() => setAsking(true)}>
          {t("bundle.undo")}
        </Button>
      )}
      {asking && (
        <AskDialog
          title={t("bundle.ask")}
          text={t("bundle.askText")}
          button={t("bundle.undo")}
          busy={step.isPending}
          onConfirm={() => take("undo")}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
