import { useQuery } from "@tanstack/react-query";
import { createContext, use } from "react";
import type { ReactNode } from "react";
import type { StaffMember } from "../../shared/accounts/contract.ts";
import { mayDo, rolesFor, roles } from "../../shared/accounts/roles.ts";
import type { Outputs } from "../../shared/contract.ts";
import { useWords } from "../language/index.ts";
import { orpc } from "./client.ts";
import { NotReachable, Opening } from "./failure-page.tsx";

export type Session = {
  /** Who is working in this window. */
  readonly user: StaffMember;
  readonly office: Outputs["office"]["status"];
};

const SessionContext = createContext<Session | null>(null);

/** So that the page's day ends with the service's. */
const STATUS_EVERY_MS = 5 * 60_000;

/** For who is signed in: shows the office once it is known whose it is, who works in it and what its words mean. */
export function SessionGate({ children }: { readonly children: ReactNode }): ReactNode {
  const user = useQuery(orpc.accounts.current.queryOptions());
  const office = useQuery(orpc.office.status.queryOptions({ refetchInterval: STATUS_EVERY_MS }));
  const words = useQuery(orpc.dictionaries.all.queryOptions());
  const failed = [user, office, words].find((question) => question.data === undefined && question.error !== null);
  if (failed?.error) {
    const again = () => void Promise.all([user.refetch(), office.refetch(), words.refetch()]);
    return <NotReachable error={failed.error} again={again} />;
  }
  if (!user.data || !office.data || !words.data) return <Opening />;
  return <SessionContext value={{ user: user.data, office: office.data }}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === null) throw new Error("outside of the session");
  return session;
}

/** Whether the user's role allows an act of the contract, and if not, whose would. */
export function useMay(): (path: readonly [string, string]) => { allowed: boolean; why: string | null } {
  const { user } = useSession();
  const { t, nameOf, language } = useWords();
  return (path) => {
    if (mayDo(user.role, path)) return { allowed: true, why: null };
    const who = rolesFor(path).map((role) => nameOf(roles[role]));
    return { allowed: false, why: t("may.onlyRoles", { roles: who.join(language === "zh" ? "、" : ", ") }) };
  };
}
