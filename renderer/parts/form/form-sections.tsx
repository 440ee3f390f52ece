import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import { problemWords } from "../error-words.ts";
import { FieldInput } from "../fields/field-input.tsx";
import type { Draft, RecordRow, RegisterView } from "../register/view.ts";
import classes from "./record-form.module.css";
import type { Form } from "./use-form.ts";

type FormSectionsProps = {
  readonly view: RegisterView;
  readonly form: Form;
  /** The record that is changed; null for a new one. */
  readonly record: RecordRow | null;
};

/** The fields of a form under their headings, and what is known about what stands in them. */
export function FormSections({ view, form, record }: FormSectionsProps): ReactNode {
  const { t } = useWords();
  const fill = (values: Draft) => {
    for (const [name, value] of Object.entries(values)) form.set(name, value);
  };
  return view.form.sections.map((section) => {
    const fields = section.fields.filter((field) => !form.hidden.includes(field));
    if (fields.length === 0) return null;
    return (
      <fieldset key={section.title} className={classes["section"]}>
        <legend>{t(section.title)}</legend>
        <div className={classes["grid"]}>
          {fields.map((name) => (
            <FormField key={name} {...{ view, form, name }} />
          ))}
        </div>
        {section.Note && <section.Note values={form.values} record={record} fill={fill} />}
      </fieldset>
    );
  });
}

type FormFieldProps = { readonly view: RegisterView; readonly form: Form; readonly name: string };

function FormField({ view, form, name }: FormFieldProps): ReactNode {
  const words = useWords();
  const field = view.fields[name];
  if (field === undefined) return null;
  const own = form.shownProblems.find((problem) => problem.field === name);
  const below = form.shownProblems
    .filter((problem) => problem.field.startsWith(`${name}.`))
    .map((problem) => [problem.field.slice(name.length + 1), problemWords(problem, words)]);
  const isWide = field.kind === "longText" || field.kind === "own";
  return (
    <div className={isWide ? classes["wide"] : undefined} data-field={name}>
      <FieldInput
        field={field}
        name={name}
        value={form.values[name]}
        onChange={(value) => form.set(name, value)}
        onReadable={(readable) => form.setReadable(name, readable)}
        onBlur={() => form.touch(name)}
        onLeave={(path) => form.touch(path === "" ? name : `${name}.${path}`)}
        required={form.required.includes(name)}
        error={own && problemWords(own, words)}
        problems={Object.fromEntries(below) as Record<string, string>}
        offered={view.form.offered?.(name, form.values)}
      />
    </div>
  );
}

/** Puts the cursor into the first field, as they stand on the form, that has something wrong with it. */
export function focusFirst(form: HTMLFormElement | null, fields: ReadonlySet<string>): void {
  const boxes = form?.querySelectorAll<HTMLElement>("[data-field]") ?? [];
  const box = [...boxes].find((candidate) => fields.has(candidate.dataset["field"] ?? ""));
  const wrong = box?.querySelector<HTMLElement>('[aria-invalid="true"]');
  (wrong ?? box?.querySelector<HTMLElement>("input, textarea, button"))?.focus();
  box?.scrollIntoView({ block: "nearest" });
}
