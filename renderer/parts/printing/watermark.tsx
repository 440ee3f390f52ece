import { formatISO } from "date-fns";
import { useEffect, useLayoutEffect } from "react";
import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { client } from "../../app/client.ts";
import { useSession } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { formatInstant } from "../instants.ts";
import { footOfPage } from "./foot-of-page.ts";
import { stampNow, stampPaper, useStamp } from "./stamp.ts";
import classes from "./watermark.module.css";

/** Enough to cover A4 either way. */
const TIMES = 60;

/** On paper only: who printed it, for which office, and when; faintly all over the sheet and once below it. */
export function Watermark(): ReactNode {
  const { t } = useWords();
  const { user, office } = useSession();
  const stamp = useStamp();
  useEffect(() => {
    // Printed by the browser's or the shell's own command: the program learns of it only now.
    const begins = () => {
      if (stampNow() !== null) return;
      flushSync(() => stampPaper({ user: user.name, at: formatISO(new Date()) }));
      const [what = ""] = window.location.hash.split("?");
      // Nobody can hold the paper back here; the sheet says who printed it.
      client.audit.printed({ what: what === "" ? "/" : what }).catch(() => undefined);
    };
    const ends = () => stampPaper(null);
    window.addEventListener("beforeprint", begins);
    window.addEventListener("afterprint", ends);
    return () => {
      window.removeEventListener("beforeprint", begins);
      window.removeEventListener("afterprint", ends);
    };
  }, [user.name]);
  const who = stamp?.user ?? user.name;
  const when = formatInstant(stamp?.at ?? "");
  const foot = t("print.foot", { who, office: office.name, when });
  useLayoutEffect(() => footOfPage(foot), [foot]);
  return (
    <div className={classes["paper"]} aria-hidden>
      {Array.from({ length: TIMES }, (_, place) => (
        <span key={place}>{t("print.mark", { who, office: office.name, when })}</span>
      ))}
    </div>
  );
}
