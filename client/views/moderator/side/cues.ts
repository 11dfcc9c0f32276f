import { useRef, useState } from 'react'
import type { PersonId } from '../../../../shared/agenda/ids.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import { showWithoutAway } from '../../../../shared/run/attendance.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import type {
  Addressee,
  CannedCue,
  Cue,
  CueContent,
  NewTimes,
  SentContent,
} from '../../../../shared/run/cue.ts'
import { speakingNow } from '../../../../shared/run/itemPeople.ts'
import { findItem, itemOn, nextWaiting, personOf } from '../../../../shared/run/lookup.ts'
import {
  CUE_LIFE,
  cardTime,
  isAddressed,
  isArmed,
  isShown,
} from '../../../../shared/run/openCue.ts'
import { ROLE_FACTS, ROLES_LISTED } from '../../../../shared/run/roles.ts'
import { isUnanswered, signalOf } from '../../../../shared/run/signal.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { guessTag } from '../../../i18n/guessTag.ts'
import { useLength } from '../../../ui/agenda/useLength.ts'
import { useSteady } from '../../../ui/controls/useSteady.ts'
import { type CardPress, isOffered, timeCards } from '../../../ui/cues/timeCards.ts'
import type { ConsoleContext, NamingContext } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'

/** Groups a cue can go to. */
export const CUE_GROUPS = ROLES_LISTED.filter((role) => ROLE_FACTS[role].cueGroup)

/** Returns who speaks in the live item: who has the floor, else its speakers. */
function speakersNow(show: ShowState): readonly PersonId[] {
  const { published, run } = showWithoutAway(show, null)
  const on = itemOn(run.position)
  const item = published === null || on === null ? null : findItem(published.agenda, on)?.item
  if (published === null || !item) return []
  return speakingNow(published.agenda, item, run.floor).map(({ id }) => id)
}

/** Returns the receiver of a cue without a choice: who speaks in the live item; between items the first speaker of the next one. */
export function usualReceiver(show: ShowState) {
  const agenda = showWithoutAway(show, null).published?.agenda
  if (agenda === undefined) return null
  if (itemOn(show.run.position) !== null) {
    const [person] = speakersNow(show)
    return person === undefined ? null : ({ person, as: 'on' } as const)
  }
  const next = nextWaiting(agenda, show.run)
  const item = next === null ? null : findItem(agenda, next)?.item
  const person = item?.speakers[0]?.person
  return person === undefined ? null : ({ person, as: 'next' } as const)
}

type Word = Exclude<CannedCue, 'minutes' | 'stop'>

/** Canned words while something is on, and between items, when somebody has to get ready. */
const WHILE_ON: readonly Word[] = ['louder', 'slower', 'slides', 'microphone', 'next']
const BETWEEN: readonly Word[] = ['next', 'microphone', 'slides', 'louder', 'slower']

/** The canned words for a receiver: who is on has been ready for long. */
function wordsFor(show: ShowState, to: Addressee | null): readonly Word[] {
  if (itemOn(show.run.position) === null) return BETWEEN
  return isOnNow(show, to) ? WHILE_ON.filter((word) => word !== 'next') : WHILE_ON
}

function isOnNow(show: ShowState, to: Addressee | null): boolean {
  return to?.type === 'person' && speakersNow(show).includes(to.person)
}

/** A canned cue that is offered; of a time card, what its press comes to, and which of its armed ones that takes back (T6b). */
export type Canned = {
  readonly content: SentContent
  readonly press: CardPress | null
  readonly armed: readonly string[]
}

/** The canned cues offered: time cards as far as they are or will be true (T6, T6b), then words. */
export function cannedOf(show: ShowState, to: Addressee | null, now: Instant): readonly Canned[] {
  const cards = timeCards(show, now).filter(isOffered)
  const words = wordsFor(show, to).map((canned): Canned => {
    return { content: { type: 'canned', canned, params: null }, press: null, armed: [] }
  })
  return [...cards.map(({ content, press, armed }) => ({ content, press, armed })), ...words]
}

/** Returns what identifies a cue among those offered. */
export function cueId(content: SentContent): string {
  return content.type === 'free'
    ? content.text
    : `cue ${content.canned} ${content.params?.minutes ?? ''}`
}

/** Returns a written cue; its script decides its language, and where it allows that of the screen, that one. */
export function writtenCue(text: string, lang: LanguageTag = 'en'): SentContent {
  return { type: 'free', text: text.trim(), lang: guessTag(text, [lang]) }
}

/** Returns the command that sends a cue; a time card, and a canned cue to the live speaker, belong to that turn alone. */
export function sendCue(
  show: ShowState,
  to: Addressee,
  content: SentContent,
): CommandOf<'sendCue'> {
  const on = itemOn(show.run.position)
  const about = cardTime(content) !== null || (content.type === 'canned' && isOnNow(show, to))
  const turn = on !== null && about ? { turn: on } : {}
  return { type: 'sendCue', to, content, life: CUE_LIFE, ...turn }
}

/** Whether a cue is for the desks and from another screen: a signal, not a cue of this console. */
function isSignal({ by, to }: Cue, you: ConsoleContext['you']): boolean {
  return by.link !== you.link && to.type === 'group' && to.role === 'moderator'
}

/** Open cues to the others and cards that wait for their time, newest first; what comes to the console itself is a signal. */
export function openCues(
  { show, you }: Pick<ConsoleContext, 'show' | 'you'>,
  now: Instant,
): readonly Cue[] {
  return show.cues
    .filter((cue) => isShown(show, cue, now) || isArmed(show, cue, now))
    .filter((cue) => !isSignal(cue, you))
    .toReversed()
}

/** Whether a cue to this console asks for an answer still: this link's, or anybody's where it is a booth's signal, as that went to the speaker too (R17). */
function isAsking(
  { show, you }: Pick<ConsoleContext, 'show' | 'you'>,
  cue: Cue,
  now: Instant,
): boolean {
  if (signalOf(cue) !== null) return isUnanswered(show, cue, now)
  return isShown(show, cue, now) && !cue.seen.some(({ link }) => link === you.link)
}

/** Open cues for this console that ask for an answer, oldest first: signals from booths and timekeepers. */
export function signalsFor(
  context: Pick<ConsoleContext, 'show' | 'you'>,
  now: Instant,
): readonly Cue[] {
  const { show, you } = context
  return show.cues.filter(
    (cue) => isSignal(cue, you) && isAddressed(cue.to, you.grant) && isAsking(context, cue, now),
  )
}

/** Returns a person's name in the reader's language; their id if the agenda no longer has them. */
export function personName(
  show: Pick<ShowState, 'published'>,
  id: string,
  lang: LanguageTag,
): string {
  const person = show.published === null ? null : personOf(show.published.agenda, id)
  return person === null ? id : textIn(person.name, lang).text
}

/** Returns the texts of cues at the console: their content in short, their receiver, and who has seen them. */
export function useCueTexts(context: NamingContext) {
  const { t } = useWords()
  const inWords = useLength()
  const newTime = ({ from, to }: NewTimes['items'][number]) => {
    if (to === null) return t('cues.short.timeOut')
    const length = inWords(to, 'short')
    return from === null ? t('cues.short.timeBack', { to: length }) : length
  }
  const newTimes = ({ items }: NewTimes, key: 'times' | 'timesTold') => {
    const [one] = items
    if (items.length === 1 && one !== undefined && (one.from === null || one.to === null))
      return newTime(one)
    return t(`cues.short.${key}`, { times: items.map(newTime).join(t('marks.comma')) })
  }
  const textOf = (content: CueContent, key: 'times' | 'timesTold') => {
    if (content.type === 'free') return content.text
    if (content.type === 'times') return newTimes(content, key)
    return t(`cues.short.${content.canned}`, { count: content.params?.minutes ?? 0 })
  }
  return {
    text: (content: CueContent) => textOf(content, 'times'),
    /** The same within a sentence of the log. */
    inSentence: (content: CueContent) => textOf(content, 'timesTold'),
    whom: (to: Addressee) =>
      to.type === 'person'
        ? personName(context.show, to.person, context.lang)
        : t(`cues.every.${to.role}`),
    seen: (cue: Cue) => {
      if (cue.seen.length === 0) return null
      const names = cue.seen.map(({ person }) =>
        person === null ? t('log.somebody') : personName(context.show, person, context.lang),
      )
      return t('cues.seen', { who: names.join(t('marks.and')) })
    },
  }
}

/** To the live speaker, or the next one; before Start to every speaker. */
export const AUTO = 'auto'

/** Returns the cue field, closed at first; closing it resets the receiver. */
export function useComposer(showSide: () => void) {
  const input = useRef<HTMLInputElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [choice, setChoice] = useState(AUTO)
  return {
    input,
    isOpen,
    open: useSteady(() => {
      showSide()
      setOpen(true)
    }),
    close: useSteady(() => {
      setOpen(false)
      setChoice(AUTO)
    }),
    choice,
    choose: (to: string) => {
      showSide()
      setChoice(to)
      setOpen(true)
    },
  }
}

/** The cue field: whether it is open, and the receiver (`auto`, `person …` or `group …`). */
export type Composer = ReturnType<typeof useComposer>
