import { useEffect, useState } from 'react'
import { breakToClockTime } from '../../../../shared/run/breakToClockTime.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { beganAtOf, itemStartRange, showStartRange } from '../../../../shared/run/decide/time.ts'
import { liveItemId } from '../../../../shared/run/lookup.ts'
import { clockText, dateIn } from '../../../../shared/time/format.ts'
import { HOUR, type Instant, MINUTE, plus } from '../../../../shared/time/instant.ts'
import { wallNear } from '../../../../shared/time/zones.ts'
import { nameOfId } from '../../../ui/agenda/peopleNames.ts'
import { useRefusalText } from '../../../ui/connection/refusalWords.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { zonesAt } from '../agenda/zones.ts'
import { CommandForm } from '../context/CommandButton.tsx'
import {
  type ConsoleContext,
  type ContextProps,
  type DialogProps,
  refusalOf,
} from '../context/consoleContext.ts'
import css from '../context/form.module.css'
import { useTimes, useWords } from '../context/useConsoleData.ts'

/** Parses a typed clock time (`15:42`, `9.05`, `1542`) to HH:MM; null if it is no clock time. */
export function parseClockTime(typed: string): string | null {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.：]?(\d{2})$/.exec(typed.trim()) ?? []
  return minute === '' ? null : `${hour.padStart(2, '0')}:${minute}`
}

/** Returns the typed minute, or the earliest possible moment if that is within this minute: 15:40 can mean 15:40:23. */
export function notBefore(typed: Instant, earliest: Instant | null): Instant {
  if (earliest === null || typed >= earliest) return typed
  return plus(typed, MINUTE) > earliest ? earliest : typed
}

/** Returns the moment that a typed time (HH:MM) means: the nearest one, or a later one today if the nearest is too early (Z4). Null if clocks skip this time. */
export function momentOfClockTime(
  time: string,
  zone: string,
  { now, earliest }: { readonly now: Instant; readonly earliest: Instant | null },
): Instant | null {
  const nearest = wallNear(time, zone, now)
  if (nearest === null || earliest === null || notBefore(nearest, earliest) >= earliest)
    return nearest
  const next = wallNear(time, zone, plus(now, 12 * HOUR))
  return next !== null && dateIn(next, zone) === dateIn(now, zone) ? next : nearest
}

/** The moment to set: the start of the live item or of the show (`began`), the end of a break to a clock time (`goOn`), or a rehearsal's clock. */
export type StartTask = 'began' | 'goOn' | 'clock'

/** The moment to set: what it belongs to, its present value, and its range (null: no limit). */
export type StartFacts = {
  readonly what: 'item' | 'show' | 'break' | 'clock'
  readonly item: string | null
  readonly current: Instant
  readonly earliest: Instant | null
  readonly latest: Instant | null
}

function beganFacts({ show: { run }, now }: ConsoleContext): StartFacts | null {
  const item = liveItemId(run.position)
  const current = beganAtOf(run, item)
  if (current === null || run.position.status === 'ended') return null
  const range = item === null ? showStartRange(run, now) : itemStartRange(run, now)
  return { what: item === null ? 'show' : 'item', item, current, ...range }
}

function goOnFacts({ show: { published, run }, now }: ConsoleContext): StartFacts | null {
  const item = liveItemId(run.position)
  const liveBreak = published === null ? null : breakToClockTime(published, run, now)
  if (liveBreak === null || item === null) return null
  return { what: 'break', item, current: liveBreak.until, earliest: now, latest: null }
}

function clockFacts({ show: { rehearsal, run }, now }: ConsoleContext): StartFacts | null {
  if (!rehearsal || run.position.status === 'ended') return null
  return { what: 'clock', item: null, current: now, earliest: now, latest: null }
}

const FACTS: Readonly<Record<StartTask, (context: ConsoleContext) => StartFacts | null>> = {
  began: beganFacts,
  goOn: goOnFacts,
  clock: clockFacts,
}

/** Returns the facts for a task; null if it is not possible now. */
export function startFacts(context: ConsoleContext, task: StartTask): StartFacts | null {
  return FACTS[task](context)
}

/** Returns the command for a typed clock time in the home zone; null if it is no clock time. */
function startCommand(
  context: ConsoleContext,
  facts: StartFacts,
  typed: string,
  zone: string,
): CommandOf<'beganAt' | 'goOnAt' | 'setClock'> | null {
  const time = parseClockTime(typed)
  const { earliest } = facts
  const moment =
    time === null ? null : momentOfClockTime(time, zone, { now: context.now, earliest })
  if (moment === null) return null
  const at = notBefore(moment, earliest)
  const was = facts.current
  if (facts.what === 'clock') {
    const { rate, paused } = context.show.clock
    return { type: 'setClock', rate, paused, forwardTo: at }
  }
  if (facts.what !== 'break') return { type: 'beganAt', item: facts.item, at, was }
  return facts.item === null ? null : { type: 'goOnAt', item: facts.item, at, was }
}

type FactsProps = ContextProps & { readonly facts: StartFacts }

/** The earliest and the latest time that can be set, in words. */
function RangeWords({ context, facts }: FactsProps) {
  const { t } = useWords()
  const times = useTimes(context)
  const { what, earliest, latest } = facts
  if (what === 'break') return <p className="second">{t('start.notBeforeNow')}</p>
  if (what === 'clock') return <p className="second">{t('start.onlyForward')}</p>
  const to = latest === null ? '' : times.homeCity(latest)
  return (
    <p className="second">
      {earliest === null
        ? t('start.until', { to })
        : t('start.between', { from: times.homeCity(earliest), to })}
    </p>
  )
}

function StartForm({ context, facts, onClose }: FactsProps & DialogProps) {
  const { t, city } = useWords()
  const refusalText = useRefusalText()
  const zone = zonesAt(context).home
  const [text, setText] = useState(() => clockText(facts.current, zone))
  const command = startCommand(context, facts, text, zone)
  const refusal = command === null ? null : refusalOf(context, command)
  const valid = refusal === null ? command : null
  const isUnchanged = refusal?.reason === 'no-change'
  return (
    <CommandForm command={valid} onGiven={onClose}>
      <label className={css.field} data-short={true}>
        <span>{t(`start.label.${facts.what}`, { city: city(zone) })}</span>
        <input
          value={text}
          inputMode="numeric"
          maxLength={5}
          aria-invalid={command === null}
          onFocus={(event) => event.target.select()}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <RangeWords context={context} facts={facts} />
      {command === null ? <b className="red">{t('start.needTime')}</b> : null}
      {refusal === null || isUnchanged ? null : <b className="red">{refusalText(refusal)}</b>}
      <Button type="submit" look="ink" className="pushed" disabled={valid === null}>
        {t('start.set')}
      </Button>
    </CommandForm>
  )
}

/** Sets the start of the live item, the clock time at which a break ends, or the clock of a rehearsal; beside the countdown, never over it (R5b, T1c, R12). */
export function StartDialog({
  context,
  task,
  onClose,
}: DialogProps & { readonly task: StartTask }) {
  const { t } = useWords()
  const facts = startFacts(context, task)
  useEffect(() => {
    if (facts === null) onClose()
  })
  if (facts === null) return null
  const agenda = context.show.published?.agenda ?? null
  const who = facts.item === null ? '' : nameOfId(agenda, facts.item, context.lang)
  return (
    <Dialog open={true} onClose={onClose} title={t(`start.title.${facts.what}`, { who })}>
      <StartForm
        key={`${facts.item} ${facts.current}`}
        context={context}
        facts={facts}
        onClose={onClose}
      />
    </Dialog>
  )
}
