export {
  insertOwned,
  joinedOwners,
  noteOnOwner,
  ownerColumn,
  requireCurrentOwner,
  requireOwned,
  requireOwner,
} from "./owner.ts";
export type { OwnedTable, OwnerRecord } from "./owner.ts";
