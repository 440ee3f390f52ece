import type { ReactNode } from "react";
import { pagesText } from "../../shared/dossiers/pages.ts";
import { useWords } from "../language/index.ts";
import classes from "./dossiers.module.css";
import type { Dossier } from "./dossier-section.tsx";
import { sourceOf } from "./items.ts";

/** 卷内目录, as it will be printed. */
export function IndexTable({ data }: { readonly data: Dossier }): ReactNode {
  const { t } = useWords();
  return (
    <table className={classes["index"]}>
      <caption className={classes["caption"]}>{t("dossiers.items")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("dossiers.no")}</th>
          <th scope="col">{t("dossiers.name")}</th>
          <th scope="col">{t("dossiers.pageNo")}</th>
          <th scope="col">{t("dossiers.note")}</th>
        </tr>
      </thead>
      <tbody>
        {data.items.map((item, place) => (
          <tr key={`item ${place + 1}`}>
            <td className="figures">{place + 1}</td>
            <td>
              {item.title} <span className={classes["source"]}>{t(`dossiers.source.${sourceOf(item)}`)}</span>
            </td>
            <td className="figures">{pagesText(item)}</td>
            <td>{item.note}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={4} className="figures">
            {t("dossiers.total", { count: data.items.length, pages: data.pageCount })}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
