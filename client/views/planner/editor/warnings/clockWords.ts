import { dayMark, daysBetween } from '../../../../../shared/time/days.ts'
import { clockText, dateIn } from '../../../../../shared/time/format.ts'
import { HOUR, type Instant, MINUTE } from '../../../../../shared/time/instant.ts'
import { clockAtOffset, offsetText, utcOffset } from '../../../../../shared/time/utcOffset.ts'
import type { Warning } from '../../../../../shared/timing/warnings/warning.ts'
import { lengthText } from '../model/typed.ts'
import type { EditorWords } from '../state/editor.ts'

type Twice = Extract<Warning, { kind: 'clock-twice' }>
type Change = Extract<Warning, { kind: 'clock-change' }>

type ClockText = { readonly t: EditorWords; readonly city: (zone: string) => string }

function offsetOf(at: Instant, zone: string): string {
  return offsetText(utcOffset(at, zone))
}

function twiceSentence(warning: Twice, { t, city }: ClockText): string {
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

/** Hours and minutes, `3:30`. */
function hoursText(length: number): string {
  const minutes = Math.round((length % HOUR) / MINUTE)
  return `${Math.floor(length / HOUR)}:${String(minutes).padStart(2, '0')}`
}

function changeSentence({ zone, start, end, change }: Change, { t, city }: ClockText): string {
  const by = change.after - change.before
  const days = dayMark(daysBetween(dateIn(start, zone), dateIn(end, zone)))
  return t(`editor.warnings.clock-change.${by > 0 ? 'forward' : 'back'}`, {
    start: clockText(start, zone),
    end: `${clockText(end, zone)}${days === '' ? '' : ` ${days}`}`,
    city: city(zone),
    real: hoursText(end - start),
    by: Math.abs(by),
    at: clockAtOffset(change.at, change.before),
  })
}

/** What is said of clocks that change during the show, and of a time that they show twice (Z5). */
export function clockSentence(warning: Twice | Change, text: ClockText): string {
  return warning.kind === 'clock-twice'
    ? twiceSentence(warning, text)
    : changeSentence(warning, text)
}

/** What setting the other of two such times is called. */
export function clockFix({ at, other, zone }: Twice, t: EditorWords): string {
  const facts = { at: clockText(other, zone), offset: offsetOf(other, zone) }
  return t(`editor.warnings.clock-twice.${other < at ? 'takeFirst' : 'takeSecond'}`, facts)
}
