import type { ReactNode } from "react";

const shapes = {
  desk: "M2.5 13.5v-7l5.5-4 5.5 4v7h-4v-4h-3v4z",
  calendar: "M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3M5 9h1.5M9.5 9H11M5 11.2h1.5",
  meetings:
    "M5.5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM11 7.5a1.7 1.7 0 1 0 0-3.4M1.8 13.5c.3-2.6 1.7-4 3.7-4s3.4 1.4 3.7 4M11 9.7c1.8 0 3 1.3 3.2 3.8",
  disputes: "M8 2.5v11M4.5 13.5h7M3 5.5h10M3 5.5 1.5 9.5h3zM13 5.5l-1.5 4h3z",
  payments: "M8 8.5v5M5.5 10.5h5M5 8.5h6M4.5 2.5 8 8.5l3.5-6",
  ledger: "M3 2.5h10v11H3zM3 5.5h10M6.5 5.5v8M9 8h2M9 10.5h2M4.5 8h.5M4.5 10.5h.5",
  loans: "M2 6 8 2.5 14 6H2zM3.5 8v4M6.5 8v4M9.5 8v4M12.5 8v4M2 13.5h12",
  arrears: "M8 2.5a5.5 5.5 0 1 0 5.5 5.5M8 4.8V8l2.2 1.5M10.5 2.5h3v3M13.5 2.5l-3 3",
  projects: "M3 13.5v-9l5-2v11M8 6.5l5 1.5v5.5M1.5 13.5h13M5.2 6.5h.6M5.2 9.5h.6M10.3 10.5h.6",
  assessments: "M8 2 3 4v4c0 3 2.2 5 5 6 2.8-1 5-3 5-6V4zM6 8l1.5 1.5L10.2 6.5",
  fasttrack: "M4 2.5h5.5l2.5 3v8H4zM9.5 2.5v3H12M6 8.5h4M6 11h2",
  measures: "M2.5 4.5l1.2 1.2L6 3.4M2.5 9.5l1.2 1.2L6 8.4M8 4.5h5.5M8 9.5h5.5M8 13h3",
  sheet: "M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.6h11M6 6.3V13",
  serviceRecords: "M3 2.5h10v8H8l-3 3v-3H3zM5.5 5.5h5M5.5 7.8h3.5",
  enterprises: "M2.5 13.5v-8h5v8M7.5 8.5h6v5M1.5 13.5h13M4.5 8h1M4.5 10.5h1M10 11h1",
  reports: "M3 13.5h10M4.5 11.5v-3M8 11.5v-7M11.5 11.5V7",
  imports: "M8 2.5v7M5 6.5l3 3 3-3M2.5 11v2.5h11V11",
  audit: "M4 2.5h8v11H4zM6 5.5h4M6 8h4M6 10.5h2",
  lock: "M4 7.5h8v6H4zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2M8 10v1.5",
  settings: "M2.5 4.5h6M11.5 4.5h2M8.5 3v3M2.5 11.5h2M7.5 11.5h6M4.5 10v3",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3l3.2 3.2",
  plus: "M8 3v10M3 8h10",
  close: "M4 4l8 8M12 4l-8 8",
  check: "M3 8.5l3.2 3.2L13 5",
  open: "M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3z",
  up: "M4 10l4-4 4 4",
  down: "M4 6l4 4 4-4",
  left: "M10 4 6 8l4 4",
  right: "M6 4l4 4-4 4",
  columns: "M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10",
  keep: "M4 2.5h8v11l-4-3-4 3z",
  light:
    "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7",
  dark: "M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5z",
  auto: "M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11",
  user: "M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zM2.8 13.5c.5-2.6 2.6-4 5.2-4s4.7 1.4 5.2 4",
  zoomIn: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3l3.2 3.2M7 5v4M5 7h4",
  zoomOut: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3l3.2 3.2M5 7h4",
  fit: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  rotate: "M13 8a5 5 0 1 1-1.8-3.8M13 2.5v3h-3",
  print: "M4.5 6V2.5h7V6M4.5 11.5h-2v-5h11v5h-2M4.5 9.5h7v4h-7z",
} as const;

export type IconName = keyof typeof shapes;

/** A small drawing beside a word; it never stands for the word, so screen readers skip it. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
