import { list } from "./0004-words.ts";

const count = (column: string) => `${column} INTEGER CHECK (${column} BETWEEN 0 AND 10000000)`;
/** 亩 with two decimals, as whole hundredths. */
const mu = (column: string) => `${column} INTEGER CHECK (${column} BETWEEN 0 AND 10000000000)`;

/** What a project is known by, stands on and touches (domain sheet C). What is known of older ones stays as it was. */
export const projectColumns = `
ALTER TABLE project ADD COLUMN short_name TEXT;
ALTER TABLE project ADD COLUMN level TEXT CHECK (level IN ('province', 'city', 'county'));
ALTER TABLE project ADD COLUMN address TEXT;
ALTER TABLE project ADD COLUMN ${list("fund_sources")};
ALTER TABLE project ADD COLUMN ${mu("land_mu")};
ALTER TABLE project ADD COLUMN ${mu("farmland_mu")};
ALTER TABLE project ADD COLUMN land_taking INTEGER CHECK (land_taking IN (0, 1));
ALTER TABLE project ADD COLUMN ${count("acq_households")};
ALTER TABLE project ADD COLUMN ${count("acq_people")};
ALTER TABLE project ADD COLUMN approve_dept TEXT;
ALTER TABLE project ADD COLUMN approve_mode TEXT CHECK (approve_mode IN ('approval', 'verification', 'filing'));

CREATE INDEX project_planned_start ON project (planned_start, id) WHERE deleted_at IS NULL;

-- An assessment of the project said so already.
UPDATE project SET land_taking = 1 WHERE EXISTS (
  SELECT 1 FROM assessment AS a WHERE a.project_id = project.id AND a.land_taking = 1 AND a.deleted_at IS NULL);
`;
