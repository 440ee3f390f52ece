import { Text } from "@mantine/core";
import { Fragment } from "react";
import type { ReactNode } from "react";
import classes from "./lines-input.module.css";

type LinesInputProps<Line> = {
  readonly label: string;
  readonly lines: readonly Line[];
  /** The class that says in `--columns` how wide the fields are. */
  readonly columns: string | undefined;
  /** Of the columns between the number and the button that takes a line away. */
  readonly heads: readonly string[];
  readonly children: (line: Line, place: number) => ReactNode;
  /** What speaks against the list as a whole, in words. */
  readonly problem: string | undefined;
  readonly above?: ReactNode;
  readonly below: ReactNode;
};

/** A list that is typed line by line in the dialog of an act. */
export function LinesInput<Line>(props: LinesInputProps<Line>): ReactNode {
  const { label, lines, columns, heads, children, problem, above, below } = props;
  return (
    <fieldset className={classes["group"]}>
      <legend className={classes["legend"]}>{label}</legend>
      {above}
      {lines.length > 0 && (
        <div className={`${classes["table"]} ${columns}`}>
          <div className={classes["row"]} aria-hidden="true">
            <span />
            {heads.map((head) => (
              <span key={head} className={classes["head"]}>
                {head}
              </span>
            ))}
          </div>
          {lines.map((line, place) => (
            // A line has no identity but its place.
            <Fragment key={`line ${place + 1}`}>{children(line, place)}</Fragment>
          ))}
        </div>
      )}
      {problem !== undefined && (
        <Text size="xs" className="overdue" role="alert">
          {problem}
        </Text>
      )}
      {below}
    </fieldset>
  );
}
