import { ABOUT, type AboutPart } from '../../../shared/agenda/about.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'

/** One text about a show in the reader's language: paragraphs or points. */
export type AboutText = {
  readonly part: AboutPart
  readonly lang: LanguageTag
  readonly as: 'prose' | 'points'
  readonly lines: readonly string[]
}

/** Returns the texts about a show, its organisers and partners, as far as its agenda has them. */
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
