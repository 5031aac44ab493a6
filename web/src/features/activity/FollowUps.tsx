import { CallWatch } from "./CallWatch";
import { ReminderBell } from "./ReminderBell";

/** What watches in the background once somebody is signed in. */
export function FollowUps() {
  return (
    <>
      <CallWatch />
      <ReminderBell />
    </>
  );
}
