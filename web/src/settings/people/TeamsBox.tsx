import { useModel } from "@/api/meta";
import type { Reference } from "@/api/types";
import { PeoplePicker } from "@/records/handover/PeoplePicker";

interface Props {
  label: string;
  value: Reference[];
  onChange: (value: Reference[]) => void;
}

/** Teams found by typing; nothing where the caller may not read them. */
export function TeamsBox(props: Props) {
  return useModel().type("teams") ? <PeoplePicker type="teams" {...props} /> : null;
}
