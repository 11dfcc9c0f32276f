/** A number from 0 up to 1 at each call, the same ones for the same seed (mulberry32). */
function randoms(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What people leave in a text between the lines of an agenda. */
const NOISE: readonly string[] = [
  'Blorptastic quuxery of the frobnicated gleeps',
  'please bring your own zwibbler!!',
  'Contact: Zelda Quorn <zelda.quorn@example.org>, phone +49 351 555 0199',
  '12:34 Wuggle plomp, 15 min, then 10 min Q&A',
  '4 mins each',
  'Out by 23:45 sharp',
  '--------',
  '13:13 –',
  '| 13:37 | – | |',
  'Moderation: Prof. Zafira Obolensky (Zwickau Labs)',
  '请自带茶杯和名牌',
  'see https://example.org/zork for the plunder',
  'Rückfragen an das Organisationsteam, Raum 4711',
  '\tTabbed\tglimmer\tfoo bar',
]

type Edit = (lines: readonly string[], at: number, random: () => number) => readonly string[]

const EDITS: readonly Edit[] = [
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  (lines, at) =>
    lines.with(at, lines[at + 1] ?? '').with(Math.min(at + 1, lines.length - 1), lines[at] ?? ''),
  (lines, at) => lines.toSpliced(at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`),
  (lines, at, random) => lines.toSpliced(at, 0, NOISE[Math.floor(random() * NOISE.length)] ?? ''),
]

/** A text with some of its lines deleted, doubled, swapped, joined, and noise among them; the same for the same seed. */
export function edited(text: string, seed: number): string {
  const random = randoms(seed)
  let lines: readonly string[] = text.split('\n')
  const count = 2 + Math.floor(random() * 6)
  for (let n = 0; n < count && lines.length > 1; n += 1) {
    const edit = EDITS[Math.floor(random() * EDITS.length)]
    const at = Math.floor(random() * lines.length)
    lines = edit?.(lines, at, random) ?? lines
  }
  return lines.join('\n')
}
