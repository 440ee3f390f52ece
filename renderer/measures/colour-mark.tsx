import type { ReactNode } from "react";
import { colourReasons, measureColours } from "../../shared/measures/colours.ts";
import type { ColourReason, MeasureColour } from "../../shared/measures/colours.ts";
import { useWords } from "../language/index.ts";
import classes from "./measures.module.css";

type ColourMarkProps = { readonly colour: MeasureColour; readonly reason: ColourReason | null };

/** 绿、黄、红 with its word, and why; the colour only repeats them. */
export function ColourMark({ colour, reason }: ColourMarkProps): ReactNode {
  const { nameOf } = useWords();
  return (
    <span className={classes["mark"]} data-colour={colour}>
      <span className={classes["dot"]} aria-hidden="true" />
      {nameOf(measureColours[colour])}
      {reason !== null && <span className="quiet">{nameOf(colourReasons[reason])}</span>}
    </span>
  );
}
