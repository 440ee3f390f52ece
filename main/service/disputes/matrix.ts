import { z } from "zod";
import { channels, specialMatters } from "../../../shared/disputes/channels.ts";
import type { ChannelMatrix } from "../../../shared/disputes/channels.ts";
import type { SimilarityRules } from "../../../shared/disputes/similar.ts";
import { codesOf } from "../../../shared/names.ts";
import type { Connection } from "../../database/open.ts";
import { ruleInForce } from "../office/rule-sets.ts";

const matrix = z.object({
  classes: z.array(
    z.object({
      code: z.string(),
      types: z.array(z.string()),
      officialTypes: z.array(z.string()),
      specials: z.array(z.enum(codesOf(specialMatters))),
      channels: z.record(z.enum(codesOf(channels)), z.enum(["yes", "no", "talks_only"])),
      confirmable: z.enum(["yes", "no", "payment_terms"]),
      basis: z.string(),
    }),
  ),
});

const similarity = z.object({ days: z.int().positive(), amountWithinPercent: z.int().min(0).max(100) });

/** Which ways the types of disputes allow, as the rule set in force on a day says. */
export function channelMatrix(connection: Connection, on: string): ChannelMatrix {
  return matrix.parse(ruleInForce(connection, "channels", on).parameters).classes;
}

export function similarityRules(connection: Connection, on: string): SimilarityRules {
  return similarity.parse(ruleInForce(connection, "similar_disputes", on).parameters);
}
