import type {
  Author,
  Named,
  NamedInterpreter,
  NamedItem,
  StepDeed,
} from '../../../../shared/access/log/fact.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { CueContent } from '../../../../shared/run/cue.ts'
import { isolate } from '../../../i18n/isolate.ts'
import { entryFor } from '../../../i18n/language.ts'
import { useLanguageNames } from '../../../i18n/languageNames.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useStepText } from '../../../ui/steps/stepTexts.ts'
import type { NamingContext } from '../context/consoleContext.ts'
import { useTimes } from '../context/useTimes.ts'
import { type ConsoleWords, useWords } from '../context/useWords.ts'
import { useCueTexts } from '../side/useCueTexts.ts'
import type { RowFact } from './logRows.ts'
import { useAuthorTexts } from './useAuthorTexts.ts'

/** From this many minutes a move is described by its day alone. */
const DAY = 24 * 60

/** The fact of which this is one of the keys. */
type FactOf<Key extends RowFact['key'], Fact = RowFact> = Fact extends { readonly key: infer Keys }
  ? Key extends Keys
    ? Fact
    : never
  : never

/** Returns the names of items and people. */
function useNames({ lang }: NamingContext) {
  const called = ({ id, name }: Named) => (name === null ? id : textIn(name, lang).text)
  return {
    called,
    /** With its title, if it is known. */
    item: (item: NamedItem) => {
      const name = called(item)
      const title = item.title === undefined ? name : textIn(item.title, lang).text
      return title === name ? name : [title, name].map(isolate).join(entryFor(lang).comma)
    },
  }
}

/** Returns the texts about links and cues. */
function useThingWords(context: NamingContext) {
  const { t } = useWords()
  const { whose } = useAuthorTexts(context)
  const cues = useCueTexts(context)
  const { called } = useNames(context)
  const what = (content: CueContent | null) =>
    content === null ? t('log.someCue') : cues.told(content)
  return {
    link: ({ key, whose: holder }: FactOf<'linkMade'>) =>
      t(`log.${key}`, { whose: holder === null ? t('log.someLink') : whose(holder) }),
    gone: ({ key, content }: FactOf<'cueOver'>) => t(`log.${key}`, { what: what(content) }),
    seen: ({ person, content }: FactOf<'cueSeen'>) =>
      t('log.cueSeen', {
        who: person === null ? t('log.somebody') : called(person),
        what: what(content),
      }),
    sent: ({ key, to, content }: FactOf<'cue'>) => {
      const who = to.type === 'person' ? called(to.person) : t(`cues.every.${to.role}`)
      return t(`log.${key}`, { who, what: what(content) })
    },
  }
}

/** Returns the texts about times and the clock. */
function useTimeFacts(context: NamingContext) {
  const { t } = useWords()
  const { home } = useTimes(context)
  const { called, item } = useNames(context)
  return {
    moved: ({ minutes }: FactOf<'moved'>) =>
      Math.abs(minutes) < DAY
        ? t(minutes < 0 ? 'log.earlier' : 'log.later', { count: Math.abs(minutes) })
        : t('log.movedFar'),
    stopMoved: ({ time }: FactOf<'stopMoved'>) => t('log.stopMoved', { time: home(time) }),
    clock: ({ rate, time: at }: FactOf<'clock'>) => {
      const time = home(at)
      if (rate === 0) return t('log.clockStood', { time })
      return rate === 1 ? t('log.clock', { time }) : t('log.clockFast', { time, count: rate })
    },
    began: ({ item: of, time }: FactOf<'began'>) =>
      of === null
        ? t('log.showBegan', { time: home(time) })
        : t('log.began', { item: item(of), time: home(time) }),
    goesOn: ({ segment, time }: FactOf<'goesOn'>) =>
      time === null
        ? t('log.goesOnPlanned', { item: called(segment) })
        : t('log.goesOn', { item: called(segment), time: home(time) }),
  }
}

/** Returns what a step did, in the words of Steps. */
function useDeedWords(context: NamingContext): (deed: StepDeed | null) => string {
  const { t } = useTranslation('moderator')
  const steps = useStepText()
  const { item } = useNames(context)
  const named = (one: NamedItem | null) => (one === null ? '' : item(one))
  return (deed) =>
    deed === null
      ? t('log.someStep')
      : steps({ ...deed, item: named(deed.item), other: named(deed.other) })
}

/** The keys whose texts need more than one name. */
type NamingKey =
  | ('came' | 'left' | 'linkMade' | 'linkReplaced' | 'linkRevoked' | 'rolesSet')
  | ('cue' | 'cueArmed' | 'cueSeen' | 'cueOver' | 'cueWithdrawn' | 'cardEnded' | 'cardTaken')
  | ('undone' | 'redone' | 'step' | 'moved' | 'stopMoved' | 'clock' | 'began' | 'goesOn')
  | ('point' | 'language' | 'look' | 'lookMessage')

type BoothFact = Extract<RowFact, { readonly booth: string }>

type PlainFact = Exclude<RowFact, BoothFact | { readonly key: NamingKey }>

/** Returns the texts about one item, one person or neither. */
function plainWords(
  t: ConsoleWords,
  fact: PlainFact,
  called: (one: Named) => string,
  item: (one: NamedItem) => string,
): string {
  if ('minutes' in fact) return t(`log.${fact.key}`, { item: item(fact.item), count: fact.minutes })
  if ('item' in fact) return t(`log.${fact.key}`, { item: item(fact.item) })
  if ('person' in fact) {
    const who = fact.person === null ? t('log.somebody') : called(fact.person)
    return t(`log.${fact.key}`, { who })
  }
  return t(`log.${fact.key}`)
}

/** Returns the texts about booths. */
function useBoothFacts(context: NamingContext) {
  const { t } = useWords()
  const { called, item } = useNames(context)
  const who = (one: NamedInterpreter | null) => {
    if (one?.person != null) return called(one.person)
    return one?.name ?? t('log.interpreter')
  }
  return (fact: BoothFact) => {
    const { key, booth } = fact
    if (key === 'swapSkipped') return t('log.swapSkipped', { booth, item: item(fact.before) })
    const named = { booth, who: who(fact.who) }
    if (fact.before === null) return t(`log.${key}`, { ...named, item: '' })
    const before = { ...named, item: item(fact.before) }
    return key === 'swapAsked' ? t('log.swapAskedBefore', before) : t(`log.${key}`, before)
  }
}

/** Returns the text of a row; `by` is its author. */
export function useLogTexts(context: NamingContext): (fact: RowFact, by: Author | null) => string {
  const { t } = useWords()
  const tongue = useLanguageNames()
  const { called, item } = useNames(context)
  const { whose, author } = useAuthorTexts(context)
  const things = useThingWords(context)
  const times = useTimeFacts(context)
  const deed = useDeedWords(context)
  const booths = useBoothFacts(context)
  return (fact, by) => {
    if ('booth' in fact) return booths(fact)
    switch (fact.key) {
      case 'came':
      case 'left':
        return t(`log.${fact.key}`, { who: by === null ? t('log.somebody') : whose(by) })
      case 'linkMade':
      case 'linkReplaced':
      case 'linkRevoked':
      case 'rolesSet':
        return things.link(fact)
      case 'cueOver':
      case 'cueWithdrawn':
      case 'cardEnded':
      case 'cardTaken':
        return things.gone(fact)
      case 'cueSeen':
        return things.seen(fact)
      case 'cue':
      case 'cueArmed':
        return things.sent(fact)
      case 'undone':
      case 'redone':
        return t(`log.${fact.key}`, { who: author(by), what: deed(fact.deed) })
      case 'step':
        return deed(fact.deed)
      case 'moved':
        return times.moved(fact)
      case 'stopMoved':
        return times.stopMoved(fact)
      case 'clock':
        return times.clock(fact)
      case 'began':
        return times.began(fact)
      case 'goesOn':
        return times.goesOn(fact)
      case 'point':
        return t('log.point', {
          item: item(fact.item),
          point: textIn(fact.point, context.lang).text,
        })
      case 'language':
        return t('log.language', { language: tongue.name(fact.language) })
      case 'look':
        return t('log.look', { look: t(`stage.look.${fact.look}`) })
      case 'lookMessage':
        return t('log.lookMessage', { text: textIn(fact.texts, context.lang).text })
      default:
        return plainWords(t, fact, called, item)
    }
  }
}
