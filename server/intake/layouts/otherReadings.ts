import type {
  BareReading,
  ParsedItem,
  ReadFinding,
} from '../../../shared/agenda/reading/reading.ts'
import { LEVELS, wordsOf } from '../findingWords.ts'

const CODE = 'other-reading'

/** An item with its place in a reading. */
type PlacedItem = { readonly item: ParsedItem; readonly place: ReadFinding['place'] }

function itemsOf({ agendas }: BareReading): PlacedItem[] {
  return agendas.flatMap(({ segments }, agenda) =>
    segments.flatMap(({ items }, segment) =>
      items.map((item, at) => ({ item, place: { agenda, segment, item: at } })),
    ),
  )
}

/** The values of an item in which two readings can differ. */
function valuesOf({ start, planned, title, speakers }: ParsedItem): string[] {
  const names = speakers.map(({ name }) => Object.values(name)[0] ?? '').toSorted()
  return [
    start?.replace(/^.*T/, '').slice(0, 5) ?? '',
    planned === null ? '' : `${Math.round(planned / 60_000)} min`,
    Object.values(title)[0] ?? '',
    names.join(', '),
  ]
}

const keyOf = (item: ParsedItem) => `${item.lines[0]} ${valuesOf(item).join(' | ')}`

/** Returns what another reading has instead of an item; null if it has the same. */
function otherThan(item: ParsedItem, others: readonly PlacedItem[]): string | null {
  if (others.some((one) => keyOf(one.item) === keyOf(item))) return null
  const near = others.find((one) => one.item.lines.some((line) => item.lines.includes(line)))
  if (near === undefined) return '–'
  const own = valuesOf(item)
  const differing = valuesOf(near.item).filter((value, at) => value !== own[at] && value !== '')
  return differing.length === 0 ? '–' : differing.join(' · ').slice(0, 200)
}

/** Adds a finding to each item that a reading of almost the same value reads in another way, if no finding is on its lines. */
export function withOtherReadings(best: BareReading, near: readonly BareReading[]): BareReading {
  const noted = new Set(
    best.findings.filter(({ level }) => level !== 'assumed').map(({ line }) => line),
  )
  const all = near.map(itemsOf)
  const findings = itemsOf(best).flatMap(({ item, place }): ReadFinding[] => {
    if (item.lines.some((line) => noted.has(line))) return []
    const other = all.map((items) => otherThan(item, items)).find((one) => one !== null)
    if (other === undefined || other === null) return []
    const facts = { other }
    const line = item.lines[0] ?? null
    return [{ level: LEVELS[CODE], line, text: wordsOf(CODE, facts), code: CODE, facts, place }]
  })
  if (findings.length === 0) return best
  const sorted = [...best.findings, ...findings].toSorted(
    (one, other) => (one.line ?? 0) - (other.line ?? 0),
  )
  return { ...best, findings: sorted }
}
