import { describe, expect, it } from 'vitest'
import { entryOf, LANGUAGES, languageOf, localeOf } from '../../../client/i18n/language.ts'
import { CUT_OFF } from '../../../client/styles/chineseFaces.ts'
import { dictionaryOf } from '../support/dictionaries.ts'

/** The gaps of a text and the parts of it that are set apart, by name. */
function gaps(text: string): readonly string[] {
  const found = [...text.matchAll(/\{\{(\w+)(?:, \w+)?\}\}|<(\/?\w+)>/g)]
  return found.map(([, name, tag]) => name ?? `<${tag}`).sort()
}

const FORM = /_(zero|one|two|few|many|other)$/

function countedIn(texts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const keys = [...texts.keys()].filter((path) => path.endsWith('_other'))
  return new Set(keys.map((path) => path.replace(FORM, '')))
}

/** The form of a text that says the same in another language: of those English has not, the one for many. */
const asEnglish = (path: string) => path.replace(/_(zero|two|few|many)$/, '_other')

const english = dictionaryOf('en')

describe.each(LANGUAGES)('the dictionary of %s', (language) => {
  const texts = dictionaryOf(language)

  it('has the same keys', () => {
    const keys = (all: ReadonlyMap<string, string>) =>
      [...new Set([...all.keys()].map((path) => path.replace(FORM, '')))].sort()
    expect(keys(texts)).toEqual(keys(english))
  })

  it('has every form that its numbers take, and no other', () => {
    const { pluralCategories } = new Intl.PluralRules(localeOf(language)).resolvedOptions()
    const counted = countedIn(texts)
    const lacking = [...counted].flatMap((key) =>
      pluralCategories
        .filter((form) => !texts.has(`${key}_${form}`))
        .map((form) => `${key}_${form}`),
    )
    expect(lacking).toEqual([])
    const idle = [...texts.keys()].filter((path) => {
      const form = FORM.exec(path)?.[1]
      const isCounted = counted.has(path.replace(FORM, ''))
      return isCounted && form !== undefined && !pluralCategories.some((one) => one === form)
    })
    expect(idle).toEqual([])
  })

  it('puts the same facts in', () => {
    const differing = [...texts].filter(([path, text]) => {
      const original = english.get(asEnglish(path))
      return original !== undefined && gaps(text).join() !== gaps(original).join()
    })
    expect(differing.map(([path]) => path)).toEqual([])
  })

  it('leaves nothing empty but the separator between two sentences', () => {
    const empty = [...texts].filter(([, text]) => text.trim() === '')
    expect(empty.map(([path]) => path)).toEqual(['common.space'])
  })

  it('has its own quotation marks', () => {
    const { quotes } = entryOf(language)
    const other = /["„“”«»‹›「」]/gu
    const wrong = [...texts].filter(([, text]) =>
      [...text.matchAll(other)].some(([mark]) => !quotes.includes(mark)),
    )
    expect(wrong).toEqual([])
    const open = [...texts].filter(([, text]) => {
      const [opening, closing] = quotes.map((mark) => text.split(mark).length)
      return opening !== closing
    })
    expect(open).toEqual([])
  })
})

it('Chinese is punctuated in its own way', () => {
  const texts = dictionaryOf('zh')
  const han = [...texts.values()].filter((text) => /\p{Script=Han}/u.test(text))
  expect(han.length).toBeGreaterThan(texts.size * 0.8)
  expect(han.filter((text) => /\p{Script=Han}[,;?]/u.test(text))).toEqual([])
})

/** Words that English and German share, and names. */
const SHARED = new Set(
  `Rostrum English UTC Berlin London Paris Seoul EN DE FR ES JA KO CSV JSON QR ID A Letter U
  Amsterdam Kolkata Los Angeles Madrid Nairobi New York São Paulo Sydney Name Person Partner
  OK Team Partners Link Links Panel Meeting Plan Countdown Vibration Signal
  Shift Enter`.split(/\s+/),
)

/** Whether a text has words that are not in both languages. */
function hasOwnWords(text: string): boolean {
  const words = text.replaceAll(/\{\{[^}]*\}\}|<\/?\w+>/g, ' ').match(/\p{Script=Latin}+/gu) ?? []
  return words.some((word) => !SHARED.has(word))
}

describe('the German dictionary', () => {
  const german = [...dictionaryOf('de')]
  const forms = (text = '') => [...text.matchAll(/\{\{[^}]*\}\}/g)].map(([gap]) => gap).sort()

  it('has numbers and minutes in the same forms as English', () => {
    const differing = german.filter(
      ([path, text]) => `${forms(text)}` !== `${forms(english.get(path))}`,
    )
    expect(differing).toEqual([])
  })

  it('has no English text except shared words, and uses Sie', () => {
    const wrong = german.filter(
      ([path, text]) =>
        (hasOwnWords(text) && text === english.get(path)) ||
        /\b(?:du|dein|deine|dir)\b/iu.test(text),
    )
    expect(wrong).toEqual([])
  })

  it('ends no sentence with the full stop of an abbreviation and another', () => {
    const doubled = /(?:, (?:span|bare)\}\}|\b(?:Min|Std)\.)\.(?!\.)/
    expect(german.filter(([, text]) => doubled.test(text))).toEqual([])
  })
})

it.each(LANGUAGES)(
  'a language of the registry: %s is found by its tag, and by its locale',
  (language) => {
    const { tag, locale, mark, name } = entryOf(language)
    expect([languageOf(tag), languageOf(locale)]).toEqual([language, language])
    // What is written on the switch is how its name begins, so that whoever speaks to it finds it.
    expect(name.toLowerCase().startsWith(mark.toLowerCase())).toBe(true)
    expect(Intl.DateTimeFormat.supportedLocalesOf([locale])).toHaveLength(1)
  },
)

it('each language of the registry has its own mark on the switch', () => {
  const marks = LANGUAGES.map((language) => entryOf(language).mark)
  expect(new Set(marks).size).toBe(marks.length)
})

/** What a screen says once its server is out of reach: by then no face comes any more. */
const SAID_THEN =
  /(^|\.)(lost|wasEnd|wasEndIn|wasTo\w+|wasSpeaking|tryAgain|cutOff|ownClock|ownShort)(\.|$)/

it('the fonts of texts without a connection are fetched while there is one', () => {
  const original = [...dictionaryOf('zh')].filter(([path]) => SAID_THEN.test(path))
  expect(original.length).toBeGreaterThan(30)
  const missing = original.map(([, text]) =>
    [...text].filter((one) => /\p{Script=Han}/u.test(one) && !CUT_OFF.includes(one)),
  )
  expect([...new Set(missing.flat())].join('')).toBe('')
})
