import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMay } from "../../app/session.tsx";
import { useWords } from "../../language/index.ts";
import { Failed } from "../failed.tsx";
import { isNumeric } from "../fields/field.ts";
import { columnTitle, useFieldWords } from "../fields/use-field-words.ts";
import { Icon } from "../icons.tsx";
import { fewQuestion } from "../register/questions.ts";
import { PlaceLink } from "../register/record-link.tsx";
import { useRegister } from "../register/registers.ts";
import type { LinkedRegister, RecordRow, RegisterView } from "../register/view.ts";
import classes from "./record-pane.module.css";

const SHOWN = 8;

/** The records of another register that belong to this one: the first few, and the way to all of them. */
export function LinkedRecords({ link, row }: { readonly link: LinkedRegister; readonly row: RecordRow }): ReactNode {
  const { t, nameOf } = useWords();
  const view = useRegister(link.register);
  const may = useMay();
  const filter = { [link.by]: row.id };
  const { data, error, refetch } = useQuery(fewQuestion(view, { filter }, SHOWN));
  const total = data?.total ?? 0;
  const title = t(link.title);
  const canAdd = link.addable && may([link.register, "create"]).allowed;
  return (
    <section aria-label={title}>
      <h3 className={classes["heading"]}>
        <span>
          {title}{" "}
          {data && (
            <Text component="span" size="xs">
              {t("record.linkedCount", { total })}
            </Text>
          )}
        </span>
        {canAdd && (
          <Button
            className="not-printed"
            variant="subtle"
            size="compact-xs"
            leftSection={<Icon name="plus" size={12} />}
            renderRoot={(props) => <Link to={`/${link.register}`} search={{ form: "new", with: filter }} {...props} />}
          >
            {t("record.addLinked", { noun: nameOf(view.noun) })}
          </Button>
        )}
      </h3>
      {error && <Failed error={error} again={() => void refetch()} />}
      {data && total === 0 && (
        <Text size="sm" className="quiet" mb="sm">
          {t("record.noneLinked")}
        </Text>
      )}
      {data && total > 0 && <LinkedTable view={view} columns={link.columns} rows={data.rows} title={title} />}
      {total > SHOWN && (
        <Text size="sm" mb="sm">
          <PlaceLink register={link.register} place={{ filter }}>
            {t("record.allLinked", { total })}
          </PlaceLink>
        </Text>
      )}
    </section>
  );
}

type LinkedTableProps = {
  readonly view: RegisterView;
  readonly columns: readonly string[];
  readonly rows: readonly RecordRow[];
  readonly title: string;
};

/** The first column leads to the record. */
function LinkedTable({ view, columns, rows, title }: LinkedTableProps): ReactNode {
  const words = useWords();
  const say = useFieldWords();
  const numeric = (name: string) => view.fields[name] !== undefined && isNumeric(view.fields[name]);
  return (
    <table className={classes["linked"]} aria-label={title}>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" data-numeric={numeric(name)}>
              {view.fields[name] && columnTitle(view.fields[name], words)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const values = row as unknown as Readonly<Record<string, unknown>>;
          return (
            <tr key={row.id}>
              {columns.map((name, place) => {
                const field = view.fields[name];
                const said = field ? say(field, values[name]) : "";
                return (
                  <td key={name} data-numeric={numeric(name)}>
                    {place === 0 ? (
                      <PlaceLink register={view.name} place={{ id: row.id }}>
                        {said === "" ? words.t("record.open") : said}
                      </PlaceLink>
                    ) : (
                      said
                    )}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
