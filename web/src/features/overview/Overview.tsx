import type { SlotProps } from "@/records/record/slots";
import { useModel } from "@/api/meta";
import { FamilyPanel } from "./FamilyPanel";
import { People } from "./People";
import { PurchasesPanel } from "./PurchasesPanel";
import classes from "./overview.module.css";

/** A customer at a glance: what they buy, who they are, which companies belong together. Each part comes by itself. */
export function Overview({ record }: SlotProps) {
  const model = useModel();
  const sees = (type: string) => model.type(type) !== undefined && model.type(type)?.can.read !== false;
  return (
    <div className={classes.overview}>
      {sees("orders") && <PurchasesPanel customer={record.id} />}
      {sees("contacts") && <People customer={record} />}
      <FamilyPanel customer={record.id} />
    </div>
  );
}
