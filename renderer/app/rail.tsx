import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { Icon } from "../parts/icons.tsx";
import { leftAt } from "../parts/register/place.ts";
import { orpc } from "./client.ts";
import classes from "./frame.module.css";
import { registerOrder } from "./register-order.ts";
import { useMay } from "./session.tsx";

const COUNT_EVERY_MS = 60_000;

/** The domains, with how many things wait in each. */
export function Rail(): ReactNode {
  const { t } = useWords();
  const maySeeAudit = useMay()(["audit", "list"]).allowed;
  const { data } = useQuery(orpc.desk.today.queryOptions({ refetchInterval: COUNT_EVERY_MS }));
  return (
    <nav className={classes["rail"]} aria-label={t("frame.domains")}>
      <Link to="/" className={classes["stop"]} activeOptions={{ exact: true }}>
        <Icon name="desk" />
        {t("frame.desk")}
      </Link>
      <Link to="/calendar" className={classes["stop"]}>
        <Icon name="calendar" />
        {t("frame.calendar")}
      </Link>
      <Link to="/meetings" activeOptions={{ includeSearch: false }} className={classes["stop"]}>
        <Icon name="meetings" />
        {t("meetings.title")}
        <Count waiting={data?.counts["meetings"] ?? 0} />
      </Link>
      {registerOrder.map((name) => (
        <Fragment key={name}>
          <Link
            to={`/${name}`}
            search={leftAt(name)}
            activeOptions={{ includeSearch: false }}
            className={classes["stop"]}
          >
            <Icon name={name} />
            {t(`register.${name}`)}
            <Count waiting={data?.counts[name] ?? 0} />
          </Link>
          {name === "measures" && (
            <Link to="/measure-sheet" activeOptions={{ includeSearch: false }} className={classes["stop"]}>
              <Icon name="sheet" />
              {t("measures.sheetOnRail")}
            </Link>
          )}
          {name === "payments" && (
            <Link to="/ledger" activeOptions={{ includeSearch: false }} className={classes["stop"]}>
              <Icon name="ledger" />
              {t("ledger.title")}
            </Link>
          )}
        </Fragment>
      ))}
      <Link to="/reports" className={classes["stop"]}>
        <Icon name="reports" />
        {t("frame.reports")}
      </Link>
      <Link to="/imports" className={classes["stop"]}>
        <Icon name="imports" />
        {t("frame.imports")}
      </Link>
      <span className={classes["gap"]} />
      {maySeeAudit && (
        <Link to="/audit" className={classes["stop"]}>
          <Icon name="audit" />
          {t("frame.audit")}
        </Link>
      )}
      <Link to="/settings" className={classes["stop"]}>
        <Icon name="settings" />
        {t("frame.settings")}
      </Link>
    </nav>
  );
}

const MOST_SHOWN = 99;

function Count({ waiting }: { readonly waiting: number }): ReactNode {
  const { t } = useWords();
  if (waiting === 0) return null;
  return (
    <span className={classes["count"]} role="img" aria-label={t("frame.waiting", { count: waiting })}>
      {waiting > MOST_SHOWN ? `${MOST_SHOWN}+` : waiting}
    </span>
  );
}
