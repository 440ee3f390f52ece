type Units = {
  readonly ownerUnit: string | null;
  readonly responsibleUnit: string | null;
  readonly implementingUnit: string | null;
  readonly thirdParty: string | null;
};

/** Units whose own people do not review it: who builds, who answers for the assessment, who does it, who is paid for it. */
export function interestedUnits({ ownerUnit, responsibleUnit, implementingUnit, thirdParty }: Units): string[] {
  return [ownerUnit, responsibleUnit, implementingUnit, thirdParty].filter((unit) => unit !== null);
}

/** Whether somebody of a unit stands apart from the units that have an interest; spaces make no difference. */
export function isIndependent(unit: string, interested: readonly string[]): boolean {
  const bare = bareName(unit);
  return !interested.some((other) => bareName(other) !== "" && bareName(other) === bare);
}

const bareName = (name: string) => name.normalize("NFKC").replace(/\s/gu, "");
