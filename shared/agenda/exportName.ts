import { dateIn } from '../time/format.ts'
import type { Instant } from '../time/instant.ts'
import { dayOf, homeZone } from './homeZone.ts'
import type { Agenda } from './model.ts'
import { textIn } from './textIn.ts'
import type { Texts } from './texts.ts'

/** The formats of an exported plan, as file extensions; `json` is lossless. */
export const FILE_FORMS = ['json', 'csv'] as const
export type FileForm = (typeof FILE_FORMS)[number]

/** The maximum length of a title in a file name, in characters. */
const MAX_TITLE = 60

/** Characters that file systems do not allow in names. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu

/** Shortens a title, between two words if possible. */
function shorten(title: string): string {
  const letters = [...title]
  if (letters.length <= MAX_TITLE) return title
  const cut = letters.slice(0, MAX_TITLE).join('')
  return letters[MAX_TITLE] === ' ' ? cut : (/^(.{20,}) \S*$/u.exec(cut)?.[1] ?? cut)
}

function fileTitle(title: string): string {
  const cleaned = title.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ')
  const short = shorten(cleaned)
  return short.replace(/^[\s.]+|[\s.]+$/g, '') || 'agenda'
}

/** Returns the file name of an exported plan: title in the first language, date, draft or published. */
export function exportName(agenda: Agenda, side: 'draft' | 'published', as: FileForm): string {
  const title = fileTitle(textIn(agenda.title, agenda.languages[0] ?? 'en').text)
  return `${[title, dayOf(agenda), side].filter((part) => part !== '').join(' ')}.${as}`
}

/** Returns the file name of a report: title in the first language (if there is one), day, and the kind of report (`file`). */
export function reportName(
  show: Pick<Agenda, 'languages' | 'zones'> & {
    readonly title: Texts | null
    readonly began: Instant
  },
  file: string,
): string {
  const { title, languages, zones, began } = show
  const day = `${dateIn(began, homeZone({ zones }))} ${file}`
  return title === null ? day : `${fileTitle(textIn(title, languages[0] ?? 'en').text)} ${day}`
}
