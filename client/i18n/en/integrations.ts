import type { Scope } from '../../../shared/run/scopes.ts'

/** Words of the owner's page about programs that read or run a show. */
export const integrations = {
  title: 'Integrations',
  what: 'Other programs read or run this show, each with its own token.',
  api: 'What they can do: HTTP API',
  make: 'New integration',
  copy: 'Copy token',
  until: 'until {{at}}',
  expired: 'expired {{at}}',
  connected: 'connected now',
  used: 'last used {{at}}',
  unused: 'not used yet',
  sure: 'Withdraw the token of {{name}}?',
  sureWhat: 'The program is disconnected at once. The token cannot be used again.',
  scope: {
    'read-run': 'Follow the run',
    'read-agenda': 'Read the agenda',
    'control-run': 'Run the show',
    'send-cues': 'Send cues',
    'edit-draft': 'Edit the draft',
  } satisfies Record<Scope, string>,
  does: {
    'read-run': 'the live item, times, requests and cues, and the report',
    'read-agenda': 'the published agenda with its notes',
    'control-run': 'start, next, pause, time, undo',
    'send-cues': 'to speakers, booths and all other screens',
    'edit-draft': 'change and publish the agenda',
  } satisfies Record<Scope, string>,
  form: {
    name: 'Name of the program',
    nameHint: 'The log and the steps name it, such as Button board',
    scopes: 'What it may do',
    ends: 'Works for',
    end: { day: '1 day', month: '1 month', year: '1 year', date: 'Until a date' },
    last: 'Last day',
    make: 'Make token',
  },
} as const
