import { readFileSync, writeFileSync } from "node:fs";
import type { BrowserWindow, Rectangle } from "electron";
import { screen } from "electron";

/** Where the window stands, in device-independent pixels; without `x` and `y` it is centred. */
export type WindowPlace = {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximised: boolean;
};

/** The smallest window in which every page can be used. */
export const SMALLEST = { width: 960, height: 600 } as const;

/** So much of the window must lie on a display that it can be seen and dragged. */
const GRIP = { width: 160, height: 48 } as const;

/** The remembered place if it still makes sense on these displays; else a centred window, maximised. */
export const choosePlace = (remembered: unknown, workAreas: readonly Rectangle[]): WindowPlace => {
  if (isPlace(remembered) && workAreas.some((area) => canBeGrasped(remembered, area))) {
    const { x, y, width, height, maximised } = remembered;
    return { x, y, width, height, maximised };
  }
  const room = workAreas[0] ?? { width: 1280, height: 720 };
  return { width: Math.min(1280, room.width), height: Math.min(800, room.height), maximised: true };
};

/** Reads the remembered place; a missing or broken file counts as nothing remembered. */
export const readPlace = (file: string): WindowPlace => {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  try {
    return choosePlace(JSON.parse(readFileSync(file, "utf8")), workAreas);
  } catch {
    return choosePlace(undefined, workAreas);
  }
};

/** Writes the window's place to `file` each time it closes. */
export const rememberPlace = (window: BrowserWindow, file: string): void => {
  window.on("close", () => {
    const place = { ...window.getNormalBounds(), maximised: window.isMaximized() };
    try {
      writeFileSync(file, JSON.stringify(place));
    } catch {
      // Next time the window opens where it opens by itself: no reason to hold up closing.
    }
  });
};

const isPlace = (value: unknown): value is Rectangle & { maximised: boolean } => {
  if (typeof value !== "object" || value === null) return false;
  const place = value as Record<string, unknown>;
  return (
    [place.x, place.y, place.width, place.height].every(Number.isSafeInteger) &&
    Number(place.width) >= SMALLEST.width &&
    Number(place.height) >= SMALLEST.height &&
    typeof place.maximised === "boolean"
  );
};

const canBeGrasped = (place: Rectangle, area: Rectangle): boolean => {
  const across = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
  const titleBarIsOn = place.y >= area.y && place.y + GRIP.height <= area.y + area.height;
  return across >= GRIP.width && titleBarIsOn;
};
