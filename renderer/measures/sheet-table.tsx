import type { ReactNode } from "react";
import { measureFields as names, progressFields } from "../../shared/measures/fields.ts";
import type { SheetLine } from "../../shared/measures/sheet-contract.ts";
import { measureStates } from "../../shared/measures/states.ts";
import { useWords } from "../language/index.ts";
import { useWordName } from "../parts/fields/use-field-words.ts";
import { PlaceLink } from "../parts/register/record-link.tsx";
import { ColourMark } from "./colour-mark.tsx";
import classes from "./measures.module.css";

/** One line for each measure; its number and task lead to it. */
export function SheetTable({ lines }: { readonly lines: readonly SheetLine[] }): ReactNode {
  const { t, nameOf } = useWords();
  const columns = [
    nameOf(names.heading),
    nameOf(names.task),
    nameOf(names.leadUnit),
    nameOf(names.dueOn),
    nameOf(names.state),
    nameOf(names.colour),
  ];
  return (
    <div className={classes["wide"]} tabIndex={0} role="group" aria-label={t("register.measures")}>
      <table className={classes["table"]}>
        <thead>
          <tr>
            <th scope="col" data-numeric="true">
              {nameOf(names.no)}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col" data-numeric="true">
              {nameOf(names.percent)}
            </th>
            <th scope="col">{nameOf(progressFields.text)}</th>
            <th scope="col">{nameOf(progressFields.problems)}</th>
            <th scope="col">{nameOf(progressFields.nextStep)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line }: { readonly line: SheetLine }): ReactNode {
  const { nameOf } = useWords();
  const word = useWordName();
  return (
    <tr>
      <td data-numeric="true">{line.no}</td>
      <td data-text="true">{word("measure_heading", line.heading)}</td>
      <td data-text="true">
        <PlaceLink register="measures" place={{ id: line.id }}>
          {line.task}
        </PlaceLink>
      </td>
      <td>{word("organisation", line.leadUnit)}</td>
      <td className={`figures ${classes["nowrap"] ?? ""}`}>{line.dueOn}</td>
      <td className={classes["nowrap"]}>{nameOf(measureStates[line.state])}</td>
      <td>{line.colour === null ? "—" : <ColourMark colour={line.colour} reason={line.reason} />}</td>
      <td data-numeric="true">{line.percent}</td>
      <td data-text="true">{line.text ?? "—"}</td>
      <td data-text="true">{line.problems ?? "—"}</td>
      <td data-text="true">{line.nextStep ?? "—"}</td>
    </tr>
  );
}
