import { Button } from "@mantine/core";
import { IconShoppingCartPlus } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useType } from "@/api/meta";
import type { SlotProps } from "@/records/record/slots";

const PurchaseDialog = lazy(async () => ({ default: (await import("./PurchaseDialog")).PurchaseDialog }));

/** On a customer's page: what did they buy? */
export function RecordPurchase({ record }: SlotProps) {
  const { t } = useTranslation();
  const orders = useType("orders");
  const [open, setOpen] = useState(false);
  if (!orders?.can.create) return null;
  return (
    <>
      <Button size="xs" leftSection={<IconShoppingCartPlus size={15} />} onClick={() => setOpen(true)}>
        {t("purchase.button")}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <PurchaseDialog customer={record} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
