import type { messages as en } from '../en/messages.ts'
import type { Same } from '../shape.ts'

/** What a page says in place of a show that it cannot open, or has not opened yet. */
export const messages: Same<typeof en> = {
  product: 'Rostrum',
  language: { switch: 'Sprache dieses Bildschirms' },
  /** A message as one line, below the same in the reader’s own language. */
  sentences: '{{title}}. {{step}}',
  disconnected: {
    withdrawn: {
      what: 'Dieser Link wurde zurückgezogen',
      step: 'Ein neuer kommt vom Veranstalter. Nichts, was Sie gesendet haben, ist verloren.',
    },
    changed: {
      what: 'Dieser Link öffnet jetzt etwas anderes',
      step: 'Bitte die Seite neu laden.',
    },
    erased: {
      what: 'Die Daten dieser Veranstaltung haben sich geändert',
      step: 'Die Seite lädt von selbst neu.',
    },
    deleted: {
      what: 'Diese Veranstaltung wurde gelöscht',
      step: 'Ihre Links gelten nicht mehr. Fragen kann die Organisation beantworten.',
    },
    'not-public': {
      what: 'Diese Veranstaltung ist nicht öffentlich',
      step: 'Den eigenen Link gibt der Veranstalter aus.',
    },
    unreadable: {
      what: 'Diese Veranstaltung lässt sich nicht öffnen',
      step: 'Der Server kann ihr Protokoll nicht lesen. Bitte den Veranstalter informieren.',
    },
    'wrong-token': {
      what: 'Dieser Link funktioniert nicht',
      step: 'Er ist unvollständig oder gehört zu einem anderen Server. Der Veranstalter kann ihn neu ausgeben.',
    },
    protocol: {
      what: 'Rostrum wurde aktualisiert',
      step: 'Bitte die Seite neu laden, dann geht es weiter. Die Uhr ist nicht stehen geblieben.',
    },
    malformed: {
      what: 'Der Server hat diesen Bildschirm nicht verstanden',
      step: 'Bitte die Seite neu laden. Kommt das wieder vor, bitte den Veranstalter informieren.',
    },
    'too-many': {
      what: 'Zu viele Versuche in kurzer Zeit',
      step: 'Bitte eine Minute warten und die Seite dann neu laden.',
    },
    reload: 'Seite neu laden',
  },
  opening: {
    title: 'Ihre Ansicht wird geöffnet',
    /** The same in a small window. */
    short: 'Verbindet',
    step: 'Das dauert einen Moment.',
  },
  unreachable: {
    title: 'Der Server antwortet nicht',
    step: 'Diese Seite versucht es weiter. Bitte das Netz prüfen. Sind auch andere betroffen, bitte den Veranstalter informieren.',
  },
  crashed: {
    title: 'Dieser Bildschirm ist stehen geblieben',
    step: 'Er versucht es alle paar Sekunden neu, und die Veranstaltung geht weiter. Bleibt es dabei, bitte die Seite neu laden.',
    part: 'Dieser Teil ist stehen geblieben',
  },
  unpublished: {
    title: 'Noch nicht veröffentlicht',
    step: 'Das Programm erscheint hier, sobald der Veranstalter es veröffentlicht. Bitte diese Seite offen lassen.',
  },
  noScreen: {
    title: 'Dieser Link ist für ein Programm',
    step: 'Geben Sie sein Token in das Programm ein. Einen Link für Ihren Bildschirm gibt der Veranstalter.',
  },
}
