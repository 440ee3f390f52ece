import { officialUntil } from "../../calendar/index.ts";
import type { Ground } from "../../office/ground.ts";
import { statement } from "../../office/statements.ts";
import { writing } from "../../office/writing.ts";
import { reckoningOf, refreshCase } from "./refreshing.ts";

/** On which day an office that is open was reckoned last. */
const reckonedOn = new WeakMap<Ground, string>();

/**
 * What the passing of time changes: deadlines that were provisional until their year's official calendar came, and windows
 * for judicial confirmation that have closed. Those of years before the first official calendar stay what they are.
 * Changes no case, so that no entry of the log is needed.
 */
export function reckonAnew(ground: Ground): void {
  const { writer } = ground;
  const reckoning = reckoningOf(ground);
  const cases = statement(
    writer,
    `SELECT dispute_id FROM deadline
       WHERE closed IS NULL AND provisional = 1 AND due_on <= :until AND from_on >= (
         SELECT min(year) || '-01-01' FROM calendar_year WHERE status = 'official'
       )
     UNION SELECT dispute_id FROM deadline WHERE closed IS NULL AND kind = 'confirmation' AND due_on < :today`,
  )
    .pluck()
    .all({ until: officialUntil(writer) ?? "", today: reckoning.today }) as number[];
  if (cases.length > 0) {
    writer.transaction(() => {
      for (const id of cases) refreshCase(reckoning, id);
    })();
  }
  reckonedOn.set(ground, reckoning.today);
}

/** As {@link reckonAnew}, once on every day on which the office stays open over midnight. */
export async function reckonOnNewDay(ground: Ground): Promise<void> {
  if (reckonedOn.get(ground) === ground.clock.today()) return;
  await writing(ground, async () => reckonAnew(ground));
}
