import type { CompanionActionDefinition, CompanionActionDefinitions } from '@companion-module/base'
import type { Query } from './api.ts'
import { dropdown, number, text, wordsOf } from './fields.ts'
import { LOOKS } from './now.ts'

type NoOptions = { options: Record<string, never> }

/** The actions and their options. */
export type Actions = {
  start: NoOptions
  next: NoOptions
  previous: NoOptions
  finish: NoOptions
  pause: NoOptions
  end: NoOptions
  undo: NoOptions
  time: { options: { minutes: number } }
  cue: {
    options: {
      to: string
      cue: string
      minutes: number
      text: string
      lang: string
      seconds: number
    }
  }
  stage: { options: { look: string; text: string; lang: string } }
  command: { options: { command: string } }
}

/** A request that an action sends. */
export type ActionRequest = {
  /** What it is called in messages. */
  readonly name: string
  readonly path: string
  readonly query?: Query
  readonly body?: string
  /** Whether it states the live item that the module last saw, so that a late press is refused. */
  readonly isMove: boolean
}

/** Sends a request; never throws. */
export type Send = (request: ActionRequest) => Promise<void>

const CUES = {
  minutes: 'Minutes left',
  stop: 'Please stop',
  louder: 'Louder',
  slower: 'Slower',
  repeat: 'Repeat',
  cantHear: 'We cannot hear you',
  slides: 'Slides',
  microphone: 'Microphone',
  next: 'You are next',
  thanks: 'Thanks',
  free: 'Free text',
}

const RECEIVERS = {
  live: 'Speakers of the live item',
  speaker: 'All speakers',
  moderator: 'Moderators',
  timekeeper: 'Timekeepers',
  interpreter: 'Interpreters',
}

const LANGUAGE = 'Language of the text'

function cueAction(send: Send): CompanionActionDefinition<Actions['cue']['options']> {
  return {
    name: 'Send a cue',
    options: [
      dropdown('to', 'To', RECEIVERS),
      dropdown('cue', 'Cue', CUES),
      number('minutes', 'Minutes', [0, 1, 999], ['cue', 'minutes']),
      text('text', 'Text', '', ['cue', 'free']),
      text('lang', LANGUAGE, 'en', ['cue', 'free']),
      number('seconds', 'Seconds on screen', [5, 60, 1_800]),
    ],
    callback: ({ options: { to, cue, minutes, text: words, lang, seconds } }) => {
      const content = cue === 'free' ? { text: words, lang } : { canned: cue }
      const count = cue === 'minutes' ? { minutes } : {}
      const query = { to, seconds, ...content, ...count }
      return send({ name: 'Cue', path: 'cue', query, isMove: false })
    },
  }
}

function stageAction(send: Send): CompanionActionDefinition<Actions['stage']['options']> {
  return {
    name: 'Set the stage screens',
    options: [
      dropdown('look', 'Show', wordsOf(LOOKS)),
      text('text', 'Message', '', ['look', 'message']),
      text('lang', LANGUAGE, 'en', ['look', 'message']),
    ],
    callback: ({ options }) => {
      const query = options.look === 'message' ? options : { look: options.look }
      return send({ name: 'Stage', path: 'stage', query, isMove: false })
    },
  }
}

/** Returns the definitions of all actions. */
export function actionDefinitions(send: Send): CompanionActionDefinitions<Actions> {
  const plain = (name: string, path: string, isMove: boolean) => ({
    name,
    options: [],
    callback: () => send({ name, path, isMove }),
  })
  return {
    start: plain('Start the show', 'start', false),
    next: plain('Next item', 'next', true),
    previous: plain('Previous item', 'previous', true),
    finish: plain('End item and wait', 'finish', true),
    pause: plain('Pause or resume', 'pause', true),
    end: plain('End the show', 'end', true),
    undo: plain('Undo the last step', 'undo', false),
    time: {
      name: 'Give or take time',
      options: [number('minutes', 'Minutes (negative takes)', [-180, 1, 180])],
      callback: ({ options: query }) => send({ name: 'Time', path: 'time', query, isMove: true }),
    },
    cue: cueAction(send),
    stage: stageAction(send),
    command: {
      name: 'Give any command',
      description: 'As JSON, such as {"type":"startShow"}. The API page of the server lists all.',
      options: [{ ...text('command', 'Command'), multiline: true }],
      callback({ options }) {
        const body = `{"command":${options.command}}`
        return send({ name: 'Command', path: 'commands', body, isMove: false })
      },
    },
  }
}
