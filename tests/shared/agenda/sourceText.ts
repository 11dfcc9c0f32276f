import { existsSync, readFileSync } from 'node:fs'

const SOURCE = new URL('../../../../shared/inputs/ura-dialogue.txt', import.meta.url)
const FIXTURE = new URL('./dialogue.fixture.txt', import.meta.url)

/** The texts the founding agenda is held against: our own in the source's layout, and the source where it is at hand. */
export function texts(): ReadonlyArray<{ readonly name: string; readonly text: string }> {
  const fixture = { name: 'our own fixture', text: readFileSync(FIXTURE, 'utf8') }
  if (existsSync(SOURCE)) {
    return [fixture, { name: 'the source text', text: readFileSync(SOURCE, 'utf8') }]
  }
  process.stdout.write('The source text is not at hand: only our own fixture is compared.\n')
  return [fixture]
}

/** A stretch of the agenda as a text of this layout has it: Beijing and Berlin clock times, and its minutes where given. */
export type Stretch = {
  readonly beijing: string
  readonly berlin: string | null
  readonly minutes: number | null
}

/** Every `HH:MM-HH:MM` of the first column, each with the minutes and Berlin times given before the next one. */
export function stretches(text: string): readonly Stretch[] {
  const agenda = text.slice(text.indexOf('\nAgenda'))
  const parts = agenda.split(/^(?=\d\d:\d\d-\d\d:\d\d)/m).slice(1)
  return parts.map((part) => ({
    beijing: part.slice(0, 11),
    berlin: /(\d?\d:\d\d-\d?\d:\d\d) CEST/.exec(part)?.[1] ?? null,
    minutes: Number(/(\d+) mins?\b/.exec(part.slice(11))?.[1] ?? Number.NaN) || null,
  }))
}

/** Minutes in brackets, as in `(3 mins)`, in order. */
export const bracketed = (text: string): readonly number[] =>
  [...text.matchAll(/\((\d+) mins?\)/g)].map(([, minutes]) => Number(minutes))
