import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import classes from "./notice-bar.module.css";

type NoticeBarProps = {
  readonly says: string;
  /** Where somebody can see more, and what the way there is called. */
  readonly to: "/audit" | "/settings";
  readonly show: string;
};

/** A line above every page about something that is wrong with the office. */
export function NoticeBar({ says, to, show }: NoticeBarProps): ReactNode {
  return (
    <div className={`${classes["notice"] ?? ""} not-printed`} role="alert">
      <span className="overdue">{says}</span> <Link to={to}>{show}</Link>
    </div>
  );
}
