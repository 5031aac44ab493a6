import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useModel } from "@/api/meta";
import type { RecordData, TypeMeta } from "@/api/types";
import { useFormats } from "@/lib/use-formats";
import { today } from "@/lib/zone";
import { slotsOf } from "@/records/record/slots";
import { DayLine } from "./DayLine";
import { DayPanel } from "./DayPanel";
import { Snooze } from "./Snooze";
import { useDayWords } from "./use-day-words";
import { useSettle } from "./use-settle";

interface LineProps {
  meta: TypeMeta;
  customer: RecordData;
  when: ReactNode;
  late?: boolean;
}

function CustomerLine({ meta, customer, when, late }: LineProps) {
  const { t } = useTranslation();
  const model = useModel();
  const settle = useSettle("customers", customer);
  const title = customer.title ?? "";
  const stage = model.field("customers", "stage")?.options?.find(({ value }) => value === customer.stage)?.label;
  return (
    <DayLine
      type="customers"
      record={customer}
      when={when}
      late={late}
      about={stage}
      actions={
        <>
          {slotsOf("customers").cards.map((Card, index) => (
            <Card key={index} meta={meta} record={customer} />
          ))}
          {meta.can.update && (
            <Snooze title={title} onSnooze={(day) => settle({ nextContactOn: day }, t("home.wasSnoozed", { title }))} />
          )}
        </>
      }
    />
  );
}

const FIELDS = "name,stage,nextContactOn,lastContactAt,lastTouchAt";

/** My customers whose next contact was planned for today or before. */
export function ContactsDue({ meta }: { meta: TypeMeta }) {
  const { t } = useTranslation();
  const now = today(useFormats().timeZone);
  const { since, isPast } = useDayWords();
  return (
    <DayPanel
      title={t("home.contactsDue")}
      type="customers"
      list={{ named: "mine,due", sort: "nextContactOn" }}
      fields={FIELDS}
      belongs={({ nextContactOn }) => typeof nextContactOn === "string" && nextContactOn <= now}
      line={(customer) => (
        <CustomerLine
          meta={meta}
          customer={customer}
          when={since(String(customer.nextContactOn))}
          late={isPast(String(customer.nextContactOn))}
        />
      )}
      empty={<p>{t("home.noContacts")}</p>}
    />
  );
}

/** My customers whom nobody has spoken to for longer than their stage allows, and nobody plans to. */
export function Neglected({ meta }: { meta: TypeMeta }) {
  const { t } = useTranslation();
  const { since, dayOf } = useDayWords();
  return (
    <DayPanel
      title={t("home.neglected")}
      type="customers"
      list={{ named: "mine,neglected", filter: "nextContactOn=empty=true", sort: "lastTouchAt" }}
      fields={FIELDS}
      belongs={({ nextContactOn }) => !nextContactOn}
      line={(customer) => (
        <CustomerLine
          meta={meta}
          customer={customer}
          when={
            customer.lastContactAt
              ? t("home.lastContact", { when: since(dayOf(String(customer.lastContactAt))) })
              : t("home.neverContacted")
          }
        />
      )}
      empty={<p>{t("home.noNeglected")}</p>}
    />
  );
}
