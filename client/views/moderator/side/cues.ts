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
import {
  findItem,
  liveItemId,
  nextWaiting,
  personOf,
  speakingNow,
} from '../../../../shared/run/lookup.ts'
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
import { useStableCallback } from '../../../ui/controls/useStableCallback.ts'
import { type CardPress, isOffered, timeCards } from '../../../ui/cues/cuesFor.ts'
import type { ConsoleContext, NamingContext } from '../context/consoleContext.ts'
import { useWords } from '../context/useConsoleData.ts'
import type { Panes } from '../context/usePanes.ts'

/** The groups to which a cue can be sent. */
export const CUE_GROUPS = ROLES_LISTED.filter((role) => ROLE_FACTS[role].cueGroup)

/** Returns the people who speak in the live item: the person with the floor, else its speakers. */
function speakersNow(show: ShowState): readonly PersonId[] {
  const { published, run } = showWithoutAway(show, null)
  const live = liveItemId(run.position)
  const item = published === null || live === null ? null : findItem(published.agenda, live)?.item
  if (published === null || !item) return []
  return speakingNow(published.agenda, item, run.floor).map(({ id }) => id)
}

/** Returns the receiver of a cue without a choice: the person who speaks in the live item; between items, the first speaker of the next one. */
export function usualReceiver(show: ShowState) {
  const agenda = showWithoutAway(show, null).published?.agenda
  if (agenda === undefined) return null
  if (liveItemId(show.run.position) !== null) {
    const [person] = speakersNow(show)
    return person === undefined ? null : ({ person, as: 'on' } as const)
  }
  const nextId = nextWaiting(agenda, show.run)
  const item = nextId === null ? null : findItem(agenda, nextId)?.item
  const person = item?.speakers[0]?.person
  return person === undefined ? null : ({ person, as: 'next' } as const)
}

type CannedWord = Exclude<CannedCue, 'minutes' | 'stop'>

/** The canned words while an item is live, and between items, when the next speaker has to get ready. */
const WHILE_ON: readonly CannedWord[] = ['louder', 'slower', 'slides', 'microphone', 'next']
const BETWEEN: readonly CannedWord[] = ['next', 'microphone', 'slides', 'louder', 'slower']

/** Returns the canned words for a receiver; a person who is speaking does not need the word to get ready. */
function wordsFor(show: ShowState, to: Addressee | null): readonly CannedWord[] {
  if (liveItemId(show.run.position) === null) return BETWEEN
  return isOnNow(show, to) ? WHILE_ON.filter((word) => word !== 'next') : WHILE_ON
}

function isOnNow(show: ShowState, to: Addressee | null): boolean {
  return to?.type === 'person' && speakersNow(show).includes(to.person)
}

/** An offered canned cue. For a time card: the effect of a press, and the armed cards that a press withdraws (T6b). */
export type Canned = {
  readonly content: SentContent
  readonly press: CardPress | null
  readonly armed: readonly string[]
}

/** Returns the offered canned cues: time cards that are or will be true (T6, T6b), then words. */
export function cannedOf(show: ShowState, to: Addressee | null, now: Instant): readonly Canned[] {
  const cards = timeCards(show, now).filter(isOffered)
  const words = wordsFor(show, to).map((canned): Canned => {
    return { content: { type: 'canned', canned, params: null }, press: null, armed: [] }
  })
  return [...cards.map(({ content, press, armed }) => ({ content, press, armed })), ...words]
}

/** Returns a key that identifies a cue among the offered ones. */
export function cueId(content: SentContent): string {
  return content.type === 'free'
    ? content.text
    : `cue ${content.canned} ${content.params?.minutes ?? ''}`
}

/** Returns a written cue; its language is the screen's if its script allows that, else one of the script. */
export function writtenCue(text: string, lang: LanguageTag = 'en'): SentContent {
  return { type: 'free', text: text.trim(), lang: guessTag(text, [lang]) }
}

/** Returns the command that sends a cue; a time card, and a canned cue to the live speaker, are valid only for that turn. */
export function sendCue(
  show: ShowState,
  to: Addressee,
  content: SentContent,
): CommandOf<'sendCue'> {
  const liveId = liveItemId(show.run.position)
  const isForTurn = cardTime(content) !== null || (content.type === 'canned' && isOnNow(show, to))
  const turn = liveId !== null && isForTurn ? { turn: liveId } : {}
  return { type: 'sendCue', to, content, life: CUE_LIFE, ...turn }
}

/** Whether a cue is for the desks and from another screen: a signal, not a cue of this console. */
function isSignal({ by, to }: Cue, you: ConsoleContext['you']): boolean {
  return by.link !== you.link && to.type === 'group' && to.role === 'moderator'
}

/** Returns open cues, and cards that wait for their time, newest first; without signals to the console. */
export function openCues(
  { show, you }: Pick<ConsoleContext, 'show' | 'you'>,
  now: Instant,
): readonly Cue[] {
  return show.cues
    .filter((cue) => isShown(show, cue, now) || isArmed(show, cue, now))
    .filter((cue) => !isSignal(cue, you))
    .toReversed()
}

/** Whether a cue to this console still needs an answer: from this link; for a booth's signal, which the speaker gets too, from anyone (R17). */
function needsReply(
  { show, you }: Pick<ConsoleContext, 'show' | 'you'>,
  cue: Cue,
  now: Instant,
): boolean {
  if (signalOf(cue) !== null) return isUnanswered(show, cue, now)
  return isShown(show, cue, now) && !cue.seen.some(({ link }) => link === you.link)
}

/** Returns open cues for this console that need an answer, oldest first: signals from booths and timekeepers. */
export function signalsFor(
  context: Pick<ConsoleContext, 'show' | 'you'>,
  now: Instant,
): readonly Cue[] {
  const { show, you } = context
  return show.cues.filter(
    (cue) => isSignal(cue, you) && isAddressed(cue.to, you.grant) && needsReply(context, cue, now),
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

/** Returns functions that format cues at the console: their content in short, their receiver, and who has acknowledged them. */
export function useCueTexts(context: NamingContext) {
  const { t } = useWords()
  const lengthText = useLength()
  const newTime = ({ from, to }: NewTimes['items'][number]) => {
    if (to === null) return t('cues.short.timeOut')
    const length = lengthText(to, 'short')
    return from === null ? t('cues.short.timeBack', { to: length }) : length
  }
  const newTimes = ({ items }: NewTimes, key: 'times' | 'timesTold') => {
    const [first] = items
    if (items.length === 1 && first !== undefined && (first.from === null || first.to === null))
      return newTime(first)
    return t(`cues.short.${key}`, { times: items.map(newTime).join(t('common:comma')) })
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
      return t('cues.seen', { who: names.join(t('common:and')) })
    },
  }
}

/** The choice of the usual receiver: the live or the next speaker; before Start all speakers. */
export const AUTO = 'auto'

/** Returns the cue field, closed at first; closing it resets the receiver. */
export function useComposer({ showSide, isSideShown }: Panes) {
  const input = useRef<HTMLInputElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [choice, setChoice] = useState(AUTO)
  // What covers the field closes it, so that it does not take the focus when it is back.
  if (isOpen && !isSideShown) setOpen(false)
  return {
    input,
    isOpen,
    open: useStableCallback(() => {
      showSide()
      setOpen(true)
    }),
    close: useStableCallback(() => {
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
