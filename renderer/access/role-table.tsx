import type { ReactNode } from "react";
import { roles } from "../../shared/accounts/roles.ts";
import type { Role } from "../../shared/accounts/roles.ts";
import { actName } from "../../shared/audit/act-names.ts";
import { useWords } from "../language/index.ts";
import classes from "./access.module.css";
import { roleRows } from "./role-rows.ts";

const everyRole = Object.keys(roles) as Role[];

/** 谁能做什么, in the words of the acts; the service goes by the same table. */
export function RoleTable(): ReactNode {
  const { t, nameOf, language } = useWords();
  const say = (act: string) => {
    const name = actName(act);
    return name ? [nameOf(name)] : [];
  };
  return (
    <div className={classes["tableBox"]} tabIndex={0} role="region" aria-label={t("security.roles")}>
      <table className={classes["table"]}>
        <thead>
          <tr>
            <th scope="col">{t("security.rolesAct")}</th>
            {everyRole.map((role) => (
              <th key={role} scope="col" className={classes["may"]}>
                {nameOf(roles[role])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {roleRows().map(({ acts, roles: allowed }) => (
            <tr key={acts.join()}>
              <th scope="row">{acts.flatMap(say).join(language === "zh" ? "、" : " · ")}</th>
              {everyRole.map((role) => (
                <td key={role} className={allowed.includes(role) ? classes["may"] : `${classes["may"] ?? ""} quiet`}>
                  {t(allowed.includes(role) ? "security.can" : "security.cannot")}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
