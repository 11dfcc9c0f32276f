import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { dayMark, daysBetween } from '../../../../../shared/time/days.ts'
import { clockText, dateIn } from '../../../../../shared/time/format.ts'
import { type Duration, HOUR, type Instant, MINUTE } from '../../../../../shared/time/instant.ts'
import { clockAtOffset, offsetText, utcOffset } from '../../../../../shared/time/utcOffset.ts'
import type { Warning, WarningPlace } from '../../../../../shared/timing/warnings/warning.ts'
import { dayText } from '../../../../ui/agenda/zoneTimes.ts'
import { nameIn } from '../model/changes.ts'
import { lengthText, type TableRow } from '../model/rows.ts'
import { titlesIn } from '../model/tableWarnings.ts'
import { type EditorWords, useEditorWords, useTimesOf } from '../state/editor.tsx'

/** Returns a length as text in whole minutes, rounded up. */
function minutesText(length: Duration): string {
  return lengthText(length % MINUTE === 0 ? length : Math.ceil(length / MINUTE) * MINUTE)
}

/** Returns a length as hours and minutes, `3:30`. */
function hoursText(length: Duration): string {
  const rest = Math.round((length % HOUR) / MINUTE)
  return `${Math.floor(length / HOUR)}:${String(rest).padStart(2, '0')}`
}

/** The translated texts and the formatters of names and times for a sentence. */
type WarningContext = ReturnType<typeof useWarningContext>

type WarningOf<K extends Warning['kind']> = Extract<Warning, { kind: K }>

function offsetOf(at: Instant, zone: string): string {
  return offsetText(utcOffset(at, zone))
}

/** Returns the sentence about a time that clocks show twice (Z5). */
function twiceSentence(warning: WarningOf<'clock-twice'>, { t, city }: WarningContext): string {
  const { which, at, other, zone, since } = warning
  const time = t(`editor.warnings.clock-twice.time.${which}`, { at: clockText(at, zone) })
  const facts = { time, city: city(zone), offset: offsetOf(at, zone) }
  if (since === null)
    return t(`editor.warnings.clock-twice.${at < other ? 'first' : 'second'}`, facts)
  return t('editor.warnings.clock-twice.since', {
    ...facts,
    start: clockText(since.start, zone),
    real: lengthText(since.real),
    clock: lengthText(since.byClock),
  })
}

/** Returns the sentence about clocks that change during the show (Z5). */
function changeSentence(warning: WarningOf<'clock-change'>, { t, city }: WarningContext): string {
  const { zone, start, end, change } = warning
  const by = change.after - change.before
  const days = dayMark(daysBetween(dateIn(start, zone), dateIn(end, zone)))
  return t(`editor.warnings.clock-change.${by > 0 ? 'forward' : 'back'}`, {
    start: clockText(start, zone),
    end: `${clockText(end, zone)} ${days}`.trim(),
    city: city(zone),
    real: hoursText(end - start),
    by: Math.abs(by),
    at: clockAtOffset(change.at, change.before),
  })
}

function sentenceOf(warning: Warning, context: WarningContext): string {
  const { t, home, languageName } = context
  const what = context.place(warning.place)
  switch (warning.kind) {
    case 'under-budget':
    case 'over-budget': {
      const [filled, budget] = [lengthText(warning.filled), lengthText(warning.budget)]
      const by = lengthText(Math.abs(warning.filled - warning.budget))
      return t(`editor.warnings.${warning.kind}.say`, { what, filled, budget, by })
    }
    case 'gap':
    case 'overlap':
      return t(`editor.warnings.${warning.kind}.say`, { what, by: minutesText(warning.by) })
    case 'stop-missed': {
      const facts = { what, by: minutesText(warning.by), stop: home(warning.stop) }
      const of = warning.place.of === 'show' ? 'show' : 'segment'
      return t(`editor.warnings.stop-missed.${of}`, facts)
    }
    case 'start-passed': {
      const { at } = warning
      return t('editor.warnings.start-passed.say', { day: context.day(at), at: home(at) })
    }
    case 'person-twice': {
      const facts = { who: context.person(warning.person), what }
      return warning.other === null
        ? t('editor.warnings.person-twice.within', facts)
        : t('editor.warnings.person-twice.say', { ...facts, other: context.item(warning.other) })
    }
    case 'no-speaker':
    case 'no-length':
      return t(`editor.warnings.${warning.kind}.say`, { what })
    case 'untranslated': {
      const count = titlesIn(context.agenda, warning)
      return t('editor.warnings.untranslated.say', { count, language: languageName(warning.lang) })
    }
    case 'no-language':
      return t('editor.warnings.no-language.say', { count: warning.items.length })
    case 'language-change': {
      const [from, to] = [languageName(warning.from), languageName(warning.to)]
      return t('editor.warnings.language-change.say', { what, from, to })
    }
    case 'script-long': {
      const facts = { what, needs: minutesText(warning.needs), has: lengthText(warning.has) }
      return t('editor.warnings.script-long.say', facts)
    }
    case 'clock-twice':
      return twiceSentence(warning, context)
    case 'clock-change':
      return changeSentence(warning, context)
  }
}

/** Returns the label of the fix of a warning; null if it has none. */
function fixOf(warning: Warning, t: EditorWords): string | null {
  if (warning.fix === null) return null
  const label = (kind: 'under-budget' | 'over-budget' | 'script-long', length: string) =>
    t(`editor.warnings.${kind}.fix`, { length })
  switch (warning.kind) {
    case 'under-budget':
      return label(warning.kind, lengthText(warning.budget - warning.filled))
    case 'over-budget':
      return label(warning.kind, lengthText(warning.filled))
    case 'script-long':
      return label(warning.kind, minutesText(warning.needs))
    case 'gap':
    case 'overlap':
    case 'person-twice':
      return t(`editor.warnings.${warning.kind}.fix`)
    case 'clock-twice': {
      const { at, other, zone } = warning
      const facts = { at: clockText(other, zone), offset: offsetOf(other, zone) }
      return t(`editor.warnings.clock-twice.${other < at ? 'takeFirst' : 'takeSecond'}`, facts)
    }
    default:
      return t('editor.warnings.fix')
  }
}

/** Returns the ids of the item and segment of a row. */
function idsOf(row: TableRow | null): readonly string[] {
  if (row === null) return []
  if (row.kind === 'segment') return [row.segment.id]
  return row.joined ? [row.item.id, row.segment.id] : [row.item.id]
}

function useWarningContext(agenda: Agenda, row: TableRow | null) {
  // The dialog of publishing uses this outside the editor.
  const { t, languageName, language, lang, city } = useEditorWords()
  const { zone, home } = useTimesOf(agenda)
  const ids = idsOf(row)
  const here = t('editor.warnings.here')
  const nameText = (kind: WarningPlace['of'] | 'person', id?: string) => {
    const texts = nameIn(agenda, kind, id)
    return texts === undefined ? '' : textIn(texts, lang).text
  }
  const titleText = (kind: WarningPlace['of'], id: string) =>
    ids.includes(id) ? here : t('editor.warnings.title', { what: nameText(kind, id) })
  return {
    ...{ t, agenda, home, city, languageName, here },
    item: (id: string) => titleText('item', id),
    person: (id: string) => nameText('person', id),
    place: (place: WarningPlace) =>
      place.of === 'show' ? nameText('show') : titleText(place.of, place.id),
    day: (at: Instant) => dayText(at, zone, language, 'long'),
  }
}

/** Returns a function that describes a warning in a sentence and labels its fix (null: none). Beside its `row` the sentence says “here” instead of the title. */
export function useWarningText(agenda: Agenda, row: TableRow | null) {
  const context = useWarningContext(agenda, row)
  const { t, here } = context
  return (warning: Warning) => {
    const text = sentenceOf(warning, context)
    const first = text.startsWith(here) ? text.charAt(0).toUpperCase() : text.charAt(0)
    return { sentence: first + text.slice(1), fix: fixOf(warning, t) }
  }
}
