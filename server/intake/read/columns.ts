import { COLUMN_ROLES, COLUMN_WORDS, type ColumnRole } from '../lexicons/entryWords.ts'
import { firstFound } from './text/matchAt.ts'
import { normalizeSigns, tidy } from './text/normalize.ts'

/** The role of each word that heads a column. */
const HEADINGS: ReadonlyMap<string, ColumnRole> = new Map(
  COLUMN_ROLES.toReversed().flatMap((role) =>
    COLUMN_WORDS.flatMap((words) => words[role] ?? []).map((word) => [word, role] as const),
  ),
)

/** `Referent:innen`, `Dozent*in`, `Speaker(s)`: the ending for several people. */
const ENDING = /(?:[:*/][-]?in(?:nen)?|\(s\)|\/s)$/
const LONGEST = 40
/** Between the names of a column in two languages, or of what it contains: `Zeit / Time`, `时间 Time`. */
const HALVES =
  /\s*[/|&、]\s*|\s(?:and|und|et|y)\s|(?<=\p{Script=Han})\s*(?=[A-Za-z])|(?<=[A-Za-z])\s*(?=\p{Script=Han})/u

function roleOfWords(text: string): ColumnRole | null {
  const words = text.replace(ENDING, '').trim()
  const own = HEADINGS.get(words) ?? HEADINGS.get(words.replace(/\s*[(（].*$/, ''))
  if (own !== undefined) return own
  const parts = words.split(' ')
  const last = HEADINGS.get(parts.at(-1) ?? '')
  if (last === 'time' && parts.length > 1 && parts.length < 4) return last
  // `会议时间`: what a Chinese heading names is at its end.
  if (!/^\p{Script=Han}{3,8}$/u.test(words)) return null
  return HEADINGS.get(words.slice(-2)) ?? HEADINGS.get(words.slice(-3)) ?? null
}

/** Returns what a column with this heading contains, or null where its words do not say. */
export function roleOfHeading(text: string): ColumnRole | null {
  // `session_chair1`: the column of an export.
  const heading = tidy(normalizeSigns(text).replaceAll('_', ' '))
    .replace(/^\*+|[*:?]+$|(?<=\p{L}) ?[1-9]$/gu, '')
    .toLowerCase()
  if (heading === '' || heading.length > LONGEST) return null
  const halves = heading
    .split(HALVES)
    .map((half) => half.replace(ENDING, '').replace(/\s*\(.*$/, ''))
  return roleOfWords(heading) ?? firstFound(halves, (half) => HEADINGS.get(half) ?? null)
}
