import { isZone } from '../../../shared/time/dials.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import { useCity } from '../../i18n/city.ts'
import { intake } from '../../i18n/en/intake.ts'
import { entryOf } from '../../i18n/language.ts'
import { listText } from '../../i18n/listText.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { Facts } from '../../i18n/words.ts'
import { dayText } from '../agenda/dateText.ts'
import type { Correction } from './model/corrections.ts'
import type { FindingWithAnswer } from './model/review.ts'

const { trouble, finding } = intake

type TroubleCode = keyof typeof trouble
type FindingCode = keyof typeof finding

/** Whether we have words of our own for this reason. */
export function isTrouble(code: string): code is TroubleCode {
  return Object.hasOwn(trouble, code)
}

/** Whether we have words of our own for this kind of finding. */
function isFinding(code: string): code is FindingCode {
  return Object.hasOwn(finding, code)
}

/** Words of the paste page that hang on facts. */
export function usePasteWords() {
  const { t } = useTranslation(['intake', 'common'])
  const { language } = useLanguage()
  const entry = entryOf(language)
  const city = useCity()
  const day = (date: string) => {
    const at = Date.parse(`${date}T12:00:00Z`)
    return Number.isNaN(at) ? date : dayText(instant(at), 'UTC', language, 'long')
  }
  const minutes = (count: number) => t('common:minutes', { count })
  /** Facts come as they would be written: lengths, days and zones take this screen's form. */
  const fact = (text: string): string => {
    const length = /^(\d+(?:\.\d+)?) min$/.exec(text)?.[1]
    if (length !== undefined) return minutes(Number(length))
    if (/^\d{4}-\d\d-\d\d$/.test(text)) return day(text)
    return isZone(text) ? city(text) : text
  }
  const correctionText = (correction: Correction): string => {
    switch (correction.field) {
      case 'planned':
        return minutes(correction.value / MINUTE)
      case 'date':
        return day(correction.value)
      case 'zone':
        return city(correction.value)
      default:
        return correction.value
    }
  }
  return {
    /** A finding: what it is and how it was read; `lang` if it is not in this screen's language. */
    findingText: ({ finding }: FindingWithAnswer) => {
      // They are texts, none of which chooses a form or a language.
      const facts = Object.fromEntries(
        Object.entries(finding.facts).map(([name, text]) => [name, fact(text)]),
      ) as Facts
      if (isFinding(finding.code)) {
        // The facts of a kind are those its words ask for; a key of one kind stands for all of them.
        const kind = `finding.${finding.code}` as 'finding.empty'
        const [what, how] = [t(`${kind}.what`, facts), t(`${kind}.how`, facts)]
        return { what, how, lang: undefined }
      }
      const how =
        finding.assumed === undefined ? null : t('assumedAs', { value: fact(finding.assumed) })
      return { what: finding.text, how, lang: 'en' }
    },
    correctionText,
    day,
    /** Parts of one sentence, each with the sign that parts it from the next. */
    parts: (all: readonly (string | null)[]) => {
      const shown = all.filter((one) => one !== null)
      return shown.map((one, n) => (n === shown.length - 1 ? one : `${one}${entry.comma}`))
    },
    /** Sentences one after the other; Chinese ones have no blank between them. */
    sentences: (all: readonly (string | null)[]) =>
      all.filter((one) => one !== null).join(entry.space),
    list: (words: readonly string[]) => listText(words, entry.tag),
  }
}
