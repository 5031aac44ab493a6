import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { tellLanguage } from "@/api/language";
import { metaQuery } from "@/api/meta";
import { sessionQuery } from "@/api/session";
import { setupQuery } from "@/api/setup";
import type { Session } from "@/api/types";
import { applyLanguage, chosenLanguage, currentLanguage, nearestLanguage, untold } from "@/lib/i18n";
import { preferences } from "@/lib/preferences";

/** What was chosen before signing in counts; else what this person chose anywhere; else what this device remembers. */
async function followLanguage(client: QueryClient, { user }: Session) {
  const fresh = untold.language();
  const stored = user.language ? nearestLanguage(user.language) : null;
  if (fresh && fresh !== stored) void tellLanguage(client, fresh);
  else if (fresh) untold.told();
  const wanted = fresh ?? stored ?? chosenLanguage();
  if (wanted && wanted !== currentLanguage()) await applyLanguage(wanted);
}

/** Nobody signed in: to the sign-in page, and back here afterwards. */
export async function requireSession(client: QueryClient, href: string): Promise<Session> {
  const session = await client.ensureQueryData(sessionQuery);
  if (!session) throw redirect({ to: "/sign-in", search: href === "/" ? {} : { next: href } });
  return session;
}

/** Before the app opens: a session, a password of one's own, the first-run answers, the model. */
export async function enterShell(client: QueryClient, href: string) {
  const session = await requireSession(client, href);
  if (session.user.mustChangePassword) throw redirect({ to: "/password" });
  if (session.user.mustEnrol) throw redirect({ to: "/second-factor" });
  const setup = await client.ensureQueryData(setupQuery);
  if (setup.needed) throw redirect({ to: "/setup" });
  await followLanguage(client, session);
  const { preferences: mine } = await client.ensureQueryData(metaQuery);
  if (mine) preferences.keep(mine);
}

export async function enterSignIn(client: QueryClient, next: string | undefined) {
  const session = await client.ensureQueryData(sessionQuery).catch(() => null);
  if (session) throw redirect({ to: next ?? "/" });
}
