import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import type { ReactNode } from "react";
import { useSession } from "../../app/session.tsx";
import { Busy } from "../busy.tsx";
import type { RecordRow, RegisterView } from "./view.ts";

const RecordForm = lazy(async () => ({ default: (await import("../form/record-form.tsx")).RecordForm }));

type FormPaneProps = {
  readonly view: RegisterView;
  readonly record: RecordRow | null;
  /** The records that a new one is to be linked to. */
  readonly given: Readonly<Record<string, number>>;
  readonly saved: (id: number) => void;
  readonly leave: () => void;
};

/** Fetches the form and what it starts with. */
export function FormPane({ view, record, given, saved, leave }: FormPaneProps): ReactNode {
  const { today } = useSession().office;
  const needsSeed = record === null && Object.keys(given).length > 0;
  const seed = useQuery({
    queryKey: [view.name, "seed", given],
    queryFn: async () => (await view.form.seed?.(given)) ?? {},
    enabled: needsSeed,
    gcTime: 0,
  });
  // A seed that can't be had is no reason not to begin: the fields are then filled in by hand.
  if (needsSeed && seed.isPending) return <Busy stop={leave} />;
  const blank = { ...view.form.blank(today), ...seed.data };
  return (
    <Suspense fallback={<Busy stop={leave} />}>
      <RecordForm view={view} record={record} blank={blank} saved={(row) => saved(row.id)} leave={leave} />
    </Suspense>
  );
}
