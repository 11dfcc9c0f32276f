import { isZone } from '../../../shared/time/dials.ts'
import { instant } from '../../../shared/time/instant.ts'
import { intake } from '../../i18n/en/intake.ts'
import { entryOf } from '../../i18n/language.ts'
import { listText } from '../../i18n/listText.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { Facts } from '../../i18n/words.ts'
import { dayText } from '../agenda/zoneTimes.ts'
import type { FindingWithAnswer } from './model/review.ts'

const { trouble, finding } = intake

type TroubleCode = keyof typeof trouble
type FindingCode = keyof typeof finding

/** Returns whether this code has a translated text. */
export function isTrouble(code: string): code is TroubleCode {
  return Object.hasOwn(trouble, code)
}

function isFinding(code: string): code is FindingCode {
  return Object.hasOwn(finding, code)
}

/** Returns functions that format texts of the import pages. */
export function usePasteWords() {
  const { t, language, city } = useTranslation(['intake', 'common'])
  const entry = entryOf(language)
  const day = (date: string) => {
    const at = Date.parse(`${date}T12:00:00Z`)
    return Number.isNaN(at) ? date : dayText(instant(at), 'UTC', language, 'long')
  }
  const minutes = (count: number) => t('common:minutes', { count })
  /** Formats a length, day or zone for this screen; other facts stay. */
  const fact = (text: string): string => {
    const length = /^(\d+(?:\.\d+)?) min$/.exec(text)?.[1]
    if (length !== undefined) return minutes(Number(length))
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return day(text)
    return isZone(text) ? city(text) : text
  }
  return {
    /** Returns a finding and how it was read; `lang` if not in this screen's language. */
    findingText: ({ finding }: FindingWithAnswer) => {
      // All facts are texts; none selects a plural form or a language.
      const facts = Object.fromEntries(
        Object.entries(finding.facts).map(([name, text]) => [name, fact(text)]),
      ) as Facts
      if (isFinding(finding.code)) {
        // Each kind has the facts that its texts use, so the type of one key is right for all.
        const kind = `finding.${finding.code}` as 'finding.empty'
        const [what, how] = [t(`${kind}.what`, facts), t(`${kind}.how`, facts)]
        return { what, how, lang: undefined }
      }
      const how =
        finding.assumed === undefined ? null : t('assumedAs', { value: fact(finding.assumed) })
      return { what: finding.text, how, lang: 'en' }
    },
    day,
    /** Returns the parts of one sentence, each with the comma before the next part. */
    parts: (all: readonly (string | null)[]) => {
      const shown = all.filter((one) => one !== null)
      return shown.map((one, n) => (n === shown.length - 1 ? one : `${one}${entry.comma}`))
    },
    /** Joins sentences; Chinese sentences have no space between them. */
    sentences: (all: readonly (string | null)[]) =>
      all.filter((one) => one !== null).join(entry.space),
    list: (words: readonly string[]) => listText(words, entry.tag),
  }
}
