import { ABOUT, type AboutPart } from '../../../shared/agenda/about.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'

/** A part of what a show is about, in the language it is read in: paragraphs of prose, or points. */
export type AboutText = {
  readonly part: AboutPart
  readonly lang: LanguageTag
  readonly as: 'prose' | 'points'
  readonly lines: readonly string[]
}

/** What a show is about and who is behind it, as far as its agenda says. */
export function aboutOf(agenda: Agenda, lang: LanguageTag): readonly AboutText[] {
  return ABOUT.flatMap((part): readonly AboutText[] => {
    const texts = agenda[part]
    if (!texts) return []
    const { text, lang: tag } = textIn(texts, lang)
    const lines = text.split('\n').filter((line) => line.trim() !== '')
    const as = part !== 'background' && lines.length > 1 ? 'points' : 'prose'
    return [{ part, lang: tag, as, lines }]
  })
}
