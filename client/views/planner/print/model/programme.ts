import { visibleAgenda } from '../../../../../shared/access/visibleAgenda.ts'
import { ABOUT, type AboutPart } from '../../../../../shared/agenda/about.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { linesOf, type SheetLine } from './lines.ts'

/** What the show is about, below its items: a paragraph in each language of the sheet (null if one has fewer), or the heading of these. */
export type AboutLine = {
  readonly type: 'about'
  readonly key: string
  readonly part: AboutPart
  readonly texts: readonly (string | null)[] | null
}

function aboutLines(agenda: Agenda, langs: readonly LanguageTag[]): readonly AboutLine[] {
  return ABOUT.flatMap((part): readonly AboutLine[] => {
    const about = agenda[part]
    if (!about) return []
    const sides = langs.map((lang) => textIn(about, lang).text.split('\n'))
    const count = Math.max(...sides.map((lines) => lines.length))
    const paragraphs = Array.from({ length: count }, (_, n) => sides.map((side) => side[n] ?? null))
    return [null, ...paragraphs].map((texts, n) => {
      return { type: 'about', key: `about ${part} ${n}`, part, texts }
    })
  })
}

/** Returns the public programme of a plan: what the audience may see of it, and no more. */
export function programme(
  whole: Agenda,
  langs: readonly LanguageTag[],
): readonly (SheetLine | AboutLine)[] {
  const agenda = visibleAgenda(whole, { roles: ['audience'], person: null, booth: null })
  return [...linesOf(agenda), ...aboutLines(agenda, langs)]
}
