import { foldText } from '../comparisonKey.ts'
import type { SegmentId } from '../ids.ts'
import type { Agenda } from '../model.ts'
import { textIn } from '../textIn.ts'
import type { LanguageTag } from '../texts.ts'

/** The separator between segments in a cell. For a title that contains one, `cellOf` writes the id. */
const SEPARATOR = /\s*[;；\n]\s*/

/** The segments that a cell names, and the unknown or ambiguous names. */
type SegmentLinks = { readonly segments: readonly SegmentId[]; readonly unknown: readonly string[] }

/** The conversion of segments to names in a table and back: an id, or a title that only one segment has. */
export type SegmentNames = {
  readonly cellOf: (ids: readonly SegmentId[]) => string
  readonly linksIn: (cell: string) => SegmentLinks
}

function idsByTitle({ segments }: Pick<Agenda, 'segments'>): ReadonlyMap<string, Set<SegmentId>> {
  const found = new Map<string, Set<SegmentId>>()
  for (const { id, title } of segments) {
    for (const text of Object.values(title)) {
      const key = foldText(text.trim())
      found.set(key, (found.get(key) ?? new Set()).add(id))
    }
  }
  return found
}

/** Returns the names of an agenda's segments in a language; `linksIn` parses the cells of `cellOf`. */
export function segmentNames(
  agenda: Pick<Agenda, 'segments'>,
  lang: LanguageTag = 'en',
): SegmentNames {
  const byId = new Map(agenda.segments.map((segment) => [segment.id, segment]))
  const byTitle = idsByTitle(agenda)
  const idOf = (name: string): SegmentId | null => {
    if (byId.has(name)) return name
    const [id, other] = byTitle.get(foldText(name)) ?? []
    return id === undefined || other !== undefined ? null : id
  }
  const nameOf = (id: SegmentId): readonly string[] => {
    const segment = byId.get(id)
    if (segment === undefined) return []
    const title = textIn(segment.title, lang).text.trim()
    return [idOf(title) === id && !SEPARATOR.test(title) ? title : id]
  }
  return {
    cellOf: (ids) => ids.flatMap(nameOf).join('; '),
    linksIn: (cell) => {
      const names = cell.split(SEPARATOR).filter((name) => name !== '')
      const ids = names.map((name) => [name, idOf(name)] as const)
      return {
        segments: [...new Set(ids.flatMap(([, id]) => id ?? []))],
        unknown: ids.flatMap(([name, id]) => (id === null ? [name] : [])),
      }
    },
  }
}
