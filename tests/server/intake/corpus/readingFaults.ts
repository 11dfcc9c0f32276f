import type { ReadAgenda, SourceReading } from '../../../../shared/agenda/reading/reading.ts'
import { agendaFaults } from './agendaFaults.ts'
import { type Expectation, type ExpectedAgenda, emptyAgenda } from './expectation.ts'
import { holds } from './words.ts'

const fewest = <T extends { readonly faults: readonly string[] }>(all: readonly T[]) =>
  all.toSorted((one, other) => one.faults.length - other.faults.length)[0]

/** Compares the agendas that were read with the expected ones, each with the one it fits best. */
function faultsOf(
  expected: readonly ExpectedAgenda[],
  read: readonly ReadAgenda[],
): readonly string[] {
  const left = [...read]
  const faults = expected.flatMap((agenda) => {
    const best = fewest(left.map((one) => ({ one, faults: agendaFaults(agenda, one) })))
    if (best === undefined) return agendaFaults(agenda, undefined)
    left.splice(left.indexOf(best.one), 1)
    return best.faults
  })
  const beyond = left.flatMap((one) => [
    `invented: an agenda of ${one.date} ${one.room}`,
    ...agendaFaults(emptyAgenda(), one),
  ])
  return [...faults, ...beyond]
}

/** Returns what is wrong with a reading, the conflicts that were not found, and those found without need. */
export function readingFaults({ ways, conflicts }: Expectation, reading: SourceReading) {
  const reported = reading.findings
    .filter(({ level }) => level === 'conflict')
    .map(({ line, text }) => `${line === null ? '' : (reading.source[line - 1] ?? '')} ${text}`)
  const fits = (words: readonly string[], text: string) => words.some((word) => holds(text, word))
  const best = fewest(ways.map((way) => ({ faults: faultsOf(way, reading.agendas) })))
  return {
    faults: best?.faults ?? [],
    unreported: conflicts
      .filter((words) => !reported.some((text) => fits(words, text)))
      .map((words) => words.join(' / ')),
    falseConflicts: reported.filter((text) => !conflicts.some((words) => fits(words, text))),
  }
}
