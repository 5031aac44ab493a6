import { Drawer, Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import type { Reference } from "@/api/types";
import { LogForm } from "./LogForm";

interface Props {
  customer: Reference;
  contact?: number;
  kind?: string;
  onClose: () => void;
}

const PHONE = "(max-width: 767px)";

/** The follow-up form in a window; at phone width it rises from below, where the thumb is. */
export function LogDialog({ customer, contact, kind = "CALL", onClose }: Props) {
  const { t } = useTranslation();
  const phone = useMediaQuery(PHONE, window.matchMedia?.(PHONE).matches ?? false);
  const title = t("log.title", { customer: customer.title ?? `#${customer.id}` });
  const styles = { title: { fontWeight: 600, fontSize: 16 } };
  const form = <LogForm customer={customer} contact={contact} kind={kind} onDone={onClose} />;
  return phone ? (
    <Drawer opened onClose={onClose} position="bottom" size="auto" title={title} styles={styles}>
      {form}
    </Drawer>
  ) : (
    <Modal opened onClose={onClose} size={560} title={title} styles={styles}>
      {form}
    </Modal>
  );
}
