import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { canAcknowledge } from '../../../../shared/access/powers.ts'
import type { Addressee, Cue, SentContent } from '../../../../shared/run/cue.ts'
import { cueSpan, isArmed } from '../../../../shared/run/openCue.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import { KeyCap } from '../../../ui/controls/KeyCap.tsx'
import { CommandButton } from '../context/CommandButton.tsx'
import { type ConsoleContext, type ContextProps, possible } from '../context/consoleContext.ts'
import form from '../context/form.module.css'
import { Marked } from '../context/Marked.tsx'
import { SelectField } from '../context/Select.tsx'
import type { Console } from '../context/useConsole.ts'
import { useConsoleData, useTimes, useWords } from '../context/useConsoleData.ts'
import css from './cueField.module.css'
import {
  AUTO,
  type Canned,
  CUE_GROUPS,
  cannedOf,
  cueId,
  openCues,
  personName,
  sendCue,
  useCueTexts,
  usualReceiver,
  writtenCue,
} from './cues.ts'

/** Returns the receiver without a choice: the live or next speaker; all speakers before Start, or if there is no such speaker. */
function usualAddressee({ show }: ConsoleContext): Addressee {
  const usual = show.run.position.status === 'planned' ? null : usualReceiver(show)
  if (usual === null) return { type: 'group', role: 'speaker' }
  return { type: 'person', person: usual.person }
}

/** Returns the receiver of a choice in the list. */
function addresseeOf(context: ConsoleContext, choice: string): Addressee {
  if (choice === AUTO) return usualAddressee(context)
  const role = CUE_GROUPS.find((group) => choice === `group ${group}`)
  return role === undefined
    ? { type: 'person', person: choice.replace(/^person /, '') }
    : { type: 'group', role }
}

type FieldProps = Pick<Console, 'context' | 'composer'>

function Receivers({ context, composer: { choice, choose } }: FieldProps) {
  const { t, reading } = useWords()
  const { whom } = useCueTexts(context)
  const usual = usualReceiver(context.show)
  const people = context.show.published?.agenda.people ?? []
  const auto = () => {
    const to = usualAddressee(context)
    if (to.type === 'group' || usual === null) return whom(to)
    const who = personName(context.show, usual.person, context.lang)
    return t(usual.as === 'on' ? 'cues.autoOn' : 'cues.autoNext', { who })
  }
  return (
    <SelectField
      className="second row"
      label={t('side.to')}
      aria-label={t('cues.title')}
      value={choice}
      choose={choose}
      options={[
        [AUTO, auto()],
        ...CUE_GROUPS.map((role) => [`group ${role}`, t(`cues.every.${role}`)] as const),
        ...people.map(({ id, name }) => [`person ${id}`, reading(name).text] as const),
      ]}
    />
  )
}

/** Returns a function that formats the state of a cue: waiting for its time, acknowledged or not, or its end if nobody can acknowledge it. */
function useCueState(context: ConsoleContext): (cue: Cue) => string {
  const { t } = useWords()
  const texts = useCueTexts(context)
  const times = useTimes(context)
  return (cue) => {
    if (cue.due !== undefined && isArmed(context.show, cue, context.now)) {
      const minutes = cue.due.left / MINUTE
      return minutes === 0 ? t('cues.armedStop') : t('cues.armed', { count: minutes })
    }
    if (!canAcknowledge(cue.to)) {
      const span = cueSpan(context.show, cue, context.now)
      return span === null ? '' : t('cues.showing', { at: times.home(span.until) })
    }
    return texts.seen(cue) ?? t('cues.notSeen')
  }
}

/** The most open cues in the list. */
const MAX_OPEN_CUES = 4

/** The cues that are still open, each with Withdraw. */
function OpenCues({ context }: ContextProps) {
  const { t } = useWords()
  const texts = useCueTexts(context)
  const times = useTimes(context)
  const state = useCueState(context)
  const cues = useConsoleData(context, openCues) ?? []
  return cues.length === 0 ? null : (
    <ul className={css.open} data-testid="open-cues">
      {cues.slice(0, MAX_OPEN_CUES).map((cue) => (
        <li key={cue.id} className="row">
          <p className="grow">
            <b lang={cue.content.type === 'free' ? cue.content.lang : undefined}>
              {texts.text(cue.content)}
            </b>{' '}
            {t('cues.toWhom', { who: texts.whom(cue.to) })}
            <span className="quiet block">
              {[times.home(cue.sentAt), state(cue)].join(t('common:comma'))}
            </span>
          </p>
          <CommandButton
            size="small"
            look="bare"
            aria-label={t('cues.withdrawWhat', { what: texts.text(cue.content) })}
            command={possible(context, { type: 'withdrawCue', cue: cue.id })}
          >
            {t('cues.withdraw')}
          </CommandButton>
        </li>
      ))}
    </ul>
  )
}

/** The number of canned cues, each with a key. */
const MAX_KEYS = 8

/** The open field: the receiver, a text, the canned cues with 1 to 8, and the open cues. */
function OpenField({ context, composer }: FieldProps) {
  const { t, lang } = useWords()
  const live = useLive()
  const texts = useCueTexts(context)
  const [text, setText] = useState('')
  const { input, close, choice } = composer
  const to = addresseeOf(context, choice)
  const canned = useConsoleData(context, ({ show }, now) => cannedOf(show, to, now)) ?? []
  useEffect(() => input.current?.focus(), [input])
  const send = (content: SentContent) => {
    live.give(sendCue(context.show, to, content))
    close()
  }
  const press = ({ content, armed }: Canned) => {
    if (armed.length === 0) send(content)
    for (const cue of armed) live.give({ type: 'withdrawCue', cue })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') send(writtenCue(text, lang))
  }
  const pressKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      return close()
    }
    const isDigit = text === '' && event.target === input.current && /^[1-8]$/.test(event.key)
    const pressed = isDigit ? canned[Number(event.key) - 1] : undefined
    if (pressed === undefined) return
    event.preventDefault()
    press(pressed)
  }
  const hint = ({ press: effect }: Canned) => {
    if (effect === 'armed') return t('cues.disarm')
    return effect === 'waits' ? t('cues.arms') : undefined
  }
  return (
    <form className={`stack ${css.form}`} onSubmit={submit} onKeyDown={pressKey} data-testid="cues">
      <Receivers context={context} composer={composer} />
      <input
        ref={input}
        className={form.input}
        value={text}
        maxLength={200}
        placeholder={t('cues.write')}
        aria-label={t('cues.write')}
        onChange={(event) => setText(event.target.value)}
      />
      <div className={css.canned}>
        {canned.slice(0, MAX_KEYS).map((cue, index) => (
          <button
            key={cueId(cue.content)}
            type="button"
            className="spread"
            aria-keyshortcuts={String(index + 1)}
            aria-pressed={cue.press === null ? undefined : cue.armed.length > 0}
            title={hint(cue)}
            onClick={() => press(cue)}
          >
            <span className="cut">
              {cue.armed.length > 0
                ? t('cues.set', { what: texts.text(cue.content) })
                : texts.text(cue.content)}
            </span>
            <KeyCap keys={String(index + 1)} />
          </button>
        ))}
      </div>
      <p className="quiet">{t('side.hint')}</p>
      <OpenCues context={context} />
    </form>
  )
}

/** The cue field: closed, it names its receiver; open, it has the canned cues; absent after the end. */
export function CueField({ context, composer }: FieldProps) {
  const { t } = useWords()
  const { whom } = useCueTexts(context)
  const button = useRef<HTMLButtonElement>(null)
  const { isOpen } = composer
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body)
      button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const { status } = context.show.run.position
  if (status === 'ended') return null
  const who = whom(usualAddressee(context))
  return (
    <section className={`fixed ${css.field}`}>
      {isOpen ? (
        <OpenField context={context} composer={composer} />
      ) : (
        <button
          ref={button}
          type="button"
          className={`spread ${form.input} ${css.closed}`}
          data-testid="cue-field"
          aria-keyshortcuts="C"
          onClick={composer.open}
        >
          <span className="second">
            <Marked
              text={t(status === 'planned' ? 'side.messageTo' : 'side.cueTo', { who })}
              className="medium"
            />
          </span>
          <KeyCap keys="C" />
        </button>
      )}
    </section>
  )
}
