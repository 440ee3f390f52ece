import type { ReactNode } from "react";
import classes from "./meetings.module.css";

/** A part of a meeting's page under its heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section aria-label={title} className={classes["section"]}>
      <h3 className={classes["heading"]}>{title}</h3>
      {children}
    </section>
  );
}
