import { ABOUT, showTextLimit } from '../../../../shared/agenda/about.ts'
import type { ReadAbout } from '../../../../shared/agenda/reading/reading.ts'
import type { LanguageTag, Texts } from '../../../../shared/agenda/texts.ts'
import { isProse } from '../plan/region.ts'
import { hasHan, type Latin, tagOf, textsOf } from '../words/script.ts'
import type { AboutPiece } from './pieces.ts'

/** The sign of a footnote behind a word. */
const NOTE_SIGN = /(?<=\p{L})[¹²³⁴-⁹]+(?=\s|$)/gu

/** A paragraph in its language: prose that names something in another script is in the one most of it is in. */
function paragraphIn(text: string, latin: Latin): Texts | null {
  if (!isProse(text) && !/[.!?。！？]$/u.test(text)) return textsOf(text, latin)
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const letters = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  return { [hasHan(text) && letters > han * 3 ? latin : tagOf(text, latin)]: text }
}

/** The lines of a part as paragraphs. */
function paragraphsOf(pieces: readonly AboutPiece[]): string[] {
  const paragraphs: string[] = []
  for (const { text, joined } of pieces) {
    if (text === null) continue
    const own = text.replace(NOTE_SIGN, '')
    const before = joined ? paragraphs.pop() : undefined
    const joint =
      before !== undefined && hasHan(before.slice(-1)) && hasHan(own[0] ?? '') ? '' : ' '
    paragraphs.push(before === undefined ? own : `${before}${joint}${own}`)
  }
  return paragraphs
}

/** What a show is about, each part with a paragraph or a point a line in the language it is written in. */
export function aboutTexts(pieces: readonly AboutPiece[], latin: Latin): ReadAbout {
  const parts = ABOUT.flatMap((part) => {
    const texts = new Map<LanguageTag, string>()
    for (const text of paragraphsOf(pieces.filter((piece) => piece.part === part)))
      for (const [tag, own] of Object.entries(paragraphIn(text, latin) ?? {}))
        texts.set(tag, [...(texts.get(tag)?.split('\n') ?? []), own].join('\n'))
    const bounded = [...texts].map(([tag, text]) => [tag, text.slice(0, showTextLimit(part))])
    return texts.size === 0 ? [] : [[part, Object.fromEntries(bounded)] as const]
  })
  return Object.fromEntries(parts)
}
