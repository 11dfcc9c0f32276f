const lines = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n')

/** Texts of as many lines as are wanted, by what their lines are. */
export const MANY_LINES = {
  'numbered talks': (count: number) =>
    lines(count, (n) => `${n + 1}. Talk number ${n + 1} (5 min)`),
  rows: (count: number) => lines(count, (n) => `${9 + (n % 9)}:00\tTalk ${n}\tJane Doe, ACME`),
  'timed talks': (count: number) =>
    lines(count, (n) => `${9 + (n % 9)}:00 Talk ${n} (Jane Doe, ACME)`),
}
