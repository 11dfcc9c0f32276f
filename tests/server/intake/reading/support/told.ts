import { readText } from '../../../../../server/intake/readText.ts'
import type {
  ReadAgenda,
  ReadItem,
  ReadSegment,
  SourceReading,
} from '../../../../../shared/agenda/reading/reading.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'

const MINUTE = 60_000
const ROLES = { speaker: '', moderator: '*', panellist: '' } as const

const words = (texts: Texts) => Object.values(texts).join(' = ')
const clock = (when: string | null) => when?.replace(/^.*T/, '').slice(0, 5) ?? '--:--'

function itemTold({ title, start, planned, speakers, kind }: ReadItem): string {
  const people = speakers.map(({ name, role }) => `${words(name)}${ROLES[role]}`)
  const length = planned === null ? '?' : String(planned / MINUTE)
  const tail = [
    kind === 'break' ? '(break)' : '',
    ...(people.length > 0 ? [`— ${people.join(', ')}`] : []),
  ]
  return [clock(start), length, words(title), ...tail].filter((part) => part !== '').join(' ')
}

function segmentTold(segment: ReadSegment): string[] {
  const { items, title, budget } = segment
  const [only] = items
  if (items.length === 1 && only !== undefined && words(only.title) === words(title))
    return [itemTold(only)]
  const head = `[${words(title)}${budget === null ? '' : ` ${budget / MINUTE}`}]`
  return [head, ...items.map((item) => `  ${itemTold(item)}`)]
}

/** An agenda in a line an item: start, minutes, title, `— people` (`*` moderates); blocks in brackets with their budget. */
export function told({ segments }: ReadAgenda): string[] {
  return segments.flatMap(segmentTold)
}

/** A reading of a text; `wishes` are what a person said of it. */
export function reading(
  text: string,
  wishes: { date?: string; zone?: string } = {},
): SourceReading {
  return readText(text, { date: wishes.date ?? null, zone: wishes.zone ?? null })
}

/** The first agenda of a text. */
export function agendaOf(text: string): ReadAgenda {
  const [agenda] = reading(text).agendas
  if (agenda === undefined) throw new Error('nothing was read')
  return agenda
}

/** The findings of a text by their level and code. */
export function findingsOf(text: string): string[] {
  return reading(text).findings.map(({ level, code, line }) =>
    `${level} ${code} ${line ?? ''}`.trim(),
  )
}
