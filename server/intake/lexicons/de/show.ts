import type { ShowWords } from '../showWords.ts'

/** German words about a whole show. */
export const SHOW: ShowWords = {
  labels: {
    date: ['datum', 'datum und uhrzeit', 'wann', 'termin', 'tag'],
    time: ['uhrzeit', 'zeit'],
    start: ['start', 'beginn'],
    stop: ['ende'],
    length: ['dauer', 'gesamtdauer'],
    title: ['betreff', 'veranstaltung', 'titel', 'thema'],
    languages: ['sprache', 'sprachen', 'dolmetschung'],
    place: ['ort', 'wo', 'veranstaltungsort'],
    organisers: ['veranstalter', 'veranstalterin', 'organisation'],
    partners: ['partner', 'kooperationspartner'],
    participants: [
      ...['teilnehmer', 'teilnehmerinnen', 'teilnehmer:innen', 'teilnehmende', 'zielgruppe'],
    ],
    background: [
      ...['hintergrund', 'zum hintergrund', 'worum es geht', 'über die veranstaltung'],
      ...['über die tagung', 'über den workshop', 'über das treffen'],
    ],
    focusAreas: ['schwerpunkte', 'themenschwerpunkte', 'leitfragen'],
    contact: ['kontakt'],
    note: [
      ...['anmeldung', 'ziel', 'ziele', 'von', 'an', 'gesendet', 'format', 'entschuldigt'],
      ...['abwesend', 'nächste sitzung', 'nächster termin', 'nicht öffentlich', 'legende'],
    ],
  },
  prefixes: ['arbeits', 'tagungs', 'konferenz', 'veranstaltungs', 'sitzungs'],
  spoken: {
    organisers: ['veranstaltet von', 'organisiert von'],
    partners: ['in kooperation mit', 'in zusammenarbeit mit'],
  },
  greetings: [
    ...['liebe', 'lieber', 'liebes', 'hallo', 'guten', 'sehr geehrte', 'viele grüße'],
    ...['mit freundlichen', 'bitte', 'anbei'],
  ],
  subjects: [
    ...['wir', 'ich', 'sie', 'es', 'bitte', 'unser', 'unsere', 'unserer', 'unserem', 'unseren'],
    ...['das', 'die', 'der nächste', 'die nächste'],
  ],
  meetings: ['tagung', 'konferenz', 'kolloquium', 'kongress'],
  ordinals: [],
  abbreviations: ['Mag', 'Dipl', 'Ing', 'Univ', 'Nr', 'ca'],
  joints: [
    ...['und', 'oder', 'von', 'mit', 'um', 'bis', 'für', 'des', 'der', 'die', 'das', 'uhr', 'ca'],
    ...['etwa', 'circa', 'ortszeit', 'zeit', 'tag', 'inkl', 'dann', 'danach', 'anschließend'],
    ...['gefolgt', 'ab', 'im', 'ende'],
  ],
  meetingWords: [
    ...['beitreten', 'einwahl', 'besprechung', 'passwort', 'kenncode', 'kennwort', 'zugangscode'],
  ],
}
