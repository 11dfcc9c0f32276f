import type { Line } from '../page.ts'
import type { Reader, Saying } from '../reader.ts'

/** The mark of the report in short that stands on a console after the end. */
const REPORT = /ended-report/

/** Whether the show has ended on this page: then the lengths of its rows are those of the plan. */
export const isEnded = ({ sight }: Reader): boolean =>
  sight.lines.some(({ place }) => REPORT.test(place))

/** A difference as m:ss with its sign, in seconds; null where a text is none. */
function differenceIn(text: string): number | null {
  const [, sign, minutes, seconds] = /^([+−]?)(\d+):(\d\d)$/.exec(text) ?? []
  if (minutes === undefined) return null
  return (sign === '−' ? -1 : 1) * (Number(minutes) * 60 + Number(seconds))
}

/** What all causes on the page come to, in seconds; the last line, which is their sum, left out. */
function causesInAll({ sight }: Reader): number {
  const lines = sight.lines.filter(({ place, cells }) => REPORT.test(place) && cells.length > 1)
  const told = lines.map(({ cells }) => differenceIn(cells.at(-1)?.text ?? '') ?? 0)
  return told.slice(0, -1).reduce((sum, by) => sum + by, 0)
}

/** One cause of the difference, or when it ended and by how much that differs. */
function readsCause(reader: Reader, { cells }: Line): boolean {
  const words = cells.map(({ text }) => text).join(' | ')
  const [label = '', difference = ''] = [cells[0]?.text, cells.at(-1)?.text]
  if (differenceIn(difference) === null) return false
  const { parts, sum } = reader.words.moderator.ended
  const cause = reader.by(label, parts)
  if (cause !== null) return reader.says(`minutes by ${cause.is}`, difference, words)
  const at = reader.by(label, { sum })?.in['at']
  if (at === undefined) return false
  reader.says('minutes in all', String(differenceIn(difference)), words)
  reader.says('minutes in all', String(causesInAll(reader)), `the causes above ${words}`)
  return reader.tellsAll('end', at, words)
}

/** How many spoke, and who is not here. */
function readsSpoke(reader: Reader, text: string): boolean {
  const { spoke, notHere } = reader.words.moderator.ended
  const found = reader.by(text, { both: `${spoke} ${notHere}`, spoke })
  const { count, all, names } = found?.in ?? {}
  if (names !== undefined) reader.says('not here', names, text)
  return found !== null && reader.says('spoke', `${count} of ${all}`, text)
}

/** What the report in short says. */
export const ENDED: Saying = {
  at: REPORT,
  reads: (text, reader, line) => readsCause(reader, line) || readsSpoke(reader, text),
}
