import { type FormEvent, memo, type RefObject, useState } from 'react'
import type { Person } from '../../../../shared/agenda/model.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { Addressee, Cue, SentContent } from '../../../../shared/run/cue.ts'
import { cueSpan, isArmed } from '../../../../shared/run/openCue.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { tagOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { isUntapped } from '../../../ui/cues/cuesFor.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useTimes } from '../context/useTimes.ts'
import { useWords } from '../context/useWords.ts'
import {
  type Canned,
  CUE_GROUPS,
  cannedOf,
  cueId,
  openCues,
  sendCue,
  type Usual,
  usualReceiver,
  writtenCue,
} from './cues.ts'
import { personName } from './Requests.tsx'
import { AUTO, type Composer } from './useComposer.ts'
import { useCueTexts } from './useCueTexts.ts'

/** A choice of receiver as the list knows it, read back. */
function addresseeOf(choice: string, usual: Usual | null): Addressee | null {
  if (choice === AUTO) return usual === null ? null : { type: 'person', person: usual.person }
  const role = CUE_GROUPS.find((group) => choice === `group ${group}`)
  return role === undefined
    ? { type: 'person', person: choice.replace(/^person /, '') }
    : { type: 'group', role }
}

/** The choice that follows the show, with whom it is now. */
function useUsualWords(context: ConsoleContext, usual: Usual | null): string {
  const { t } = useWords()
  if (usual === null) return t('cues.auto')
  const who = personName(context.show, usual.person, context.lang)
  return t(usual.as === 'on' ? 'cues.autoOn' : 'cues.autoNext', { who })
}

/** Everybody of the agenda, to choose from. */
const Everybody = memo(function Everybody({
  people,
  lang,
}: {
  readonly people: readonly Person[]
  readonly lang: LanguageTag
}) {
  return people.map(({ id, name }) => (
    <option key={id} value={`person ${id}`}>
      {textIn(name, lang).text}
    </option>
  ))
})

const NOBODY: readonly Person[] = []

/** To whom, in the heading's own line: there it cannot say something else than the heading. */
function Receivers({
  context,
  usual,
  choice,
  choose,
}: {
  readonly context: ConsoleContext
  readonly usual: Usual | null
  readonly choice: string
  readonly choose: (to: string) => void
}) {
  const { t } = useWords()
  const ended = context.show.run.position.status === 'ended'
  const people = context.show.published?.agenda.people ?? NOBODY
  const following = useUsualWords(context, usual)
  return (
    <div className="mod-panel-head">
      <h2 id="cue-to">{t('cues.title')}</h2>
      <select
        aria-labelledby="cue-to"
        value={choice}
        disabled={ended}
        onChange={(event) => choose(event.target.value)}
      >
        <option value={AUTO}>{following}</option>
        {CUE_GROUPS.map((role) => (
          <option key={role} value={`group ${role}`}>
            {t(`cues.every.${role}`)}
          </option>
        ))}
        <Everybody people={people} lang={context.lang} />
      </select>
    </div>
  )
}

function WriteCue({
  inputRef,
  disabled,
  send,
}: {
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly disabled: boolean
  readonly send: (content: SentContent) => void
}) {
  const { t } = useWords()
  const { language } = useLanguage()
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    send(writtenCue(text, tagOf(language)))
    setText('')
  }
  return (
    <form className="mod-write" onSubmit={submit}>
      <input
        ref={inputRef}
        value={text}
        maxLength={200}
        disabled={disabled}
        placeholder={t('cues.write')}
        aria-label={t('cues.write')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
      <Button type="submit" size="small" disabled={disabled || text.trim() === ''}>
        {t('cues.send')}
      </Button>
    </form>
  )
}

/** What a time card's press comes to, where that is not to show at once (T6b). */
function usePressHint(): (canned: Canned) => string | undefined {
  const { t } = useWords()
  return ({ press }) => {
    if (press === 'armed') return t('cues.disarm')
    return press === 'waits' ? t('cues.arms') : undefined
  }
}

/** How a cue stands: seen, waiting for its time, or shown until then where nobody can say that they saw it. */
function useStanding(context: ConsoleContext): (cue: Cue) => string {
  const { t } = useWords()
  const words = useCueTexts(context)
  const times = useTimes(context)
  return (cue) => {
    if (cue.due !== undefined && isArmed(context.show, cue, context.now)) {
      const minutes = cue.due.left / MINUTE
      return minutes === 0 ? t('cues.armedStop') : t('cues.armed', { count: minutes })
    }
    if (isUntapped(cue.to)) {
      const span = cueSpan(context.show, cue, context.now)
      return span === null ? '' : t('cues.showing', { at: times.home(span.until) })
    }
    return words.seen(cue) ?? t('cues.notSeen')
  }
}

/** How many open cues have a row of their own; of more, the older ones are behind a row that names their receivers. */
const CUE_ROWS = 4

function CueRows({
  context,
  cues,
}: {
  readonly context: ConsoleContext
  readonly cues: readonly Cue[]
}) {
  const { t } = useWords()
  const words = useCueTexts(context)
  const times = useTimes(context)
  const standing = useStanding(context)
  return cues.map((cue) => (
    <li key={cue.id} data-seen={cue.seen.length > 0}>
      <p>
        <b lang={cue.content.type === 'free' ? cue.content.lang : undefined}>
          {words.what(cue.content)}
        </b>{' '}
        {t('cues.toWhom', { who: words.whom(cue.to) })}
        <span className="quiet">
          {[times.home(cue.sentAt), standing(cue)].join(t('marks.comma'))}
        </span>
      </p>
      <CommandButton
        size="small"
        look="bare"
        aria-label={t('cues.withdrawWhat', { what: words.what(cue.content) })}
        command={possible(context, { type: 'withdrawCue', cue: cue.id })}
      >
        {t('cues.withdraw')}
      </CommandButton>
    </li>
  ))
}

function OpenCues({ context }: { readonly context: ConsoleContext }) {
  const { t } = useWords()
  const { whom } = useCueTexts(context)
  const cues = useConsoleData(context, openCues) ?? []
  const rows = cues.length > CUE_ROWS ? CUE_ROWS - 1 : CUE_ROWS
  const older = cues.slice(rows)
  const who = [...new Set(older.map(({ to }) => whom(to)))].join(t('marks.comma'))
  return (
    <div className="mod-cues" data-testid="open-cues">
      <ul>
        <CueRows context={context} cues={cues.slice(0, rows)} />
      </ul>
      {older.length === 0 ? null : (
        <details>
          <summary>{t('cues.older', { count: older.length, who })}</summary>
          <ul>
            <CueRows context={context} cues={older} />
          </ul>
        </details>
      )}
    </div>
  )
}

/** Cues to whoever is on, to somebody else or to a group: canned ones at once, others by writing; and who has seen them. */
export function CuePanel({
  context,
  composer,
}: {
  readonly context: ConsoleContext
  readonly composer: Composer
}) {
  const live = useLive()
  const { t } = useWords()
  const words = useCueTexts(context)
  const pressHint = usePressHint()
  const { choice, choose } = composer
  const usual = usualReceiver(context.show)
  const to = addresseeOf(choice, usual)
  const canned = useConsoleData(context, ({ show }, now) => cannedOf(show, to, now)) ?? []
  const send = (content: SentContent) => {
    if (to !== null) live.give(sendCue(context.show, to, content))
  }
  const press = ({ content, armed }: Canned) => {
    if (armed.length === 0) send(content)
    for (const cue of armed) live.give({ type: 'withdrawCue', cue })
  }
  const ended = context.show.run.position.status === 'ended'
  return (
    <section className="mod-panel" id="cues" data-testid="cues">
      <Receivers context={context} usual={usual} choice={choice} choose={choose} />
      <p className="mod-chips mod-canned">
        {canned.map((one) => (
          <Button
            key={cueId(one.content)}
            size="small"
            disabled={to === null || ended}
            aria-pressed={one.press === null ? undefined : one.armed.length > 0}
            title={pressHint(one)}
            onClick={() => press(one)}
          >
            {one.armed.length > 0
              ? t('cues.set', { what: words.what(one.content) })
              : words.what(one.content)}
          </Button>
        ))}
      </p>
      <WriteCue inputRef={composer.input} disabled={to === null || ended} send={send} />
      <OpenCues context={context} />
    </section>
  )
}
