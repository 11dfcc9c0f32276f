import { readCounts } from '../../../../shared/agenda/reading/counts.ts'
import type { ReadAgenda } from '../../../../shared/agenda/reading/reading.ts'
import type { Asks } from './missing.ts'
import { itemCount } from './ties.ts'
import type { Work } from './work.ts'

/** What a headline counts: notes, lines that are not understood yet, and what else of any of its agendas is left to look at; `found`: whether anything was doubtful at all. */
export type Headline = {
  readonly notes: number
  readonly notUnderstood: number
  readonly left: number
  readonly found: boolean
}

/** How many items there are in all agendas of a reading; the one that is shown may have more by now. */
export function itemsRead({ reading, agenda }: Work, shown: ReadAgenda): number {
  return reading.agendas.reduce((sum, one, at) => sum + itemCount(at === agenda ? shown : one), 0)
}

/** Whether no agenda of a reading names anybody; the one that is shown may have people by now. */
export function isNobodyRead({ reading, agenda }: Work, shown: ReadAgenda): boolean {
  const all = reading.agendas.flatMap((one, at) => (at === agenda ? shown : one).segments)
  return all.every(({ chair, items }) => !chair && items.every(({ speakers: [one] }) => !one))
}

/** What is left of a reading, and what of its lines became notes, by the answers so far; `asks` is what the source does not state, `missing` what of it nobody said yet. */
export function headlineOf(
  { reading, answers }: Work,
  asks: readonly Asks[],
  missing: readonly Asks[],
): Headline {
  const open = reading.findings.filter((_, index) => answers[index] === undefined)
  const { notes } = readCounts(reading)
  const { notUnderstood } = readCounts({ ...reading, findings: open })
  const added = Object.values(answers).filter(
    (answer) => answer.as === 'mended' && answer.mend.field === 'note',
  )
  const others = open.filter(({ level, line }) => level !== 'not-understood' || line === null)
  return {
    notes: notes + added.length,
    notUnderstood,
    left: others.length + missing.length,
    found: reading.findings.length + asks.length > 0,
  }
}
