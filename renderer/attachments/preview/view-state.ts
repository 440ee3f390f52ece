import { useState } from "react";

/** How a file is looked at: as large as fits, or so many times its own size; turned to the right by degrees. */
export type View = { readonly zoom: number | "fit"; readonly turn: 0 | 90 | 180 | 270 };

const STEP = 1.25;
const SMALLEST = 0.1;
const LARGEST = 8;

const turns = [0, 90, 180, 270] as const;

/** The next size up or down from the one that is shown. */
export function zoomed(shown: number, direction: "in" | "out"): number {
  const next = direction === "in" ? shown * STEP : shown / STEP;
  return Math.min(LARGEST, Math.max(SMALLEST, next));
}

export function turnedRight({ zoom, turn }: View): View {
  return { zoom, turn: turns[(turns.indexOf(turn) + 1) % turns.length] ?? 0 };
}

export const fitting: View = { zoom: "fit", turn: 0 };

export type ViewControl = {
  readonly view: View;
  /** What the file is shown at, once that is known; from there it goes larger and smaller. */
  readonly shownAt: (scale: number) => void;
  readonly zoom: (direction: "in" | "out") => void;
  readonly fit: () => void;
  readonly turn: () => void;
};

/** Begins anew with each file. */
export function useView(): ViewControl {
  const [view, setView] = useState<View>(fitting);
  const [shown, shownAt] = useState(1);
  return {
    view,
    shownAt,
    zoom: (direction) => setView({ ...view, zoom: zoomed(shown, direction) }),
    fit: () => setView({ ...view, zoom: "fit" }),
    turn: () => setView(turnedRight(view)),
  };
}
