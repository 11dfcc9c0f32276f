import type { LineOutcome, SourceReading } from '../../../../shared/agenda/reading/reading.ts'

/** The facts of an agenda that may stand on a line of their own. */
export type FactOnLine =
  | 'title'
  | 'date'
  | 'times'
  | 'zones'
  | 'room'
  | 'stop'
  | 'languages'
  | 'meeting'
  | 'crew'

/** Where facts stand in the source: the first line of each. */
export type FactLines = Readonly<Partial<Record<FactOnLine, number>>>

/** What a line of each fact became; the first of them that there is. */
const LINES: Readonly<Record<FactOnLine, readonly LineOutcome[]>> = {
  title: ['title'],
  date: ['date'],
  times: ['times', 'zones', 'start'],
  zones: ['zones'],
  room: ['room'],
  stop: ['stop'],
  languages: ['languages'],
  meeting: ['meeting'],
  crew: ['crew'],
}

/** Facts of which each day and room has its own: where there are several, no line is that of the one shown. */
const OF_EACH: readonly FactOnLine[] = ['date', 'room']

/** The lines that facts of a reading stand on, as far as they do. */
export function factLines({ ledger = [], agendas }: SourceReading): FactLines {
  const facts = Object.entries(LINES) as [FactOnLine, readonly LineOutcome[]][]
  return Object.fromEntries(
    facts.flatMap(([fact, words]) => {
      const own = words.flatMap((word) => ledger.filter(({ became }) => became === word))
      const [first] = own
      const several = OF_EACH.includes(fact) && agendas.length > 1
      return first === undefined || several ? [] : [[fact, first.from]]
    }),
  )
}
