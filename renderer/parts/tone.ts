/** What a colour says of a state or a level; it only repeats the word beside it. */
export type Tone = "quiet" | "going" | "good" | "warn" | "refused";
