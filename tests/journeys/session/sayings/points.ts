import type { Segment } from '../../../../shared/agenda/model.ts'
import type { Reader, Saying } from '../reader.ts'

/** The first item to come that a sentence calls so: by its kind, its people, its title or that of its segment. */
function itemCalled(what: string, { names, words }: Reader): string | null {
  const { title, ...kinds } = words.noReturn.what
  const [kind] = Object.entries(kinds).find(([, name]) => name === what) ?? []
  // A panel may be a segment of cases and what is said about them.
  const isCase = ({ items }: Segment) =>
    kind === 'panel' && items.some((one) => one.kind === 'case')
  if (kind !== undefined)
    return names.firstToCome((item, segment) => item.kind === kind || isCase(segment))
  const called = what.replaceAll(/[“”"]/g, '')
  return names.firstToCome((item, segment) => names.mayBeCalled(item, segment, called))
}

/** A point of no return, ahead or missed: the time it names is one of the two latest starts of what it names. */
function readsPoint(text: string, reader: Reader): boolean {
  const { ahead, missed } = reader.words.noReturn
  const found = reader.by(text, { ahead, ...missed })
  const item = found === null ? null : itemCalled(found.in['what'] ?? '', reader)
  if (found === null || item === null) return false
  if (found.is === 'planned')
    reader.tellsAll(`last start of ${item}`, found.in['still'] ?? '', text)
  const latest = `latest start of ${item} | last start of ${item}`
  return reader.tellsAll(latest, found.in['at'] ?? '', text)
}

/** What desks are told of points of no return. */
export const POINTS: Saying = { at: /no-return/, reads: readsPoint }
