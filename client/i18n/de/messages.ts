import type { messages as en } from '../en/messages.ts'
import type { Same } from '../shape.ts'

/** What a page says in place of a show that it cannot open, or has not opened yet. */
export const messages: Same<typeof en> = {
  product: 'Rostrum',
  language: { switch: 'Sprache dieses Bildschirms' },
  /** A message as one line, below the same in the reader’s own language. */
  sentences: '{{title}}. {{step}}',
  parted: {
    withdrawn: {
      what: 'Dieser Link wurde zurückgezogen',
      step: 'Ein neuer kommt vom Veranstalter. Nichts, was Sie gesendet haben, ist verloren.',
    },
    changed: {
      what: 'Was dieser Link öffnet, hat sich geändert',
      step: 'Bitte die Seite neu laden, dann öffnet sie es.',
    },
    'not-public': {
      what: 'Diese Veranstaltung ist nicht für alle offen',
      step: 'Bitte den Veranstalter um einen eigenen Link.',
    },
    unreadable: {
      what: 'Diese Veranstaltung lässt sich nicht öffnen',
      step: 'Der Server kann ihr Protokoll nicht lesen. Bitte dem Veranstalter melden.',
    },
    'wrong-token': {
      what: 'Dieser Link öffnet nichts',
      step: 'Ein Teil fehlt, oder er gehört nicht hierher. Bitte beim Veranstalter neu erbitten.',
    },
    protocol: {
      what: 'Rostrum wurde aktualisiert',
      step: 'Bitte die Seite neu laden, dann geht es weiter. Die Uhr ist nicht stehen geblieben.',
    },
    malformed: {
      what: 'Der Server hat diesen Bildschirm nicht verstanden',
      step: 'Bitte die Seite neu laden. Kommt das wieder, bitte dem Veranstalter melden.',
    },
    'too-many': {
      what: 'Zu viele Versuche in kurzer Zeit',
      step: 'Bitte eine Minute warten und die Seite dann neu laden.',
    },
    reload: 'Neu laden',
  },
  opening: {
    title: 'Ihre Ansicht wird geöffnet',
    /** The same in a small window. */
    short: 'Verbindet',
    step: 'Das dauert einen Moment.',
  },
  unreachable: {
    title: 'Der Server antwortet nicht',
    step: 'Diese Seite versucht es weiter. Bitte das Netz prüfen; sind auch andere abgeschnitten, bitte dem Veranstalter melden.',
  },
  crashed: {
    title: 'Dieser Bildschirm ist stehen geblieben',
    step: 'Er versucht es alle paar Sekunden neu, und die Veranstaltung geht weiter. Bleibt es dabei, bitte neu laden.',
    part: 'Dieser Teil ist stehen geblieben',
  },
  unpublished: {
    title: 'Noch nicht veröffentlicht',
    step: 'Das Programm erscheint hier, sobald der Veranstalter es veröffentlicht. Bitte diese Seite offen lassen.',
  },
  noScreen: {
    title: 'Dieser Link hat noch keine Ansicht',
    step: 'Bitte beim Veranstalter einen Link für Ihre Aufgabe erbitten, ob Rede, Publikum oder anderes.',
  },
}
