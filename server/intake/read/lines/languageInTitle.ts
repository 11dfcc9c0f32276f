import { entryWords } from '../../lexicons/entryWords.ts'
import { anyWord } from '../../lexicons/lexicon.ts'
import { languagesIn, languageWords } from '../text/languages.ts'
import { normalizeSigns } from '../text/normalize.ts'
import { statedLengthAt } from '../times/statedLength.ts'

const BRACKET = /\s*[([（【]([^()[\]（）【】]{2,60})[)\]）】]/g
/** Words beside the names of languages: `auf Deutsch`, `in English and French`, `用中文`. */
const BESIDE = new RegExp(`${anyWord(entryWords('languageBeside'))}|[\\s:/&+]`, 'giu')

function areLanguages(part: string): boolean {
  const rest = languageWords(part, part).reduceRight(
    (text, { from, end }) => text.slice(0, from) + text.slice(end),
    part,
  )
  return rest !== part && rest.replace(BESIDE, '') === ''
}

/** Takes floor languages in brackets out of a title: alone (`(auf Deutsch)`), or beside a length, which stays. */
export function withoutLanguages(text: string): { text: string; languages: readonly string[] } {
  const languages: string[] = []
  const rest = text.replace(BRACKET, (bracket: string, inner: string) => {
    const parts = normalizeSigns(inner)
      .trim()
      .split(/\s*[,;、|]\s*/)
    const lengths = parts.filter((part) => statedLengthAt(part, 0) !== null)
    const named = parts.filter((part) => !lengths.includes(part))
    // Two letters alone are often no language: `(IT)`.
    if (/^[A-Z]{2}$/.test(inner) || named.length === 0 || !named.every(areLanguages)) return bracket
    languages.push(...languagesIn(named.join(' '), text))
    return lengths.length === 0 ? '' : ` (${lengths.join(', ')})`
  })
  return { text: rest, languages }
}
