import type { SlotProps } from "@/records/record/slots";
import { useModel } from "@/api/meta";
import { FamilyPanel } from "./FamilyPanel";
import { People } from "./People";
import { PurchasesPanel, TopProducts } from "./PurchasesPanel";
import { RelationsPanel } from "./RelationsPanel";
import classes from "./overview.module.css";

/** A customer at a glance: what they buy, who they are, which companies belong together. Each part comes by itself. */
export function Overview({ record }: SlotProps) {
  const model = useModel();
  const sees = (type: string) => model.type(type) !== undefined && model.type(type)?.can.read !== false;
  return (
    <div className={classes.overview}>
      {sees("orders") && <PurchasesPanel customer={record.id} />}
      <div className={classes.column}>
        {sees("orders") && <TopProducts customer={record.id} />}
        <FamilyPanel customer={record.id} />
      </div>
      <div className={classes.column}>
        {sees("contacts") && <People customer={record} />}
        {sees("customer-relations") && <RelationsPanel customer={record} />}
      </div>
    </div>
  );
}
