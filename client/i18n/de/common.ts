import type { common as en } from '../en/common.ts'
import type { Same } from '../shape.ts'
import { chime } from './chime.ts'
import { city } from './cities.ts'
import { command, cue, ends } from './commands.ts'
import { messages } from './messages.ts'
import { changed, newTime } from './newTimes.ts'
import { inBooth, justMoved, outOfRange, refusal, stale, unreadableShow } from './refusal.ts'
import { span } from './span.ts'

/** Words that several screens share. */
export const common: Same<typeof en> = {
  theme: {
    system: 'Hell oder dunkel wie das System',
    light: 'Immer hell',
    dark: 'Immer dunkel',
  },
  city,
  /** A zone by its city and how far it is from UTC. */
  cityOffset: '{{city}} ({{offset}})',
  tag: { en: 'EN', zh: '中', de: 'DE', fr: 'FR', es: 'ES', ja: 'JA', ko: 'KO' },
  tongue: {
    en: 'Englisch',
    zh: 'Chinesisch',
    de: 'Deutsch',
    fr: 'Französisch',
    es: 'Spanisch',
    ja: 'Japanisch',
    ko: 'Koreanisch',
  },
  links: {
    copyAll: 'Alle Links kopieren',
    copied_one: '{{count}} Link kopiert',
    copied_other: '{{count}} Links kopiert',
    byHand:
      'Der Browser lässt hier kein Kopieren zu. Bitte die Tabelle auswählen und von Hand kopieren.',
    handedOutBy: {
      moderator: 'Link von der Verwaltung oder Moderation',
      owner: 'Link von der Verwaltung',
    },
    notCopied: {
      moderator: 'Nicht kopiert, Verwaltung oder Moderation verteilen sie: {{names}}',
      owner: 'Nicht kopiert, die Verwaltung verteilt sie: {{names}}',
    },
    nameRoles: '{{name}} ({{roles}})',
    and: ', ',
    name: 'Name',
    role: 'Rolle',
    turns: 'Spricht um, Zeit in {{city}}',
    own: 'Spricht um, eigene Zeit',
    segment: 'Teil des Programms',
    link: 'Link',
  },
  role: {
    owner: 'Verwaltung',
    planner: 'Planung',
    moderator: 'Moderation',
    timekeeper: 'Zeitnahme',
    interpreter: 'Dolmetschen',
    speaker: 'Rede',
    audience: 'Publikum',
    stage: 'Bühne',
    guest: 'Gast',
    report: 'Bericht',
    switch: 'Ihre Ansichten',
    opens: 'Ihr Link öffnet jetzt: {{opens}}.',
  },
  /** Before the name of who chairs a part. */
  chair: 'Leitung:',
  about: {
    title: 'Zur Veranstaltung',
    background: 'Hintergrund',
    focusAreas: 'Schwerpunkte',
    organisers: 'Veranstaltet von',
    partners: 'Partner',
    participants: 'Teilnehmende',
  },
  kind: {
    opening: 'Eröffnung',
    welcome: 'Grußwort',
    talk: 'Vortrag',
    case: 'Fallbeispiel',
    panel: 'Panel',
    discussion: 'Diskussion',
    qa: 'Fragerunde',
    break: 'Pause',
    closing: 'Abschluss',
    other: 'Sonstiges',
  },
  status: {
    waiting: 'kommt noch',
    live: 'läuft',
    paused: 'angehalten',
    done: 'vorbei',
    dropped: 'gestrichen',
    passed: 'übersprungen',
  },
  /** `time` is the time left at which the phase begins, by the item's own bounds. */
  phase: {
    calm: 'In der Zeit',
    amber: 'Unter {{time}}',
    red: 'Letzte {{time}}',
    lastMinute: 'Letzte Minute',
    over: 'Zeit überschritten',
  },
  seconds_one: '{{count}} Sekunde',
  seconds_other: '{{count}} Sekunden',
  minutes: '{{count, figure}} Min.',
  minutesUnit: 'Min.',
  more: { above: 'Darüber: {{name}}', below: 'Darunter: {{name}}', beside: 'Daneben: {{name}}' },
  halfMinute: 'eine halbe Minute',
  minutesLong_one: '{{count, figure}} Minute',
  minutesLong_other: '{{count, figure}} Minuten',
  span,
  drift: {
    behind: '{{count, span}} im Rückstand',
    ahead: '{{count, span}} voraus',
    onTime: 'Pünktlich',
    under: 'Unter 1 Min. im Rückstand',
    notStarted: 'Nicht begonnen',
  },
  landing: {
    onStop: 'Ende {{end}}, genau zum Schluss',
    over: 'Ende {{end}}, {{count, bare}} zu spät',
    spare: 'Ende {{end}}, {{count, bare}} übrig',
    noStop: 'Ende {{end}}',
    ended: 'Beendet {{end}}',
  },
  /** What a lost screen says of what it knew last. */
  lost: {
    title: 'Keine Verbindung',
    known: 'Stand von {{at}}',
    onStop: 'Erwartet war Ende {{end}}, genau zum Schluss',
    over: 'Erwartet war Ende {{end}}, {{count, bare}} zu spät',
    spare: 'Erwartet war Ende {{end}}, {{count, bare}} übrig',
    noStop: 'Erwartet war Ende {{end}}',
  },
  meeting: {
    button: 'Meeting',
    title: 'Online-Meeting',
    passcode: 'Kenncode',
    copyLink: 'Link kopieren',
    copy: 'Kopieren',
    copied: 'Kopiert',
    byHand: 'Bitte von Hand kopieren:',
  },
  connection: {
    connecting: 'Verbindet',
    inStep: 'Synchron',
    ownClock: 'Eigene Uhr seit {{time}}, auf {{error, number}} s genau',
    ownShort: 'Eigene Uhr {{time}}',
    lost: 'Seit {{time}} ohne Verbindung',
  },
  ...messages,
  pending: {
    title: 'Nicht gesendet',
    ask: '{{command}}, gedrückt {{at}}: jetzt senden oder verwerfen',
    askFrom: '{{command}} bei {{place}}, gedrückt {{at}}: jetzt senden oder verwerfen',
    waiting:
      '{{command}}, gedrückt {{at}}: nicht gesendet. Sie werden gefragt, sobald die Verbindung wieder steht',
    asking: '{{command}}, gedrückt {{at}}: Es wird erfragt, was daraus wurde',
    sendNow: 'Jetzt senden',
    discard: 'Verwerfen',
    someTime: 'eben',
  },
  keys: {
    title: 'Tasten',
    sheet: 'Tasten',
    words: 'Begriffe',
    change: 'Tasten ändern',
    press: 'Taste drücken',
    none: 'aus',
    turnOff: 'Ausschalten',
    turnOn: 'Einschalten',
    taken: '{{key}} ist belegt: {{what}}',
    reset: 'Wieder die üblichen Tasten',
    kept: 'Zum Ändern auf die Taste drücken. Ihre Wahl bleibt in diesem Browser, für diesen Bildschirm.',
    parts: 'Tasten oder Begriffe',
    off: 'Beim Tippen ruhen die Tasten.',
    /** What stands on caps in words. */
    caps: {
      Ctrl: 'Strg',
      Shift: 'Shift',
      Space: 'Leertaste',
      Enter: 'Enter',
      Delete: 'Entf',
      Backspace: 'Rücktaste',
    },
    close: 'Schließen',
  },
  refusalDismiss: 'Verstanden',
  awake:
    'Diese Seite kam über einfaches HTTP und kann den Bildschirm nicht wach halten. Bitte das Gerät so einstellen, dass er an bleibt.',
  writing: {
    what: 'Seit {{at}} kann der Server nicht speichern.',
    step: 'Bis dahin wird nichts ausgeführt, und nichts Ausgeführtes geht verloren. Die Uhr läuft weiter. Bitte auf dem Server Speicherplatz frei machen oder nach seiner Datenbank sehen: Danach geht es von selbst weiter.',
    again: 'Der Server speichert wieder',
  },
  /** A rehearsal, by how its clock runs; `rate` is a multiple of real time. */
  rehearsal: {
    normal: 'Probe',
    rate: 'Probe, {{rate, number}}×',
    stands: 'Probe, Uhr steht',
  },
  ends,
  chime,
  nobody: 'niemand',
  standby: 'Übergang',
  refusal,
  stale,
  inBooth,
  justMoved,
  outOfRange,
  unreadableShow,
  command,
  cue,
  newTime,
  changed,
  /** How many more cues wait behind the one that is shown. */
  /** From which booth a signal is, and from whom. */
  cueFrom: { booth: 'Kabine {{booth}}', interpreter: 'Kabine {{booth}}, {{who}}' },
  moreCues: 'und {{count}} weitere',
}
