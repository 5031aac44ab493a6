import { Alert, Button, Group, Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import { IconCopy } from "@tabler/icons-react";
import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import { isProblem } from "@/api/problem";
import type { Json, RecordData } from "@/api/types";
import { fields } from "@/fields/registry";
import { token } from "@/lib/token";
import { useFormats } from "@/lib/use-formats";
import { today } from "@/lib/zone";
import { complain, tell } from "@/ui/toast";
import { emptyLine, isBlank, linesOf, toSend, withRoom, wrongColumns, type Line } from "./line";
import { LinesGrid } from "./LinesGrid";
import { PurchaseTotals } from "./PurchaseTotals";
import { useLastPurchase, useStorePurchase } from "./use-purchase";
import classes from "./purchases.module.css";

interface Props {
  customer: RecordData;
  onClose: () => void;
}

const HEAD = ["orderedOn", "name", "currency", "status", "paymentStatus"];

/** What a customer bought, typed in under a minute: a date, lines, done. */
export function PurchaseDialog({ customer, onClose }: Props) {
  const { t } = useTranslation();
  const model = useModel();
  const formats = useFormats();
  const navigate = useNavigate();
  const phone = useMediaQuery("(max-width: 767px)", false);
  const head = HEAD.flatMap((name) => model.field("orders", name) ?? []);
  const [key, setKey] = useState(token);
  const [values, setValues] = useState<Record<string, Json>>(() => ({
    ...Object.fromEntries(head.map((field) => [field.name, field.default ?? null])),
    orderedOn: today(formats.timeZone),
    currency: model.company.baseCurrency,
  }));
  const [lines, setLines] = useState<Line[]>(() => [emptyLine()]);
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const last = useLastPurchase(customer.id);
  const purchase = useStorePurchase();
  const currency = String(values.currency ?? model.company.baseCurrency);
  const digits = model.company.currencies?.find(({ code }) => code === currency)?.digits ?? 2;
  const filled = lines.filter((line) => !isBlank(line));

  const refuse = (error: unknown) => {
    if (!isProblem(error)) throw error;
    if (error.code !== "network") setKey(token());
    const told = Object.values(error.errors).flat().map(({ message }) => message);
    setProblem(error.code === "network" ? t("status.offline") : told.length > 0 ? [...new Set(told)].join(" ") : error.message);
  };
  const save = async () => {
    setTried(true);
    setProblem(null);
    if (filled.length === 0) return setProblem(t("purchase.empty"));
    if (filled.some((line) => line.name.trim() === "" || wrongColumns(line).length > 0)) {
      return setProblem(t("purchase.wrong"));
    }
    try {
      const order = await purchase.store({ key, values: { ...values, customer: customer.id, lines: filled.map(toSend) } });
      onClose();
      const open = () => void navigate({ to: "/$type/$id", params: { type: "orders", id: String(order.id) } });
      tell(t("purchase.done", { title: order.title }), { label: t("action.open"), run: open });
    } catch (error) {
      refuse(error);
    }
  };
  const copyLast = () =>
    last.mutate(undefined, {
      onSuccess: (order) => {
        if (!order) return complain(t("purchase.noLast"));
        setLines(withRoom([...filled, ...linesOf(order)]));
        if (filled.length === 0 && order.currency) setValues((now) => ({ ...now, currency: order.currency as Json }));
      },
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={filled.length === 0}
      title={t("purchase.title", { customer: customer.title ?? "" })}
      size={980}
      fullScreen={phone}
      styles={{ title: { fontWeight: 600 } }}
    >
      <div onKeyDown={onKeyDown}>
        {problem && (
          <Alert color="red" variant="light" role="alert" mb="sm">
            {problem}
          </Alert>
        )}
        <div className={classes.fields}>
          {head.map((field) => {
            const { Input } = fields[field.kind];
            const set = (value: Json) => setValues((now) => ({ ...now, [field.name]: value }));
            return <Input key={field.name} field={field} value={values[field.name] ?? null} onChange={set} record={values} />;
          })}
        </div>
        <LinesGrid lines={lines} currency={currency} digits={digits} showErrors={tried} onChange={setLines} />
        <div className={classes.foot}>
          <div className={classes.hint}>
            <Button size="compact-sm" variant="default" leftSection={<IconCopy size={14} />} loading={last.isPending} onClick={copyLast}>
              {t("purchase.copyLast")}
            </Button>
            <span>{t("purchase.hint")}</span>
          </div>
          <PurchaseTotals lines={lines} currency={currency} digits={digits} />
        </div>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t("action.cancel")}
          </Button>
          <Button loading={purchase.isPending} onClick={() => void save()}>
            {t("action.save")}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
