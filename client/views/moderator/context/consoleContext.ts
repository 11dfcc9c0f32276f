import { useMemo } from 'react'
import { may } from '../../../../shared/access/may.ts'
import type { Command } from '../../../../shared/run/command.ts'
import type { Refusal } from '../../../../shared/run/refusal.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { dateIn } from '../../../../shared/time/format.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../../live/LiveContext.tsx'
import { previewDecision } from '../../../ui/acts/previewDecision.ts'
import { deviceZone } from '../../../ui/agenda/zoneTimes.ts'
import type { StepContext } from '../../../ui/steps/stepRows.ts'

/** The data from which all parts of the console are derived: the show, the person at the console, the moment and their language. */
export type ConsoleContext = StepContext & {
  /** The zone of the device; absent if it is not known. */
  readonly device?: string | null
  /** The date on which times need no mark such as +1 (Z3); absent while nothing is published. */
  readonly day?: string | null
}

/** The props of every part of the console. */
export type ContextProps = { readonly context: ConsoleContext }

/** The props of every dialog of the console. */
export type DialogProps = ContextProps & { readonly onClose: () => void }

/** The part of a context on which names, zones and authors depend: it stays the same as long as the agenda does. */
export type NamingContext = Pick<ConsoleContext, 'you' | 'lang' | 'device' | 'day'> & {
  readonly show: Pick<ShowState, 'published'>
}

/** The refusals calculated for a context, by command. Many parts need the same refusal, and each costs as much as the command itself. */
const refusalsByContext = new WeakMap<ConsoleContext, Map<string, Refusal | null>>()

/** Returns why the show would refuse a command from this person now; null if it would accept it. */
export function refusalOf(context: ConsoleContext, command: Command): Refusal | null {
  const refusals = refusalsByContext.get(context) ?? new Map<string, Refusal | null>()
  refusalsByContext.set(context, refusals)
  const key = JSON.stringify(command)
  const cached = refusals.get(key)
  if (cached !== undefined) return cached
  const refusal = computeRefusal(context, command)
  refusals.set(key, refusal)
  return refusal
}

function computeRefusal(context: ConsoleContext, command: Command): Refusal | null {
  const { roles } = context.you.grant
  if (!may(context.you.grant, command, context.show))
    return { reason: 'forbidden', command: command.type, roles }
  const decision = previewDecision(context, command)
  if (decision.ok) return null
  // A button stays enabled in the second after a move, so that it does not flicker; the server refuses the press (R2b).
  return decision.refusal.reason === 'just-moved' ? null : decision.refusal
}

/** Returns the command itself if the show would accept it from this person now; else null. */
export function possible<C extends Command>(context: ConsoleContext, command: C | null): C | null {
  return command === null || refusalOf(context, command) !== null ? null : command
}

/** Returns the console's context after the newest event; null until this screen has joined. Also null unless `wanted`: then events render nothing. */
export function useConsoleContext(wanted = true): ConsoleContext | null {
  const live = useLive()
  const show = useShow((state) => (wanted ? state.show : null))
  const you = useShow((state) => (wanted ? state.you : null))
  const { lang } = useTranslation()
  return useMemo(() => {
    if (show === null || you === null) return null
    const now = live.now() ?? instant(0)
    const moment = momentOf(show, now)
    const day = moment && dateIn(moment.dates.times, moment.home)
    return { show, you, now, lang, device: deviceZone(), day }
  }, [live, show, you, lang])
}
