import type {
  CompanionButtonStepActions,
  CompanionPresetAction,
  CompanionPresetDefinition,
  CompanionPresetDefinitions,
  CompanionPresetFeedback,
  CompanionPresetSection,
} from '@companion-module/base'
import type { Actions } from './actions.ts'
import { type Feedbacks, ON_STYLE, PHASE_STYLES } from './feedbacks.ts'
import type { Schema } from './main.ts'
import { LOOKS } from './now.ts'

type Action = CompanionPresetAction<Actions>
type Feedback = CompanionPresetFeedback<Feedbacks>
type Preset = CompanionPresetDefinition<Schema>

const BLACK = 0x000000
const WHITE = 0xffffff

function button(
  name: string,
  text: string,
  steps: CompanionButtonStepActions<Schema>[],
  feedbacks: Feedback[] = [],
): Preset {
  return {
    type: 'simple',
    name,
    style: { text, size: 'auto', color: WHITE, bgcolor: BLACK, show_topbar: false },
    steps,
    feedbacks,
  }
}

const press = (action: Action): CompanionButtonStepActions<Schema>[] => [{ down: [action], up: [] }]

/** Acts after a press of a second, so that a touch does no harm. */
const hold = (action: Action): CompanionButtonStepActions<Schema>[] => [
  { down: [], up: [], 1000: { options: { runWhileHeld: true }, actions: [action] } },
]

const figure = (name: string, text: string, feedbacks: Feedback[] = []) =>
  button(name, text, [], feedbacks)

const PHASE_COLOURS: Feedback[] = (['amber', 'red', 'over'] as const).map((phase) => ({
  feedbackId: 'phase',
  options: { phase },
  style: PHASE_STYLES[phase],
}))

/** The figures turn grey if they may be out of date. */
const UNCONNECTED: Feedback = {
  feedbackId: 'connected',
  options: {},
  isInverted: true,
  style: { bgcolor: 0x444444, color: 0xaaaaaa },
}

const RUN: Record<string, Preset> = {
  start: button('Start the show', 'START', press({ actionId: 'start', options: {} })),
  next: button(
    'Next item',
    'NEXT\\n$(rostrum:next_title)',
    press({ actionId: 'next', options: {} }),
  ),
  previous: button('Previous item', 'PREVIOUS', press({ actionId: 'previous', options: {} })),
  finish: button('End item and wait', 'END ITEM', press({ actionId: 'finish', options: {} })),
  pause: button('Pause or resume', 'PAUSE', press({ actionId: 'pause', options: {} }), [
    { feedbackId: 'paused', options: {}, style: { ...ON_STYLE, text: 'RESUME' } },
  ]),
  undo: button('Undo the last step', 'UNDO', press({ actionId: 'undo', options: {} })),
  end: button(
    'End the show: hold for a second',
    'HOLD TO END',
    hold({ actionId: 'end', options: {} }),
  ),
}

const TIME: Record<string, Preset> = Object.fromEntries(
  [1, 2, 5, -1, -2].map((minutes) => {
    const text = `${minutes > 0 ? '+' : '−'}${Math.abs(minutes)} MIN`
    return [
      `time_${minutes}`,
      button(text, text, press({ actionId: 'time', options: { minutes } })),
    ]
  }),
)

function cue(name: string, id: string, minutes: number): Preset {
  const free = { text: '', lang: 'en' }
  const options = { to: 'live', cue: id, minutes, seconds: 60, ...free }
  return button(`Cue: ${name}`, name.toUpperCase(), press({ actionId: 'cue', options }))
}

const CUES: Record<string, Preset> = {
  cue_5: cue('5 min', 'minutes', 5),
  cue_2: cue('2 min', 'minutes', 2),
  cue_1: cue('1 min', 'minutes', 1),
  cue_stop: cue('Stop', 'stop', 0),
  cue_slower: cue('Slower', 'slower', 0),
  cue_louder: cue('Louder', 'louder', 0),
}

const STAGE: Record<string, Preset> = Object.fromEntries(
  LOOKS.filter((look) => look !== 'message').map((look) => {
    const options = { look, text: '', lang: 'en' }
    return [
      `stage_${look}`,
      button(`Stage: ${look}`, `STAGE\\n${look}`, press({ actionId: 'stage', options }), [
        { feedbackId: 'stage', options: { look }, style: ON_STYLE },
      ]),
    ]
  }),
)

const FIGURES: Record<string, Preset> = {
  remaining: figure('Countdown', '$(rostrum:remaining)', [...PHASE_COLOURS, UNCONNECTED]),
  live: figure('Live item', '$(rostrum:speaker)\\n$(rostrum:title)', [UNCONNECTED]),
  following: figure('Next item', '$(rostrum:next_start)\\n$(rostrum:next_speaker)', [UNCONNECTED]),
  drift: figure('Minutes behind plan', 'BEHIND\\n$(rostrum:drift) min', [UNCONNECTED]),
  landing: figure('Expected end', 'ENDS\\n$(rostrum:landing)', [UNCONNECTED]),
  fixed: figure('Next fixed time', '$(rostrum:fixed_at)\\n$(rostrum:fixed_title)', [UNCONNECTED]),
  connection: figure('Connection', 'ROSTRUM', [
    { ...UNCONNECTED, style: { bgcolor: 0x8d0c0d, text: 'NO CONNECTION' } },
  ]),
}

const SECTIONS = [
  ['run', 'Run the show', RUN],
  ['time', 'Time of the live item', TIME],
  ['cues', 'Cues to the speaker', CUES],
  ['stage', 'Stage screens', STAGE],
  ['figures', 'Figures', FIGURES],
] as const

/** Returns the presets: their sections, then the buttons by id. */
export function presets(): [CompanionPresetSection<Schema>[], CompanionPresetDefinitions<Schema>] {
  const sections = SECTIONS.map(([id, name, buttons]) => ({
    id,
    name,
    definitions: Object.keys(buttons),
  }))
  return [sections, { ...RUN, ...TIME, ...CUES, ...STAGE, ...FIGURES }]
}
