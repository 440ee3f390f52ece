import { apartCategories, apartStates, countedStates } from "../../../shared/payments/states.ts";
import { listed } from "../office/statements.ts";

/** Expressions on the payment `r`, 1 or 0. */

/** N1–N3: estimates and concessions. */
export const IS_APART = `(coalesce(r.category, '') IN (${listed(apartCategories)}))`;

/** 清欠: of what was recovered, that which was owed to a small or medium enterprise. */
export const IS_CLEARING = "(r.arrears_id IS NOT NULL OR coalesce(r.category, '') = 'R4')";

/** Whether it stands in the views of the ledger. */
export const IS_COUNTED = `(r.state IN (${listed(countedStates)})
  OR (r.headline = 'none' AND ${IS_APART} AND r.state IN (${listed(apartStates)})))`;
