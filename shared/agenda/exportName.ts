import { dateIn } from '../time/format.ts'
import type { Instant } from '../time/instant.ts'
import { homeZone } from './homeZone.ts'
import type { Agenda } from './model.ts'
import { textIn } from './textIn.ts'
import type { Texts } from './texts.ts'

/** What a plan is given out as: the agenda itself first, which is read back without loss. Each is the ending of its file. */
export const FILE_FORMS = ['json', 'csv'] as const
export type FileForm = (typeof FILE_FORMS)[number]

/** The longest part of a title that a file is called by. */
const LONGEST = 60

/** What file systems do not take in a name, and what ends one for no good. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu

/** The beginning of a title, ended between two words where it has words. */
function shortened(title: string): string {
  const letters = [...title]
  if (letters.length <= LONGEST) return title
  const cut = letters.slice(0, LONGEST).join('')
  return letters[LONGEST] === ' ' ? cut : (/^(.{20,}) \S*$/u.exec(cut)?.[1] ?? cut)
}

function plain(title: string): string {
  const cleaned = title.normalize('NFC').replace(UNFIT, ' ').replace(/\s+/g, ' ')
  const short = shortened(cleaned)
  return short.replace(/^[\s.]+|[\s.]+$/g, '') || 'agenda'
}

/** What an exported plan is called: its title in its first language, its date, which of the plans it is. */
export function exportName(agenda: Agenda, side: 'draft' | 'published', as: FileForm): string {
  const title = plain(textIn(agenda.title, agenda.languages[0] ?? 'en').text)
  const [first] = agenda.segments
  const zone = homeZone(agenda)
  const date = first?.start.type === 'notBefore' ? ` ${dateIn(first.start.at, zone)}` : ''
  return `${title}${date} ${side}.${as}`
}

/** What the file of a report is called: the show's title in its first language where that is shown, its day, and which of the files it is. */
export function reportName(
  {
    title,
    languages,
    zones,
    began,
  }: Pick<Agenda, 'languages' | 'zones'> & {
    readonly title: Texts | null
    readonly began: Instant
  },
  file: string,
): string {
  const day = `${dateIn(began, homeZone({ zones }))} ${file}`
  return title === null ? day : `${plain(textIn(title, languages[0] ?? 'en').text)} ${day}`
}
