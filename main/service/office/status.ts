import type { Kysely } from "kysely";
import type { Outputs } from "../../../shared/contract.ts";
import type { Schema } from "../../database/schema.ts";
import { officialUntil } from "../calendar/index.ts";
import { act, office, question } from "./acting.ts";
import { noteAct } from "./audit-log.ts";
import type { Ground } from "./ground.ts";
import { programVersion } from "./version.ts";

const os = office.office;

export const officeStatus = os.router({
  status: os.status.use(question).handler(({ context }) => statusOf(context.db, context.ground)),

  rename: os.rename.use(act).handler(async ({ context, input }) => {
    const before = await context.db.selectFrom("office").select("name").executeTakeFirstOrThrow();
    await context.db.updateTable("office").set({ name: input.name }).execute();
    noteAct(context, { entity: "office", recordId: 1, before, after: { name: input.name } });
    return statusOf(context.db, context.ground);
  }),
});

async function statusOf(db: Kysely<Schema>, ground: Ground): Promise<Outputs["office"]["status"]> {
  const { name, demo } = await db.selectFrom("office").select(["name", "demo"]).executeTakeFirstOrThrow();
  return {
    name,
    demo: demo === 1,
    version: programVersion,
    today: ground.clock.today(),
    calendarUntil: officialUntil(ground.reader),
  };
}
