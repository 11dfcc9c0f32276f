import { command, cue } from './commands.ts'
import { front } from './front.ts'
import { refusal, stale } from './refusal.ts'

/** Words that several screens share. */
export const common = {
  product: 'Rostrum',
  language: { en: 'English', zh: '中文', switch: 'Language of this screen' },
  theme: {
    system: 'Light or dark as the system',
    light: 'Always light',
    dark: 'Always dark',
  },
  city: {
    'Asia/Shanghai': 'Beijing',
    'Asia/Hong_Kong': 'Hong Kong',
    'Asia/Taipei': 'Taipei',
    'Asia/Tokyo': 'Tokyo',
    'Asia/Seoul': 'Seoul',
    'Europe/Berlin': 'Berlin',
    'Europe/London': 'London',
    'Europe/Paris': 'Paris',
    UTC: 'UTC',
  },
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
    switch: 'Your screens',
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
    passed: 'passed over',
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
  minutes: '{{count}} min',
  minutesUnit: 'min',
  minutesLong_one: '{{count}} minute',
  minutesLong_other: '{{count}} minutes',
  drift: {
    behind: '{{count}} min behind',
    ahead: '{{count}} min ahead',
    onTime: 'On time',
  },
  landing: {
    onStop: 'Ends {{end}}, on the stop',
    over: 'Ends {{end}}, {{count}} over',
    spare: 'Ends {{end}}, {{count}} to spare',
    noStop: 'Ends {{end}}',
    ended: 'Ended {{end}}',
  },
  /** What a lost screen says of what it knew last. */
  lost: {
    title: 'Connection lost',
    known: 'Last known {{at}}',
    onStop: 'Was to end {{end}}, on the stop',
    over: 'Was to end {{end}}, {{count}} over',
    spare: 'Was to end {{end}}, {{count}} to spare',
    noStop: 'Was to end {{end}}',
  },
  connection: {
    connecting: 'Connecting',
    inStep: 'In step',
    ownClock: 'On its own clock for {{time}}, within {{error}} s',
    ownShort: 'Own clock {{time}}',
    lost: 'Connection lost for {{time}}',
  },
  parted: {
    withdrawn: {
      what: 'This link was withdrawn',
      step: 'The organiser can give you a new one. Nothing you sent was lost.',
    },
    'no-such-show': {
      what: 'There is no such show here',
      step: 'Check that the link is whole, or ask the organiser for it again.',
    },
    'not-public': {
      what: 'This session is not open to everyone',
      step: 'Ask the organiser for a link of your own.',
    },
    'no-such-link': {
      what: 'This link is not known here',
      step: 'Check that the link is whole, or ask the organiser for it again.',
    },
    unreadable: {
      what: 'This show cannot be opened',
      step: 'The server cannot read its log. Tell the organiser.',
    },
    'wrong-token': {
      what: 'This link does not open',
      step: 'A part of it is missing or changed. Ask the organiser for it again.',
    },
    protocol: {
      what: 'Rostrum was updated',
      step: 'Load this page again to go on. The clock has not stopped.',
    },
    malformed: {
      what: 'The server did not understand this screen',
      step: 'Load this page again. If this comes back, tell the organiser.',
    },
    'too-many': {
      what: 'Too many attempts in a short time',
      step: 'Wait a minute, then load this page again.',
    },
    reload: 'Load again',
  },
  opening: {
    title: 'Opening your screen',
    step: 'This takes a moment.',
  },
  unreachable: {
    title: 'The server does not answer',
    step: 'This page keeps trying. Check your network; if others are cut off too, tell the organiser.',
  },
  crashed: {
    title: 'This screen has stopped',
    step: 'It tries again every few seconds, and the show goes on. If this stays, load it again.',
  },
  /** A message as one line, below the same in the reader’s own language. */
  sentences: '{{title}}. {{step}}',
  unpublished: {
    title: 'Not yet published',
    step: 'The agenda appears here as soon as the organiser publishes it. Keep this page open.',
  },
  noScreen: {
    title: 'This link has no screen yet',
    step: 'Ask the organiser for a link as speaker, audience, or whatever you do in the session.',
  },
  front,
  pending: {
    title: 'Not sent',
    ask: '{{command}}, pressed {{at}}: send now or discard',
    askFrom: '{{command}} from {{place}}, pressed {{at}}: send now or discard',
    waiting: '{{command}}, pressed {{at}}: not sent. You are asked when the connection is back',
    asking: '{{command}}, pressed {{at}}: asking what became of it',
    sendNow: 'Send now',
    discard: 'Discard',
    someTime: 'just now',
  },
  keys: {
    title: 'Keys of this screen',
    sheet: 'This sheet',
    off: 'Keys rest while you type.',
    close: 'Close',
  },
  refusalDismiss: 'Understood',
  writing: {
    what: 'Since {{at}} the server cannot save.',
    step: 'Nothing is done until it can, and nothing done is lost. The clock runs on. Make room on the server’s disk: it goes on by itself.',
    again: 'The server saves again',
  },
  nobody: 'nobody',
  standby: 'standby',
  refusal,
  stale,
  command,
  cue,
} as const
