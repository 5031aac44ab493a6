import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useType } from "@/api/meta";
import type { OpenForm } from "./form-stack";
import { RecordForm } from "./RecordForm";

interface Props {
  form: OpenForm;
  onClose: () => void;
}

/** A form at the side of the screen; at phone width it rises from below. */
export function FormDrawer({ form, onClose }: Props) {
  const { t } = useTranslation();
  const meta = useType(form.type);
  const phone = useMediaQuery("(max-width: 767px)", false);
  const [dirty, setDirty] = useState(false);
  if (!meta) return null;
  const title = form.record ? t("form.edit", { what: form.record.title ?? meta.label }) : t("form.new", { what: meta.label });
  return (
    <Drawer
      opened
      onClose={onClose}
      closeOnClickOutside={!dirty}
      title={title}
      position={phone ? "bottom" : "right"}
      size={phone ? "94%" : 560}
      styles={{ title: { fontWeight: 600, fontSize: 16 } }}
    >
      <RecordForm meta={meta} form={form} onDirty={setDirty} onDone={onClose} />
    </Drawer>
  );
}
