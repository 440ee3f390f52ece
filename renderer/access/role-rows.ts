import { permissions } from "../../shared/accounts/roles.ts";
import type { Role } from "../../shared/accounts/roles.ts";

export type RoleRow = {
  /** Acts of one domain that the same roles may do. */
  readonly acts: readonly string[];
  readonly roles: readonly Role[];
};

/** The table of permissions in rows: what the same people may do in one domain stands together. */
export function roleRows(): readonly RoleRow[] {
  return Object.entries(permissions).flatMap(([domain, acts]) => {
    const rows = Map.groupBy(Object.entries(acts), ([, roles]) =>
      [...roles].toSorted((a, b) => a.localeCompare(b)).join(),
    );
    return [...rows.values()].map((alike) => ({
      acts: alike.map(([act]) => `${domain}.${act}`),
      roles: alike[0]?.[1] ?? [],
    }));
  });
}
