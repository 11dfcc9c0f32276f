import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { findItem, personOf } from '../../../../../shared/run/lookup.ts'
import { type Duration, type Instant, MINUTE } from '../../../../../shared/time/instant.ts'
import type { Warning, WarningPlace } from '../../../../../shared/timing/warnings/warning.ts'
import { useCity } from '../../../../i18n/city.ts'
import { tagOf } from '../../../../i18n/language.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { useLanguage } from '../../../../i18n/useLanguage.ts'
import type { TableRow } from '../model/rows.ts'
import { titlesIn } from '../model/tableWarnings.ts'
import { lengthText } from '../model/typed.ts'
import { type EditorWords, useEditorWords } from '../state/editor.ts'
import { dayIn, useTimesOf } from '../state/useTimes.ts'
import { clockFix, clockSentence } from './clockWords.ts'

/** A warning in a sentence, and what its mending is called; null where there is no plain way. */
export type WarningText = { readonly sentence: string; readonly fix: string | null }

/** A length in whole minutes where it is one, rounded up: it is shown beside others that are. */
function minutes(length: Duration): string {
  return lengthText(length % MINUTE === 0 ? length : Math.ceil(length / MINUTE) * MINUTE)
}

/** What a sentence is made with: words, and the names of what it is about. */
type WarningContext = {
  readonly t: EditorWords
  readonly item: (id: string) => string
  readonly person: (id: string) => string
  readonly place: (place: WarningPlace) => string
  readonly home: (at: Instant) => string
  readonly day: (at: Instant) => string
  readonly city: (zone: string) => string
  readonly languageName: (tag: string) => string
  /** How many titles of the table it is about. */
  readonly titles: (warning: Warning) => number
}

type WarningOf<K extends Warning['kind']> = Extract<Warning, { kind: K }>

function ofBudget(
  { kind, filled, budget, place }: WarningOf<'under-budget' | 'over-budget'>,
  context: WarningContext,
): string {
  const by = lengthText(Math.abs(filled - budget))
  const facts = { by, filled: lengthText(filled), budget: lengthText(budget) }
  return context.t(`editor.warnings.${kind}.say`, { what: context.place(place), ...facts })
}

function ofStop({ place, by, stop }: WarningOf<'stop-missed'>, context: WarningContext): string {
  const facts = { what: context.place(place), by: minutes(by), stop: context.home(stop) }
  return context.t(`editor.warnings.stop-missed.${place.of === 'show' ? 'show' : 'segment'}`, facts)
}

function ofPerson(
  { person, other, place }: WarningOf<'person-twice'>,
  context: WarningContext,
): string {
  const facts = { who: context.person(person), what: context.place(place) }
  return other === null
    ? context.t('editor.warnings.person-twice.within', facts)
    : context.t('editor.warnings.person-twice.say', { ...facts, other: context.item(other) })
}

/** A warning as a sentence. */
function sentenceOf(warning: Warning, context: WarningContext): string {
  const { t, home, day, languageName } = context
  const what = context.place(warning.place)
  switch (warning.kind) {
    case 'under-budget':
    case 'over-budget':
      return ofBudget(warning, context)
    case 'gap':
    case 'overlap':
      return t(`editor.warnings.${warning.kind}.say`, { what, by: minutes(warning.by) })
    case 'stop-missed':
      return ofStop(warning, context)
    case 'start-passed':
      return t('editor.warnings.start-passed.say', { day: day(warning.at), at: home(warning.at) })
    case 'person-twice':
      return ofPerson(warning, context)
    case 'no-speaker':
    case 'no-length':
      return t(`editor.warnings.${warning.kind}.say`, { what })
    case 'untranslated': {
      const count = context.titles(warning)
      return t('editor.warnings.untranslated.say', { count, language: languageName(warning.lang) })
    }
    case 'no-language':
      return t('editor.warnings.no-language.say', { count: warning.items.length })
    case 'language-change': {
      const [from, to] = [languageName(warning.from), languageName(warning.to)]
      return t('editor.warnings.language-change.say', { what, from, to })
    }
    case 'script-long': {
      const facts = { what, needs: minutes(warning.needs), has: lengthText(warning.has) }
      return t('editor.warnings.script-long.say', facts)
    }
    case 'clock-twice':
    case 'clock-change':
      return clockSentence(warning, context)
  }
}

/** What the mending of a warning is called. */
function fixOf(warning: Warning, t: EditorWords): string | null {
  if (warning.fix === null) return null
  switch (warning.kind) {
    case 'under-budget': {
      const length = lengthText(warning.budget - warning.filled)
      return t('editor.warnings.under-budget.fix', { length })
    }
    case 'over-budget':
      return t('editor.warnings.over-budget.fix', { length: lengthText(warning.filled) })
    case 'script-long':
      return t('editor.warnings.script-long.fix', { length: minutes(warning.needs) })
    case 'gap':
    case 'overlap':
    case 'person-twice':
      return t(`editor.warnings.${warning.kind}.fix`)
    case 'clock-twice':
      return clockFix(warning, t)
    default:
      return t('editor.warnings.fix')
  }
}

/** What a row stands for. */
function idsOf(row: TableRow | null): readonly string[] {
  if (row === null) return []
  if (row.kind === 'segment') return [row.segment.id]
  return row.joined ? [row.item.id, row.segment.id] : [row.item.id]
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** Puts warnings about an agenda into words; the row beside which they stand (null: none) is not named again. */
export function useWarningText(
  agenda: Agenda,
  here: TableRow | null,
): (warning: Warning) => WarningText {
  const { t } = useEditorWords()
  const { zone, home } = useTimesOf(agenda)
  const { language } = useLanguage()
  const lang = tagOf(language)
  const languageName = useLanguageNames().name
  const city = useCity()
  const ids = idsOf(here)
  const named = (texts: Texts | undefined) => (texts === undefined ? '' : textIn(texts, lang).text)
  const titled = (id: string, texts: Texts | undefined) =>
    ids.includes(id)
      ? t('editor.warnings.here')
      : t('editor.warnings.title', { what: named(texts) })
  const item = (id: string) => titled(id, findItem(agenda, id)?.item.title)
  const context: WarningContext = {
    t,
    item,
    home,
    city,
    languageName,
    person: (id) => named(personOf(agenda, id)?.name),
    place: (place) => {
      if (place.of === 'show') return named(agenda.title)
      if (place.of === 'item') return item(place.id)
      return titled(place.id, agenda.segments.find(({ id }) => id === place.id)?.title)
    },
    day: (at) => dayIn(at, zone, language),
    titles: (warning) => titlesIn(agenda, warning),
  }
  return (warning) => {
    const sentence = sentenceOf(warning, context)
    const text = sentence.startsWith(t('editor.warnings.here')) ? capital(sentence) : sentence
    return { sentence: text, fix: fixOf(warning, t) }
  }
}
