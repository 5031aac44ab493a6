import { lazy, Suspense } from "react";
import { fillSlots, type SlotProps } from "@/records/record/slots";
import { Bones } from "@/ui/Bones";

const Overview = lazy(async () => ({ default: (await import("./Overview")).Overview }));

function CustomerOverview(props: SlotProps) {
  return (
    <Suspense fallback={<Bones lines={8} />}>
      <Overview {...props} />
    </Suspense>
  );
}

fillSlots("customers", { overview: CustomerOverview });
