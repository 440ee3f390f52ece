import { VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import { impactBands, probabilityBands } from "../../../shared/assessments/bands.ts";
import type { IndexRule } from "../../../shared/assessments/score-rules.ts";
import { factorClasses } from "../../../shared/assessments/states.ts";
import type { FactorClass } from "../../../shared/assessments/states.ts";
import { useWords } from "../../language/index.ts";
import { labelOf, namePlace, spotsOf, widthOf } from "./placing.ts";
import type { Placed, Spot } from "./placing.ts";
import classes from "./risk-matrix.module.css";

/** A factor in the matrix, with what its product comes to. */
export type MatrixFactor = Placed & { readonly name: string; readonly factorClass: FactorClass };

type RiskMatrixProps = {
  readonly title: string;
  readonly factors: readonly MatrixFactor[];
  readonly rule: IndexRule;
};

const SIDE = 200;
const LEFT = 43;
const TOP = 6;
const WIDTH = LEFT + SIDE + 6;
const HEIGHT = TOP + SIDE + 34;
const BANDS = 5;

const across = (share: number): number => LEFT + share * SIDE;
const up = (share: number): number => TOP + (1 - share) * SIDE;

/** 风险矩阵: probability upwards, impact to the right, the factors in it by their numbers; to a screen reader, a table. */
export function RiskMatrix({ title, factors, rule }: RiskMatrixProps): ReactNode {
  const { t } = useWords();
  const spots = spotsOf(factors);
  return (
    <figure className={classes["figure"]}>
      <figcaption className={classes["title"]}>{title}</figcaption>
      <svg className={classes["matrix"]} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <Regions rule={rule} spots={spots} />
        <Bands />
        {spots.map((spot) => (
          <Point key={spot.numbers.join(" ")} spot={spot} />
        ))}
      </svg>
      {factors.length === 0 && <p className={classes["nothing"]}>{t("assessments.matrixEmpty")}</p>}
      <VisuallyHidden>
        <MatrixTable title={title} factors={factors} />
      </VisuallyHidden>
    </figure>
  );
}

/** Where the product passes from one class to the next: a hyperbola, the ground beyond it darker with every class. */
function Regions({ rule, spots }: { readonly rule: IndexRule; readonly spots: readonly Spot[] }): ReactNode {
  const { nameOf } = useWords();
  const limits = [rule.minorAbove, rule.generalAbove, rule.largerAbove, rule.majorAbove].map((limit) => limit / 10_000);
  const names = Object.values(factorClasses).map(nameOf);
  const edges = [0, ...limits, 1];
  return (
    <g>
      <rect x={LEFT} y={TOP} width={SIDE} height={SIDE} className={classes["ground"]} />
      {limits.map((limit, place) => (
        <path key={names[place + 1]} d={beyond(Math.max(limit, 0.0001))} className={classes["region"]} />
      ))}
      {names.map((name, place) => {
        const { x, y } = namePlace(edges[place] ?? 0, edges[place + 1] ?? 1, spots);
        return (
          <text key={name} x={across(x)} y={up(y) + 3} className={classes["class"]}>
            {name}
          </text>
        );
      })}
    </g>
  );
}

const STEPS = 24;

/** All that lies beyond the curve on which the two shares come to this product. */
function beyond(product: number): string {
  const curve = Array.from({ length: STEPS + 1 }, (_, step) => {
    const x = product ** (1 - step / STEPS);
    return `${across(x).toFixed(1)},${up(product / x).toFixed(1)}`;
  });
  return `M${curve.join(" L")} L${across(1)},${up(1)} Z`;
}

function Bands(): ReactNode {
  const { t, nameOf } = useWords();
  const lines = Array.from({ length: BANDS + 1 }, (_, place) => place / BANDS);
  const middle = (place: number) => (place + 0.5) / BANDS;
  return (
    <g>
      {lines.map((share) => (
        <g key={share} className={classes["line"]}>
          <line x1={across(share)} x2={across(share)} y1={up(0)} y2={up(1)} />
          <line x1={across(0)} x2={across(1)} y1={up(share)} y2={up(share)} />
        </g>
      ))}
      {Object.values(probabilityBands).map((name, place) => (
        <text key={name.en} x={LEFT - 4} y={up(middle(place)) + 3} className={classes["up"]}>
          {nameOf(name)}
        </text>
      ))}
      {Object.values(impactBands).map((name, place) => (
        <text key={name.en} x={across(middle(place))} y={up(0) + 12} className={classes["across"]}>
          {nameOf(name)}
        </text>
      ))}
      <text x={across(0.5)} y={up(0) + 27} className={classes["axis"]}>
        {t("assessments.axes")}
      </text>
    </g>
  );
}

function Point({ spot }: { readonly spot: Spot }): ReactNode {
  const label = labelOf(spot);
  const width = widthOf(spot) * SIDE;
  return (
    <g style={{ transform: `translate(${across(spot.x)}px, ${up(spot.y)}px)` }} data-spot={label}>
      <rect x={-width / 2} y={-8} width={width} height={16} rx={8} className={classes["point"]} />
      <text y={3.5} className={classes["number"]}>
        {label}
      </text>
    </g>
  );
}

type MatrixTableProps = { readonly title: string; readonly factors: readonly MatrixFactor[] };

function MatrixTable({ title, factors }: MatrixTableProps): ReactNode {
  const { t, nameOf } = useWords();
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t("assessments.factorNo")}</th>
          <th scope="col">{t("assessments.factor")}</th>
          <th scope="col">{t("assessments.probability")}</th>
          <th scope="col">{t("assessments.impact")}</th>
          <th scope="col">{t("assessments.factorClass")}</th>
        </tr>
      </thead>
      <tbody>
        {factors.map(({ number, name, p, q, factorClass }) => (
          <tr key={number}>
            <td>{number}</td>
            <td>{name}</td>
            <td>{p}</td>
            <td>{q}</td>
            <td>{nameOf(factorClasses[factorClass])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
