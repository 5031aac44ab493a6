import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Bones } from "@/ui/Bones";
import { roleModelQuery, roleQuery } from "@/api/roles";
import { RoleEditor } from "./RoleEditor";
import { RoleList } from "./RoleList";

function Stored({ id }: { id: string }) {
  const role = useQuery(roleQuery(id));
  const model = useQuery(roleModelQuery);
  if (!role.data || !model.data) return <Bones lines={8} />;
  return <RoleEditor key={`${id}-${role.data.version}`} role={role.data} model={model.data} />;
}

/** The roles: all of them, or the one that is edited. */
export function RolesPage() {
  const { id } = useParams({ strict: false });
  return id === undefined ? <RoleList /> : <Stored id={id} />;
}
