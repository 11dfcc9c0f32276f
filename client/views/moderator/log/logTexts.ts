import { useMemo } from 'react'
import type {
  Author,
  Holder,
  LogDesk,
  Named,
  NamedInterpreter,
  NamedItem,
  StepSummary,
} from '../../../../shared/access/log/fact.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { actingRole } from '../../../../shared/run/roles.ts'
import { dateIn } from '../../../../shared/time/format.ts'
import { type Formats, formatFacts } from '../../../i18n/formatFacts.ts'
import { isolate } from '../../../i18n/isolate.ts'
import { entryFor, localeOf } from '../../../i18n/language.ts'
import { useStepText } from '../../../ui/steps/stepTexts.ts'
import type { NamingContext } from '../context/consoleContext.ts'
import { useTimes, useWords } from '../context/useConsoleData.ts'
import { useCueTexts } from '../side/cues.ts'
import type { LogRow, RowFact } from './logBook.ts'

/** Returns functions that format authors and desks. */
function useAuthorTexts({ you }: NamingContext) {
  const { t, reading } = useWords()
  const personOf = ({ person, name }: Holder) => {
    if (person === null) return name ?? null
    return person.name === null ? person.id : reading(person.name).text
  }
  const roleOf = ({ roles }: Holder) => {
    const role = actingRole(roles)
    return role === null ? t('log.someLink') : t(`common:role.${role}`)
  }
  const who = (by: Author | null) => {
    if (by === null) return ''
    return by.link === you.link ? t('steps:who.column.you') : (personOf(by) ?? roleOf(by))
  }
  return {
    /** In a column: you, a person by name, or a role. */
    who,
    /** The holder of a link: a person with their roles, a booth, or the roles alone. */
    holderText: (holder: Holder) => {
      const roles = holder.roles.map((role) => t(`common:role.${role}`)).join(t('common:and'))
      const booth = holder.booth === null ? null : t('links.booth', { booth: holder.booth })
      return [personOf(holder), roles, booth]
        .filter((part) => part !== null)
        .join(t('common:comma'))
    },
    /** In a sentence: you, or a role with the person who has it. */
    author: (by: Author | null) => {
      if (by === null) return t('log.desk.self')
      if (by.link === you.link) return who(by)
      const person = personOf(by)
      return person === null ? roleOf(by) : t('log.author', { role: roleOf(by), who: person })
    },
    desk: (desk: LogDesk, by: Author | null) =>
      desk === 'booth' && typeof by?.booth === 'string'
        ? t('links.booth', { booth: by.booth })
        : t(`log.desk.${desk}`),
  }
}

/** Returns functions that name people and items; an item also by its title, if it is known. */
function useNames() {
  const { t, lang, reading } = useWords()
  const nameOf = ({ id, name }: Named) => (name === null ? id : reading(name).text)
  return {
    nameOf,
    item(item: NamedItem) {
      const name = nameOf(item)
      const title = item.title === undefined ? name : reading(item.title).text
      return title === name ? name : [title, name].map(isolate).join(entryFor(lang).comma)
    },
    interpreter: (one: NamedInterpreter | null) =>
      one?.person != null ? nameOf(one.person) : (one?.name ?? t('log.interpreter')),
  }
}

/** If the times move by at least this many minutes, the text states another day. */
const DAY = 24 * 60

type TimeFact = Extract<RowFact, { readonly key: 'moved' | 'clock' }>

/** Returns the key of the text about the times of the show, or about its clock. */
function timeKeyOf(fact: TimeFact) {
  if (fact.key === 'moved') {
    if (Math.abs(fact.minutes) >= DAY) return 'movedFar'
    return fact.minutes < 0 ? 'earlier' : 'later'
  }
  if (fact.rate === 0) return 'clockStood'
  return fact.rate === 1 ? 'clock' : 'clockFast'
}

/** Returns the key of a fact's text; a fact can have several texts, depending on its fields. */
function keyOf(fact: Exclude<RowFact, { readonly key: 'step' }>) {
  switch (fact.key) {
    case 'moved':
    case 'clock':
      return timeKeyOf(fact)
    case 'began':
      return fact.item === null ? 'showBegan' : 'began'
    case 'goesOn':
      return fact.time === null ? 'goesOnPlanned' : 'goesOn'
    case 'swapAsked':
      return fact.before === null ? 'swapAsked' : 'swapAskedBefore'
    default:
      return fact.key
  }
}

/** Returns the formats of a row by author `by`: for each field of a fact, a function that makes the values in its text. */
function useFormats(context: NamingContext): (by: Author | null) => Formats<RowFact> {
  const { t, languageName, reading } = useWords()
  const { home } = useTimes(context)
  const { holderText, author } = useAuthorTexts(context)
  const { nameOf, item, interpreter } = useNames()
  const cues = useCueTexts(context)
  const stepSentence = useStepText()
  const itemName = (one: NamedItem | null) => (one === null ? '' : item(one))
  const text = (texts: Texts) => reading(texts).text
  const stepText = (summary: StepSummary) =>
    stepSentence({ ...summary, item: itemName(summary.item), other: itemName(summary.other) })
  return (by) => ({
    item: (one) => ({ item: itemName(one) }),
    before: (one) => ({ item: itemName(one) }),
    segment: (one) => ({ item: nameOf(one) }),
    person: (one) => ({ who: one === null ? t('log.somebody') : nameOf(one) }),
    who: (one) => ({ who: interpreter(one) }),
    to: (to) => ({
      who: to.type === 'person' ? nameOf(to.person) : t(`cues.every.${to.role}`),
    }),
    deed: (deed) => ({
      who: author(by),
      what: deed === null ? t('log.someStep') : stepText(deed),
    }),
    content: (content) => ({
      what: content === null ? t('log.someCue') : cues.inSentence(content),
    }),
    whose: (one) => ({ whose: one === null ? t('log.someLink') : holderText(one) }),
    minutes: (minutes) => ({ count: Math.abs(minutes) }),
    rate: (count) => ({ count }),
    time: (at) => ({ time: at === null ? '' : home(at) }),
    booth: (booth) => ({ booth }),
    point: (point) => ({ point: text(point) }),
    language: (language) => ({ language: languageName(language) }),
    look: (look) => ({ look: t(`stage.look.${look}`) }),
    texts: (texts) => ({ text: text(texts) }),
  })
}

/** Returns a function that formats the fact of a row; `by` is its author. */
function useLogTexts(context: NamingContext): (fact: RowFact, by: Author | null) => string {
  const { t } = useWords()
  const formats = useFormats(context)
  const { holderText } = useAuthorTexts(context)
  return (fact, by) => {
    const facts = formatFacts(fact, formats(by))
    if (fact.key === 'step') return String(facts['what'])
    const who = by === null ? t('log.somebody') : holderText(by)
    return t(`log.${keyOf(fact)}`, { who, ...facts })
  }
}

/** Returns a function that formats rows of the log. */
export function useRowTexts(context: NamingContext) {
  const { t, city, language } = useWords()
  const { home, zone } = useTimes(context)
  const logText = useLogTexts(context)
  const { who, desk: deskText, author } = useAuthorTexts(context)
  const tag = localeOf(language)
  // Making a date format costs more than all the texts that use it.
  const days = useMemo(() => {
    const form = { weekday: 'short', day: 'numeric', month: 'long', timeZone: zone } as const
    return new Intl.DateTimeFormat(tag, form)
  }, [tag, zone])
  return ({ id, at, by, desk: deskOfRow, fact, back }: LogRow) => {
    const isJoinOrLeave = deskOfRow === null
    const note = back === null ? null : t('steps:back', { at: home(back.at), who: author(back.by) })
    return {
      id,
      /** When and by whom it was undone; null if it was not. */
      note,
      time: home(at),
      what: logText(fact, by),
      // The text of a row about a joined or left screen already names its person.
      who: isJoinOrLeave ? '' : who(by),
      desk: isJoinOrLeave ? '' : deskText(deskOfRow, by),
      /** The day in the home zone (YYYY-MM-DD), and its text. */
      date: dateIn(at, zone),
      day: t('log.day', { day: days.format(at), city: city(zone) }),
    }
  }
}

/** The texts of a row of the log. */
export type RowText = ReturnType<ReturnType<typeof useRowTexts>>

/** Whether a row contains all words of a query. */
export function isFound({ time, what, who, desk, note }: RowText, query: string): boolean {
  const text = [time, what, who, desk, note ?? ''].join(' ').toLocaleLowerCase()
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((part) => text.includes(part))
}
