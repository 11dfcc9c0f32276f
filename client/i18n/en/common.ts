import type { Role } from '../../../shared/run/grant.ts'
import { chime } from './chime.ts'
import { city } from './cities.ts'
import { cue, ends } from './cues.ts'
import { messages } from './messages.ts'
import { changed, newTime } from './newTimes.ts'
import { span } from './span.ts'

/** Words that several screens share. */
export const common = {
  theme: {
    system: 'System theme',
    light: 'Always light',
    dark: 'Always dark',
  },
  startsIn: 'Starts in',
  startDue: 'Late by',
  city,
  /** A zone by its city and how far it is from UTC. */
  cityOffset: '{{city}} ({{offset}})',
  tag: { en: 'EN', zh: '中', de: 'DE', fr: 'FR', es: 'ES', ja: 'JA', ko: 'KO' },
  tongue: {
    en: 'English',
    zh: 'Chinese',
    de: 'German',
    fr: 'French',
    es: 'Spanish',
    ja: 'Japanese',
    ko: 'Korean',
  },
  role: {
    owner: 'Owner',
    planner: 'Planner',
    moderator: 'Moderator',
    timekeeper: 'Timekeeper',
    interpreter: 'Interpreter',
    speaker: 'Speaker',
    audience: 'Audience',
    stage: 'Stage',
    guest: 'Guest',
    report: 'Report',
    integration: 'Integration',
    reportNames: 'Report with names',
    reportNoNames: 'Report without names',
    switch: 'Your screens',
    opens: 'Your link now opens: {{opens}}.',
  } satisfies Record<Role | 'reportNames' | 'reportNoNames' | 'switch' | 'opens', string>,
  /** Before the name of who chairs a part. */
  chair: 'Chair:',
  about: {
    title: 'About',
    background: 'Background',
    focusAreas: 'Focus areas',
    organisers: 'Organised by',
    partners: 'Partners',
    participants: 'Participants',
  },
  kind: {
    opening: 'Opening',
    welcome: 'Welcome',
    talk: 'Talk',
    case: 'Case',
    panel: 'Panel',
    discussion: 'Discussion',
    qa: 'Q & A',
    break: 'Break',
    closing: 'Closing',
    other: 'Other',
  },
  status: {
    waiting: 'waiting',
    live: 'on now',
    paused: 'paused',
    done: 'done',
    dropped: 'dropped',
    passed: 'skipped',
  },
  /** `time` is the time left at which the phase begins, by the item's own bounds. */
  phase: {
    calm: 'In time',
    amber: 'Under {{time}}',
    red: 'Last {{time}}',
    lastMinute: 'Last minute',
    over: 'Over time',
  },
  seconds_one: '{{count}} second',
  seconds_other: '{{count}} seconds',
  minutes: '{{count, figure}} min',
  minutesUnit: 'min',
  more: {
    above: 'Above: {{name}}',
    below: 'Below: {{name}}',
    beside: 'Beside: {{name}}',
    /** The row below a list that names the hidden rows. */
    rows: '{{count}} more, to {{to}}',
  },
  halfMinute: 'half a minute',
  minutesLong_one: '{{count, figure}} minute',
  minutesLong_other: '{{count, figure}} minutes',
  span,
  drift: {
    behind: '{{count, span}} behind',
    ahead: '{{count, span}} ahead',
    onTime: 'On time',
    soFar: 'On time so far',
    aheadSoFar: '{{count, span}} ahead so far',
    under: 'Less than 1 min behind',
    notStarted: 'Not started',
  },
  landing: {
    onStop: 'Ends {{end}}, exactly at the hard stop',
    over: 'Ends {{end}}, {{count, bare}} over',
    spare: 'Ends {{end}}, {{count, bare}} to spare',
    noStop: 'Ends {{end}}',
    ended: 'Ended {{end}}',
  },
  /** What a lost screen says of what it knew last. */
  lost: {
    title: 'Connection lost',
    known: 'Last known {{at}}',
    onStop: 'Due to end {{end}}, exactly at the hard stop',
    over: 'Due to end {{end}}, {{count, bare}} over',
    spare: 'Due to end {{end}}, {{count, bare}} to spare',
    noStop: 'Due to end {{end}}',
  },
  meeting: {
    button: 'Meeting',
    title: 'Online meeting',
    passcode: 'Passcode',
    copyLink: 'Copy link',
    copy: 'Copy',
    copied: 'Copied',
    byHand: 'Copy it by hand:',
  },
  connection: {
    connecting: 'Connecting',
    inSync: 'In sync',
    ownClock: 'Offline {{time}}, still counting, within {{error, number}} s',
    ownShort: 'Offline {{time}}, still counting',
    lost: 'Connection lost for {{time}}',
  },
  ...messages,
  /** The buttons of a speaker’s requests. */
  askFor: { minute: 'Ask for 1 minute', floor: 'Ask for the floor' },
  keys: {
    title: 'Keys',
    sheet: 'Keys',
    words: 'Glossary of terms',
    change: 'Change keys',
    press: 'Press a key',
    none: 'off',
    turnOff: 'Turn off',
    turnOn: 'Turn on',
    taken: '{{key}} is taken: {{what}}',
    reset: 'Restore the standard keys',
    kept: 'Press a key to change it. Your choice is stored in this browser, for this screen.',
    parts: 'Keys or glossary of terms',
    off: 'Keys are off while you type.',
    /** What stands on caps in words. */
    caps: {
      Ctrl: 'Ctrl',
      Shift: 'Shift',
      Space: 'Space',
      Enter: 'Enter',
      Delete: 'Delete',
      Backspace: 'Backspace',
    },
    close: 'Close',
  },
  refusalDismiss: 'OK',
  awake: 'This page cannot keep the screen on. Set the device to stay on.',
  writing: {
    what: 'The server cannot save since {{at}}.',
    step: 'Until it can, it refuses commands. Nothing done so far is lost, and the clock runs on. Free space on the server’s disk or check its database. Rostrum then continues automatically.',
    again: 'The server can save again',
  },
  /** A rehearsal, by how its clock runs; `rate` is a multiple of real time. */
  rehearsal: {
    normal: 'Rehearsal',
    rate: 'Rehearsal, {{rate, number}}×',
    stands: 'Rehearsal, clock stopped',
  },
  ends,
  chime,
  nobody: 'nobody',
  standby: 'standby',
  cue,
  newTime,
  changed,
  /** From which booth a signal is, and from whom. */
  cueFrom: { booth: '{{booth}} booth', interpreter: '{{booth}} booth, {{who}}' },
  /** How many more cues wait behind the one that is shown. */
  moreCues: 'and {{count}} more',
} as const
