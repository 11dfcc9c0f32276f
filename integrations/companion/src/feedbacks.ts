import type {
  CompanionBooleanFeedbackDefinition,
  CompanionFeedbackDefinitions,
} from '@companion-module/base'
import { dropdown, wordsOf } from './fields.ts'
import { LOOKS, type Phase, STATUSES } from './now.ts'
import type { Values } from './variables.ts'

type Flag<Options extends Record<string, string> = Record<string, never>> = {
  type: 'boolean'
  options: Options
}

/** The feedbacks and their options. */
export type Feedbacks = {
  phase: Flag<{ phase: string }>
  overrun: Flag
  paused: Flag
  status: Flag<{ status: string }>
  stage: Flag<{ look: string }>
  connected: Flag
}

/** The colours of the phases, as on the screens of Rostrum. */
export const PHASE_STYLES = {
  calm: { bgcolor: 0x1f5c3a, color: 0xffffff },
  amber: { bgcolor: 0xfdba2f, color: 0x1b1b1b },
  red: { bgcolor: 0xfe674c, color: 0x1b1b1b },
  over: { bgcolor: 0x8d0c0d, color: 0xffffff },
} as const satisfies Record<Phase, object>

/** The look of a button whose state is on. */
export const ON_STYLE = { bgcolor: 0xffffff, color: 0x1b1b1b }

/** What feedbacks depend on. */
export type Facts = { readonly values: Values; readonly isConnected: boolean }

function flag(
  name: string,
  style: object,
  isOn: () => boolean,
): CompanionBooleanFeedbackDefinition<Record<string, never>> {
  return { type: 'boolean', name, defaultStyle: style, options: [], callback: isOn }
}

/** Returns the definitions of all feedbacks. */
export function feedbackDefinitions(facts: () => Facts): CompanionFeedbackDefinitions<Feedbacks> {
  const values = () => facts().values
  return {
    phase: {
      type: 'boolean',
      name: 'Countdown is amber, red or over',
      defaultStyle: PHASE_STYLES.amber,
      options: [dropdown('phase', 'Phase', wordsOf(['amber', 'red', 'over', 'calm']))],
      callback: ({ options }) => values().phase === options.phase,
    },
    overrun: flag('Live item is over its time', PHASE_STYLES.over, () => values().overrun !== ''),
    paused: flag('Show is paused', ON_STYLE, () => values().status === 'paused'),
    status: {
      type: 'boolean',
      name: 'State of the show',
      defaultStyle: ON_STYLE,
      options: [dropdown('status', 'State', wordsOf(STATUSES))],
      callback: ({ options }) => values().status === options.status,
    },
    stage: {
      type: 'boolean',
      name: 'Stage screens show',
      defaultStyle: ON_STYLE,
      options: [dropdown('look', 'Look', wordsOf(LOOKS))],
      callback: ({ options }) => values().stage === options.look,
    },
    connected: flag('Connected to Rostrum', ON_STYLE, () => facts().isConnected),
  }
}
