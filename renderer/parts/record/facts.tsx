import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import { isBlank } from "../fields/blank.ts";
import { FieldValue } from "../fields/field-value.tsx";
import { useDictionaries } from "../fields/use-field-words.ts";
import type { FactSection, LookUp, RecordRow, RegisterView } from "../register/view.ts";
import classes from "./record-pane.module.css";

/** What is known of a record, in sections. A section that holds nothing at all is left out. */
export function Facts({ view, row }: { readonly view: RegisterView; readonly row: RecordRow }): ReactNode {
  const { t } = useWords();
  const { entryOf } = useDictionaries();
  const values = row as unknown as Readonly<Record<string, unknown>>;
  const lookUp: LookUp = (dictionary, code) => entryOf(dictionary, code)?.extra ?? {};
  const hidden = view.form.hidden?.(view.form.draftOf(row), lookUp) ?? [];
  return view.facts.map((section) => {
    const fields = section.fields.filter((field) => !hidden.includes(field) && isWorthSaying(section, values[field]));
    if (fields.every((field) => isBlank(values[field]))) return null;
    return (
      <section key={section.title}>
        <h3 className={classes["heading"]}>{t(section.title)}</h3>
        <FactsOf view={view} fields={fields} values={values} />
      </section>
    );
  });
}

/** Where most fields are seldom filled in, one that says nothing is left out. */
function isWorthSaying({ onlyFilled }: FactSection, value: unknown): boolean {
  const saysNothing = isBlank(value) || value === false || (Array.isArray(value) && value.length === 0);
  return onlyFilled !== true || !saysNothing;
}

type FactsOfProps = {
  readonly view: RegisterView;
  readonly fields: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
};

function FactsOf({ view, fields, values }: FactsOfProps): ReactNode {
  const { nameOf } = useWords();
  const [only] = fields;
  const own = fields.length === 1 && only !== undefined ? view.fields[only] : undefined;
  // What fills a section alone needs no name besides the section's.
  if (own?.kind === "own" && only !== undefined) {
    return (
      <div className={classes["alone"]}>
        <own.Show value={values[only]} />
      </div>
    );
  }
  return (
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
  );
}

function Fact(props: { readonly name: string; readonly isWhole: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt className={props.isWhole ? classes["wholeName"] : undefined}>{props.name}</dt>
      <dd className={props.isWhole ? classes["whole"] : undefined}>{props.children}</dd>
    </>
  );
}
