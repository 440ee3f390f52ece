/** A piece of a page's text and where it stands: so that it can be read out, found and copied from over the drawing. */
export type PieceOfText = {
  readonly text: string;
  /** Of the beginning of its line, in pixels from the corner of the page. */
  readonly left: number;
  readonly top: number;
  readonly size: number;
  readonly width: number;
  /** Degrees to the right. */
  readonly turn: number;
};

/** `[a, b, c, d, e, f]` as PDF and CSS write it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
type Matrix = readonly number[];

type Item = { readonly str: string; readonly transform: Matrix; readonly width: number };
type Viewport = { readonly transform: Matrix; readonly scale: number };

/** Where a piece of text stands once the page is scaled and turned. */
export function pieceOfText({ str, transform, width }: Item, viewport: Viewport): PieceOfText {
  const [a = 1, b = 0, c = 0, d = 1, left = 0, top = 0] = after(transform, viewport.transform);
  return {
    text: str,
    left,
    top,
    size: Math.hypot(c, d),
    width: width * viewport.scale,
    turn: (Math.atan2(b, a) * 180) / Math.PI,
  };
}

/** First the one, then the other. */
function after(first: Matrix, then: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = first;
  const [A = 1, B = 0, C = 0, D = 1, E = 0, F = 0] = then;
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}
