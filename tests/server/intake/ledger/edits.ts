import { random } from '../../../bench/clock/random.ts'

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

type Edit = (lines: readonly string[], at: number, draw: () => number) => readonly string[]

const EDITS: readonly Edit[] = [
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  (lines, at) =>
    lines.with(at, lines[at + 1] ?? '').with(Math.min(at + 1, lines.length - 1), lines[at] ?? ''),
  (lines, at) => lines.toSpliced(at, 2, `${lines[at] ?? ''} ${lines[at + 1] ?? ''}`),
  (lines, at, draw) => lines.toSpliced(at, 0, NOISE[Math.floor(draw() * NOISE.length)] ?? ''),
]

/** A text with some of its lines deleted, doubled, swapped, joined, and noise among them; the same for the same seed. */
export function edited(text: string, seed: number): string {
  const draw = random(seed)
  let lines: readonly string[] = text.split('\n')
  const count = 2 + Math.floor(draw() * 6)
  for (let n = 0; n < count && lines.length > 1; n += 1) {
    const edit = EDITS[Math.floor(draw() * EDITS.length)]
    const at = Math.floor(draw() * lines.length)
    lines = edit?.(lines, at, draw) ?? lines
  }
  return lines.join('\n')
}
