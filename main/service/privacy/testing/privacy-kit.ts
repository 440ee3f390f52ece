import type { Standing } from "../../../../shared/disputes/rules.ts";
import { ledgerDispute } from "../../office/testing/cases.ts";
import { testClock } from "../../office/testing/clock.ts";
import { disputeDraft, pairOf, paperDraft } from "../../office/testing/drafts.ts";
import { MONDAY, openTestOffice } from "../../office/testing/office.ts";
import type { Client, TestOffice } from "../../office/testing/office.ts";

export const ID = "610723199001010014";
export const MOBILE = "13891234567";

/** A paper that the catalogue does not know. */
export const handNamed = (name: string) => ({
  ...paperDraft("", name),
  code: null,
  deferrable: true,
  gate: "filing" as const,
});

export const ofPerson = pairOf({ kind: "person", partyName: "张三" });
export const archived = (outcomeOn: string): Standing => ({ state: "archived", outcome: "mediated", outcomeOn });
export const inMediation: Standing = { state: "in_mediation", outcome: null, outcomeOn: null };

type Entry = { act: string; record_id: number | null; reason: string | null; before: string; after: string };

export type PrivacyKit = {
  readonly office: TestOffice;
  readonly mediator: Client;
  readonly supervisor: Client;
  /** The years go by; whoever was signed in has to sign in again. */
  readonly passYears: (years: number) => void;
  /** A dispute of a person, long since ended unless said otherwise. */
  readonly oldDispute: (
    standing?: Standing,
    over?: Parameters<typeof disputeDraft>[0],
  ) => ReturnType<typeof ledgerDispute>;
  /** What the log says last. */
  readonly lastEntry: () => Omit<Entry, "before" | "after"> & { readonly before: unknown; readonly after: unknown };
};

const YEAR = 366 * 86_400;

/** An office with somebody who enters and somebody who keeps, on a Monday in 2026. */
export async function openPrivacyKit(): Promise<PrivacyKit> {
  const clock = testClock(MONDAY);
  const office = await openTestOffice(clock);
  return {
    office,
    mediator: await office.as("mediator"),
    supervisor: await office.as("supervisor"),
    passYears: (years) => clock.pass(years * YEAR),
    oldDispute: (standing = archived("2015-02-01"), over = {}) =>
      ledgerDispute(
        office.session,
        disputeDraft({
          registeredOn: "2015-01-05",
          dueOn: null,
          parties: ofPerson,
          title: "张三货款纠纷",
          summary: `张三，${ID}，电话${MOBILE}。`,
          ...over,
        }),
        standing,
      ),
    lastEntry: () => {
      const entry = office.session.ground.reader
        .prepare("SELECT act, record_id, reason, before, after FROM audit_entry ORDER BY id DESC LIMIT 1")
        .get() as Entry;
      return { ...entry, before: JSON.parse(entry.before) as unknown, after: JSON.parse(entry.after) as unknown };
    },
  };
}
