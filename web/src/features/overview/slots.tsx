import { lazy, Suspense } from "react";
import { fillSlots, type SlotProps } from "@/records/record/slots";
import { Bones } from "@/ui/Bones";

const load = () => import("./Overview");
const Overview = lazy(async () => ({ default: (await load()).Overview }));

function CustomerOverview(props: SlotProps) {
  return (
    <Suspense fallback={<Bones lines={8} />}>
      <Overview {...props} />
    </Suspense>
  );
}

fillSlots("customers", { overview: CustomerOverview, preload: load });
