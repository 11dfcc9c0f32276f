import type {
  inBooth as enInBooth,
  justMoved as enJustMoved,
  outOfRange as enOutOfRange,
  refusal as enRefusal,
  stale as enStale,
  unreadableShow as enUnreadableShow,
} from '../en/refusal.ts'
import type { Same } from '../shape.ts'

/** One sentence for each reason a command is not done: what, and what to do where something can be done. */
export const refusal: Same<typeof enRefusal> = {
  forbidden: 'Nicht ausgeführt: Dieser Link erlaubt es nicht',
  'not-published': 'Nicht ausgeführt: Das Programm ist noch nicht veröffentlicht',
  'nothing-to-run':
    'Nicht ausgeführt: Das Programm ist leer. Bitte zuerst in der Planung ein Programm einfügen oder einen Beitrag anlegen',
  'not-started': 'Nicht ausgeführt: Die Veranstaltung hat nicht begonnen. Bitte zuerst beginnen',
  'already-started': 'Nicht ausgeführt: Die Veranstaltung hat schon begonnen',
  ended: 'Nicht ausgeführt: Die Veranstaltung ist beendet. Bitte zuerst wieder aufnehmen',
  'not-ended': 'Nicht ausgeführt: Die Veranstaltung ist nicht beendet',
  'nothing-live': 'Nicht ausgeführt: Es läuft kein Beitrag',
  'already-paused': 'Nicht ausgeführt: {{item}} ist schon angehalten',
  'not-paused': 'Nicht ausgeführt: {{item}} ist nicht angehalten',
  'stale-place': 'Nicht ausgeführt: Die Veranstaltung ist schon weiter',
  'just-moved':
    'Nicht ausgeführt: Eben wurde durch {{who}} weitergeschaltet. Bitte noch einmal drücken',
  'held-until': 'Nicht ausgeführt: Die Pause dauert bis {{time}}, dann folgt ein fester Beginn',
  'not-due': 'Nicht ausgeführt: {{item}} ist noch nicht zu Ende',
  'stale-value':
    'Nicht ausgeführt: Jemand anderes hat das inzwischen geändert. Bitte noch einmal prüfen',
  'stale-step':
    'Nicht ausgeführt: Dieser Schritt ist schon rückgängig gemacht, oder ein anderer kam danach',
  'unknown-item': 'Nicht ausgeführt: Dieser Beitrag ist nicht mehr im Programm',
  'unknown-segment': 'Nicht ausgeführt: Dieser Abschnitt ist nicht mehr im Programm',
  'unknown-person': 'Nicht ausgeführt: Diese Person ist nicht im Programm',
  'unknown-booth':
    'Nicht ausgeführt: Der Link braucht eine Kabine der Veranstaltung. Bitte eine wählen',
  unknown: 'Nicht ausgeführt: Das gibt es nicht mehr',
  'wrong-status': 'Nicht ausgeführt: Der Stand von {{item}} ist „{{status}}“',
  'spot-passed': 'Nicht ausgeführt: Diese Stelle ist schon vorbei. Bitte eine spätere wählen',
  'unknown-point': 'Nicht ausgeführt: Dieses Thema ist nicht mehr im Programm',
  'no-change': 'Nichts zu tun: Es ist schon so',
  'nothing-waiting':
    'Nicht ausgeführt: Es kommt kein Beitrag mehr. Bitte den Beitrag oder die Veranstaltung beenden',
  'nothing-before': 'Nicht ausgeführt: Davor kam nichts',
  'nothing-to-undo': 'Nichts rückgängig zu machen',
  'out-of-range': 'Nicht ausgeführt: nur zwischen {{earliest}} und {{latest}}',
  'not-held': 'Nicht ausgeführt: {{item}} endet nicht zu einer festen Uhrzeit',
  'look-first': 'Nicht ausgeführt: Bitte zuerst prüfen, was mit rückgängig gemacht wird',
  'not-alone':
    'Nicht ausgeführt: Seither wurde durch {{who}} weitergeschaltet. Die Moderation kann beides rückgängig machen',
  'changed-since': 'Nicht ausgeführt: seither noch einmal geändert, durch {{who}}',
  'nothing-to-redo': 'Nichts zu wiederholen',
  'last-one': 'Nicht ausgeführt: Mindestens einer muss bleiben',
  'still-speaks': 'Nicht ausgeführt: Diese Person spricht noch bei {{item}}',
  'must-ask':
    'Nicht ausgeführt: {{item}} lässt sich nur bis {{least}} kürzen. Bitte zuerst fragen und das Einverständnis ankreuzen',
  'too-much': 'Nicht ausgeführt: {{item}} hat nur noch {{left}}',
  'card-passed': 'Nicht gesendet: Bei {{item}} ist weniger Zeit übrig',
  'signal-open': 'Nicht gesendet: Dasselbe Signal ging vor weniger als 10 Sekunden hinaus',
  'cue-expired': 'Nicht ausgeführt: Dieser Hinweis ist abgelaufen',
  'already-acknowledged': 'Dieser Hinweis ist schon als gesehen gemeldet',
  'not-addressed': 'Nicht ausgeführt: Dieser Hinweis ist für jemand anderen',
  'already-asked': 'Sie haben schon gebeten. Die Moderation sieht es',
  'booth-changed': 'Nicht ausgeführt: In der Kabine dolmetscht jetzt {{who}}',
  'swap-asked': 'Nicht ausgeführt: {{who}} hat um den Wechsel gebeten. Bitte zuerst antworten',
  'no-person': 'Nicht ausgeführt: Dieser Link gehört zu keiner Person',
  'link-revoked': 'Nicht ausgeführt: Dieser Link ist schon zurückgezogen',
  'not-rehearsal': 'Nicht ausgeführt: Nur bei einer Probe lässt sich die Uhr verstellen',
  'still-on': 'Nicht ausgeführt: Die Veranstaltung läuft. Bitte zuerst beenden',
  archived: 'Nicht ausgeführt: Diese Veranstaltung ist archiviert. Bitte zuerst zurückholen',
  'no-such-show': 'Nicht ausgeführt: Diese Veranstaltung gibt es nicht mehr',
  'unreadable-show': 'Nicht ausgeführt: {{show}} lässt sich nicht öffnen. {{why}}',
  'no-fixed-start': 'Nicht ausgeführt: Das Programm hat keinen festen Beginn',
  'has-begun': 'Nicht ausgeführt: {{item}} hat begonnen und lässt sich nicht verschieben',
  'bad-agenda': 'Nicht ausgeführt: Das Programm hat einen Fehler bei {{path}}',
  'not-https':
    'Nicht ausgeführt: Der Link zu „{{document}}“ ist {{link}}. Links müssen mit https:// beginnen',
  'id-taken': 'Nicht ausgeführt: Dieser Name ist vergeben',
  'other-servers':
    'Nicht ausgeführt: auf der Datenbank laufen mehrere Server. Bitte zuerst alle bis auf einen anhalten',
  'cannot-write':
    'Nicht ausgeführt: Der Server kann gerade nicht speichern. Bitte später erneut versuchen',
  'too-many': 'Nicht ausgeführt: höchstens {{limit}}',
}

/** How a move is told that came too soon behind another: where that one went, and by whom. Who it was follows "durch". */
export const justMoved: Same<typeof enJustMoved> = {
  item: 'Nicht ausgeführt: {{item}} wurde eben durch {{who}} begonnen. Bitte noch einmal drücken',
  standby:
    'Nicht ausgeführt: Der Beitrag wurde eben durch {{who}} beendet. Bitte noch einmal drücken',
  by: {
    you: 'diesen Link',
    unknown: 'jemand anderen',
    moderator: 'jemand anderen in der Moderation',
    aModerator: 'die Moderation',
    timekeeper: 'jemand anderen in der Zeitnahme',
    owner: 'die Verwaltung',
    itself: 'den Ablauf selbst',
    other: 'einen anderen Link',
  },
}

/** Who is on in a booth, where it is nobody, or somebody without a name. */
export const inBooth: Same<typeof enInBooth> = {
  nobody: 'Nicht ausgeführt: In der Kabine dolmetscht niemand mehr',
  colleague: 'jemand anderes',
}

/** How a time is told that lies on the wrong side of the one bound there is. */
export const outOfRange: Same<typeof enOutOfRange> = {
  earlier: 'Nicht ausgeführt: nicht vor {{earliest}}',
  later: 'Nicht ausgeführt: nicht nach {{latest}}',
}

/** How a stale place is told: what is no longer so, and what is. */
export const stale: Same<typeof enStale> = {
  itemItem: 'Nicht ausgeführt: {{stated}} ist vorbei, es läuft schon {{actual}}',
  itemStandby: 'Nicht ausgeführt: {{stated}} ist vorbei. Jetzt ist Übergang',
  standbyItem: 'Nicht ausgeführt: Der Übergang ist vorbei, es läuft schon {{actual}}',
  standbyStandby: 'Nicht ausgeführt: Dieser Übergang ist vorbei, inzwischen läuft ein anderer',
}

/** Why a show cannot be opened. */
export const unreadableShow: Same<typeof enUnreadableShow> = {
  newer:
    'Eine neuere Version von Rostrum hat sie geschrieben. Bitte Rostrum auf dem Server aktualisieren',
  damaged: 'Das Protokoll ist beschädigt',
  disk: 'Der Server kann sie nicht von der Festplatte lesen',
}
