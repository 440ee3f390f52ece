import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import { isBlank } from "../fields/blank.ts";
import { FieldValue } from "../fields/field-value.tsx";
import type { RecordRow, RegisterView } from "../register/view.ts";
import classes from "./record-pane.module.css";

/** What is known of a record, in sections. A section that holds nothing at all is left out. */
export function Facts({ view, row }: { readonly view: RegisterView; readonly row: RecordRow }): ReactNode {
  const { t, nameOf } = useWords();
  const values = row as unknown as Readonly<Record<string, unknown>>;
  return view.facts.map((section) => {
    const hidden = view.form.hidden?.(view.form.draftOf(row)) ?? [];
    const fields = section.fields.filter((field) => !hidden.includes(field));
    if (fields.every((field) => isBlank(values[field]))) return null;
    return (
      <section key={section.title}>
        <h3 className={classes["heading"]}>{t(section.title)}</h3>
        <dl className={classes["facts"]}>
          {fields.map((name) => {
            const field = view.fields[name];
            if (field === undefined) return null;
            const isWhole = field.kind === "longText" || field.kind === "own";
            return (
              <Fact key={name} name={nameOf(field.name)} isWhole={isWhole}>
                <FieldValue field={field} value={values[name]} />
              </Fact>
            );
          })}
        </dl>
      </section>
    );
  });
}

function Fact(props: { readonly name: string; readonly isWhole: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{props.name}</dt>
      <dd className={props.isWhole ? classes["whole"] : undefined}>{props.children}</dd>
    </>
  );
}
