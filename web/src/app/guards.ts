import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { metaQuery } from "@/api/meta";
import { sessionQuery } from "@/api/session";
import { setupQuery } from "@/api/setup";
import type { Session } from "@/api/types";
import { applyLanguage, chosenLanguage, currentLanguage, nearestLanguage } from "@/lib/i18n";

async function followLanguage({ user }: Session) {
  const wanted = chosenLanguage() ?? (user.language ? nearestLanguage(user.language) : null);
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
  const setup = await client.ensureQueryData(setupQuery);
  if (setup.needed) throw redirect({ to: "/setup" });
  await followLanguage(session);
  await client.ensureQueryData(metaQuery);
}

export async function enterSignIn(client: QueryClient, next: string | undefined) {
  const session = await client.ensureQueryData(sessionQuery).catch(() => null);
  if (session) throw redirect({ to: next ?? "/" });
}
