import { ORPCError } from "@orpc/client";

type Call = { readonly form: string; readonly content?: string };
type Kept = { readonly content: string } | null;

/** Stands in for the service's drafts: remembers what it was asked, and answers when the test says so. */
export function standInDrafts() {
  const kept = new Map<string, string>();
  const asked: string[] = [];
  let refusal: string | null = null;
  let holding: PromiseWithResolvers<void> | null = null;

  const answer = async <Result>(name: string, { form, content }: Call, work: () => Result): Promise<Result> => {
    asked.push([name, form, content].filter((part) => part !== undefined).join(" "));
    await holding?.promise;
    if (refusal !== null) throw new ORPCError(refusal);
    return work();
  };

  return {
    kept,
    asked,
    /** From now on nothing is answered until `release`. */
    hold: () => {
      holding = Promise.withResolvers();
    },
    release: () => {
      holding?.resolve();
      holding = null;
    },
    /** From now on every call is refused with this code; null ends it. */
    refuse: (code: string | null) => {
      refusal = code;
    },
    reset: () => {
      kept.clear();
      asked.length = 0;
      refusal = null;
      holding = null;
    },
    procedures: {
      read: (input: Call): Promise<Kept> =>
        answer("read", input, () => {
          const content = kept.get(input.form);
          return content === undefined ? null : { content };
        }),
      keep: (input: Required<Call>) => answer("keep", input, () => void kept.set(input.form, input.content)),
      clear: (input: Call) => answer("clear", input, () => ({ cleared: kept.delete(input.form) })),
    },
  };
}
