import { Group, NativeSelect, NumberInput, Table, Text, Title } from "@mantine/core";
import { useId } from "react";
import type { ReactNode } from "react";
import { fieldNamesOf, ledgerNames } from "../../shared/imports/field-names.ts";
import { fieldsOf } from "../../shared/imports/fields.ts";
import { ledgerKinds } from "../../shared/imports/kinds.ts";
import type { LedgerKind } from "../../shared/imports/kinds.ts";
import { columnLetters, missingFields } from "../../shared/imports/mappings.ts";
import { useWords } from "../language/index.ts";
import type { Importing } from "./importing.ts";
import classes from "./imports.module.css";
import { isMoney, unitOf, withField, withUnit } from "./mapping.ts";
import type { MappedColumn, Mapping, Sheet } from "./mapping.ts";

type SheetColumnsProps = { readonly sheet: Sheet; readonly mapping: Mapping; readonly importing: Importing };

/** Below this the recognition is not to be trusted without a look. */
const SURE = 0.75;

/** How one sheet is read. */
export function SheetColumns({ sheet, mapping, importing }: SheetColumnsProps): ReactNode {
  const { t, nameOf, language } = useWords();
  const heading = useId();
  const { kind, headerRows } = mapping;
  const missing = missingFields(mapping).map((field) => {
    const name = kind && fieldNamesOf(kind)[field];
    return name ? nameOf(name) : field;
  });
  const readAs = (chosen: string) => {
    const known = ledgerKinds.find((one) => one === chosen);
    if (known) void importing.readAs(mapping.table, known);
    else importing.change({ ...mapping, kind: null });
  };
  const rows = headerRows.from === headerRows.to ? `${headerRows.from}` : `${headerRows.from}–${headerRows.to}`;
  return (
    <section className={classes["sheet"]} aria-labelledby={heading}>
      <Group gap="md" align="center">
        <Title order={2} size="h5" id={heading}>
          {mapping.name}
        </Title>
        <Group gap={6}>
          <Text size="sm" component="label" htmlFor={`${heading}-kind`}>
            {t("imports.readSheetAs")}
          </Text>
          <NativeSelect
            id={`${heading}-kind`}
            size="xs"
            value={kind ?? ""}
            onChange={(event) => readAs(event.currentTarget.value)}
            data={[
              { value: "", label: t("imports.notImported") },
              ...ledgerKinds.map((one) => ({ value: one, label: nameOf(ledgerNames[one]) })),
            ]}
          />
        </Group>
        {kind !== null && (
          <>
            <Text size="sm">{t("imports.headerRows", { rows })}</Text>
            <Group gap={6}>
              <Text size="sm" component="label" htmlFor={`${heading}-from`}>
                {t("imports.rowsFrom")}
              </Text>
              <NumberInput
                id={`${heading}-from`}
                size="xs"
                w={64}
                min={1}
                hideControls
                allowDecimal={false}
                allowNegative={false}
                value={mapping.dataFrom}
                onChange={(value) => {
                  if (typeof value === "number" && value >= 1) importing.change({ ...mapping, dataFrom: value });
                }}
              />
            </Group>
          </>
        )}
        <Text size="sm" className="quiet">
          {t("imports.sheetRows", { rows: sheet.rows.toLocaleString("en-US") })}
        </Text>
      </Group>
      {kind === null && sheet.mapping.kind === null && (
        <Text size="sm" className="quiet">
          {t("imports.notRecognised")}
        </Text>
      )}
      {kind !== null && mapping.confidence < SURE && <Text size="sm">{t("imports.unsure")}</Text>}
      {missing.length > 0 && (
        <Text size="sm" className="overdue" role="alert">
          {t("imports.missing", { fields: missing.join(language === "zh" ? "、" : ", ") })}
        </Text>
      )}
      {kind !== null && <ColumnTable {...{ sheet, mapping, importing, kind, heading }} />}
    </section>
  );
}

type ColumnTableProps = SheetColumnsProps & { readonly kind: LedgerKind; readonly heading: string };

function ColumnTable({ sheet, mapping, importing, kind, heading }: ColumnTableProps): ReactNode {
  const { t } = useWords();
  return (
    <Table className={classes["table"]} verticalSpacing={2} aria-labelledby={heading}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={48}>{t("imports.column")}</Table.Th>
          <Table.Th w={200}>{t("imports.header")}</Table.Th>
          <Table.Th w={220}>{t("imports.becomesField")}</Table.Th>
          <Table.Th w={110}>{t("imports.unit")}</Table.Th>
          <Table.Th>{t("imports.samples")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {mapping.columns.map((column) => (
          <Table.Tr key={column.column}>
            <Table.Td>{columnLetters(column.column)}</Table.Td>
            <Table.Td>
              {column.header === "" ? <span className="quiet">{t("imports.noHeader")}</span> : column.header}
            </Table.Td>
            <Table.Td>
              <FieldSelect {...{ mapping, column, kind, importing }} />
            </Table.Td>
            <Table.Td>{isMoney(kind, column.field) && <UnitSelect {...{ mapping, column, importing }} />}</Table.Td>
            <Table.Td className={classes["samples"]}>
              {(sheet.samples[String(column.column)] ?? []).join(" ｜ ")}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

type ColumnProps = { readonly mapping: Mapping; readonly column: MappedColumn; readonly importing: Importing };

function FieldSelect({ mapping, column, kind, importing }: ColumnProps & { readonly kind: LedgerKind }): ReactNode {
  const { t, nameOf } = useWords();
  const options = fieldsOf(kind).map(({ key, required }) => {
    const name = fieldNamesOf(kind)[key];
    const field = name ? nameOf(name) : key;
    return { value: key, label: required ? t("imports.required", { field }) : field };
  });
  return (
    <NativeSelect
      size="xs"
      aria-label={t("imports.becomesFieldOf", { column: columnLetters(column.column) })}
      value={column.field ?? ""}
      onChange={({ currentTarget: { value } }) =>
        importing.change(withField(mapping, column.column, value === "" ? null : value))
      }
      data={[{ value: "", label: t("imports.noField") }, ...options]}
    />
  );
}

function UnitSelect({ mapping, column, importing }: ColumnProps): ReactNode {
  const { t } = useWords();
  const unit = unitOf(mapping, column);
  return (
    <NativeSelect
      size="xs"
      aria-label={t("imports.unitOf", { column: columnLetters(column.column) })}
      value={unit ?? ""}
      onChange={({ currentTarget: { value } }) => {
        if (value === "元" || value === "万元") importing.change(withUnit(mapping, column.column, value));
      }}
      data={[
        ...(unit === null ? [{ value: "", label: t("imports.unitUnknown") }] : []),
        { value: "元", label: t("imports.unit.元") },
        { value: "万元", label: t("imports.unit.万元") },
      ]}
    />
  );
}
