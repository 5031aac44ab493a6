import { Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { accountQuery, type Pass } from "@/api/people";
import { Bones } from "@/ui/Bones";
import { DeactivateForm } from "./DeactivateForm";
import { PassSheet } from "./PassSheet";
import { UserActions } from "./UserActions";
import { UserForm } from "./UserForm";

/** One user: what he is, how he gets in, and the way out. */
export function UserDrawer({ id, onClose }: { id: number; onClose: () => void }) {
  const { data } = useQuery(accountQuery(id));
  const [pass, setPass] = useState<Pass | null>(null);
  const [leaving, setLeaving] = useState(false);
  return (
    <Drawer opened onClose={onClose} position="right" size="md" title={data?.user.name ?? ""}>
      {!data ? (
        <Bones lines={6} />
      ) : pass ? (
        <PassSheet name={data.user.name} login={data.user.login} pass={pass} onDone={() => setPass(null)} />
      ) : leaving ? (
        <DeactivateForm user={data.user} onDone={() => setLeaving(false)} />
      ) : (
        <>
          <UserForm key={data.user.version} detail={data} />
          <UserActions detail={data} onPass={setPass} onLeave={() => setLeaving(true)} />
        </>
      )}
    </Drawer>
  );
}
