import { Suspense } from "react";
import type { ReactNode } from "react";
import { useWords } from "../../language/index.ts";
import type { RecordRow, RecordSection } from "../register/view.ts";
import classes from "./record-pane.module.css";
import { sectionId } from "./show-section.ts";

type RecordSectionsProps = { readonly sections: readonly RecordSection[]; readonly row: RecordRow };

/** What belongs to a record besides its fields, one part below the other; each is fetched when it is first shown. */
export function RecordSections({ sections, row }: RecordSectionsProps): ReactNode {
  const { t } = useWords();
  return sections.map(({ name, title, Content }) => (
    <section key={name} id={sectionId(name)} tabIndex={-1} aria-label={t(title)} className={classes["section"]}>
      <h3 className={classes["heading"]}>{t(title)}</h3>
      <Suspense fallback={null}>
        <Content row={row} />
      </Suspense>
    </section>
  ));
}
