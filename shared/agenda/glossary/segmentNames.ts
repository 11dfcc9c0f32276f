import type { SegmentId } from '../ids.ts'
import type { Agenda } from '../model.ts'
import { textIn } from '../textIn.ts'
import type { LanguageTag } from '../texts.ts'
import { folded } from './fold.ts'

/** What stands between the segments of a cell; no title that holds one is written there. */
const BETWEEN = /\s*[;；\n]\s*/

/** The segments that a cell names, and the names in it that are of none, or of several. */
type Ties = { readonly segments: readonly SegmentId[]; readonly unknown: readonly string[] }

/** How segments are named in a table: by id, or by a title in any language that is one segment's alone. */
export type SegmentNames = {
  readonly cellOf: (ids: readonly SegmentId[]) => string
  readonly tiesIn: (cell: string) => Ties
}

function idsByTitle({ segments }: Pick<Agenda, 'segments'>): ReadonlyMap<string, Set<SegmentId>> {
  const found = new Map<string, Set<SegmentId>>()
  for (const { id, title } of segments) {
    for (const text of Object.values(title)) {
      const key = folded(text.trim())
      found.set(key, (found.get(key) ?? new Set()).add(id))
    }
  }
  return found
}

/** The names of an agenda's segments in a table, written in a language of it; what is written is read back. */
export function segmentNames(
  agenda: Pick<Agenda, 'segments'>,
  lang: LanguageTag = 'en',
): SegmentNames {
  const byId = new Map(agenda.segments.map((segment) => [segment.id, segment]))
  const byTitle = idsByTitle(agenda)
  const idOf = (name: string): SegmentId | null => {
    if (byId.has(name)) return name
    const [id, other] = byTitle.get(folded(name)) ?? []
    return id === undefined || other !== undefined ? null : id
  }
  const nameOf = (id: SegmentId): readonly string[] => {
    const segment = byId.get(id)
    if (segment === undefined) return []
    const title = textIn(segment.title, lang).text.trim()
    return [idOf(title) === id && !BETWEEN.test(title) ? title : id]
  }
  return {
    cellOf: (ids) => ids.flatMap(nameOf).join('; '),
    tiesIn: (cell) => {
      const names = cell.split(BETWEEN).filter((name) => name !== '')
      const ids = names.map((name) => [name, idOf(name)] as const)
      return {
        segments: [...new Set(ids.flatMap(([, id]) => id ?? []))],
        unknown: ids.flatMap(([name, id]) => (id === null ? [name] : [])),
      }
    },
  }
}
