import type { ReadAgenda, SourceReading } from '../../../../shared/agenda/reading/reading.ts'
import { type Expectation, type ExpectedAgenda, emptyAgenda } from './expectation.ts'
import { scoreAgenda } from './scoreAgenda.ts'
import { sumOf, type Tally } from './tally.ts'
import { holds } from './words.ts'

/** The score of a source: its tally, the conflicts that were not found, and those found without need. */
export type Score = {
  readonly tally: Tally
  readonly unreported: readonly string[]
  readonly falseConflicts: readonly string[]
}

const found = (tally: Tally): number =>
  Object.values(tally.counts).reduce((sum, { got }) => sum + got, 0)

/** Matches the agendas that were read with the expected ones, each with the one it fits best. */
function scoreAgendas(expected: readonly ExpectedAgenda[], read: readonly ReadAgenda[]): Tally {
  const left = [...read]
  const tallies = expected.map((agenda) => {
    const tried = left.map((one) => ({ one, tally: scoreAgenda(agenda, one) }))
    const worth = ({ tally }: { tally: Tally }) => found(tally) - tally.invented.length
    const [best] = tried.sort((a, b) => worth(b) - worth(a))
    if (best === undefined) return scoreAgenda(agenda, undefined)
    left.splice(left.indexOf(best.one), 1)
    return best.tally
  })
  const beyond = left.map((one) => {
    const { invented } = scoreAgenda(emptyAgenda(), one)
    return { ...sumOf([]), invented: [`items: an agenda of ${one.date} ${one.room}`, ...invented] }
  })
  return sumOf([...tallies, ...beyond])
}

function conflictsOf(reading: SourceReading): string[] {
  return reading.findings
    .filter(({ level }) => level === 'conflict')
    .map(({ line, text }) => `${line === null ? '' : (reading.source[line - 1] ?? '')} ${text}`)
}

/** Scores a reading against its expectation. */
export function score(expectation: Expectation, reading: SourceReading): Score {
  const tallies = expectation.ways.map((way) => scoreAgendas(way, reading.agendas))
  const wrong = ({ missed, invented }: Tally) => missed.length + 2 * invented.length
  const [tally = sumOf([])] = tallies.sort((a, b) => wrong(a) - wrong(b))
  const reported = conflictsOf(reading)
  const { conflicts: must } = expectation
  const fits = (words: readonly string[], text: string) => words.some((word) => holds(text, word))
  return {
    tally,
    unreported: must
      .filter((words) => !reported.some((text) => fits(words, text)))
      .map((words) => words.join(' / ')),
    falseConflicts: reported.filter((text) => !must.some((words) => fits(words, text))),
  }
}
