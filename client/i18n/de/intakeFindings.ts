import type { intakeFindings as en } from '../en/intakeFindings.ts'
import type { Same } from '../shape.ts'

/** What a reading found, by its kind: what it is, and how it was taken. */
export const intakeFindings: Same<typeof en> = {
  'no-year': {
    what: '„{{date}}“ hat kein Jahr',
    how: 'Das Datum bleibt offen. Bitte den Tag angeben.',
  },
  'year-assumed': { what: '„{{date}}“ hat kein Jahr', how: 'Gelesen als {{taken}}.' },
  'date-in-prose': { what: 'Das Datum steht in einem Satz', how: 'Entnommen aus „{{text}}“.' },
  'title-in-prose': {
    what: 'Den Titel nennt nur ein Satz',
    how: 'Gelesen als „{{text}}“.',
  },
  'day-counted': {
    what: '„{{label}}“ nennt kein Datum',
    how: 'Vom ersten Tag an gezählt: {{taken}}.',
  },
  'day-or-month-first': {
    what: '„{{date}}“ könnte auch mit dem Monat beginnen',
    how: 'Gelesen als {{taken}}.',
  },
  'wrong-weekday': {
    what: '{{date}} ist kein {{weekday}}',
    how: 'Es gilt das Datum, nicht der Wochentag.',
  },
  'several-dates': {
    what: 'Der Text nennt mehrere Daten',
    how: '{{dates}}. Gelesen als {{taken}}.',
  },
  'zone-of-region': {
    what: '„{{written}}“ ist die Zeit mehrerer Länder',
    how: 'Gelesen als {{taken}}.',
  },
  'zone-of-place': {
    what: 'Der Text nennt keine Zeitzone',
    how: 'Es gilt die Zeit von {{taken}}, weil der Text {{written}} nennt.',
  },
  'zone-ambiguous': {
    what: '„{{written}}“ kann mehrere Zeitzonen meinen',
    how: 'Die Zeitzone bleibt offen. Welche Zeitzone?',
  },
  'zones-differ': {
    what: '{{one}} und {{other}} sind nicht dieselbe Zeit',
    how: 'Es gilt die erste.',
  },
  'zone-out-of-season': {
    what: '{{written}} gilt am {{date}} nicht',
    how: 'Es gilt die Ortszeit an diesem Tag.',
  },
  afternoon: {
    what: '{{written}} sagt nicht, ob vor- oder nachmittags',
    how: 'Gelesen als {{taken}}.',
  },
  'past-midnight': {
    what: '{{written}} ist früher als die Zeile davor',
    how: 'Gelesen als nach Mitternacht.',
  },
  'from-zero': { what: '{{written}} zählt ab dem Beginn', how: 'Gelesen als {{taken}}.' },
  backwards: {
    what: '{{written}} ist früher als die Zeile davor',
    how: 'In der Zeile davor steht {{before}}.',
  },
  'end-before-start': {
    what: 'Das Ende {{end}} liegt vor dem Beginn {{start}}',
    how: 'Es gilt der Beginn. Die Dauer bleibt offen.',
  },
  overlap: {
    what: '{{start}} liegt vor dem Ende des vorigen Beitrags',
    how: 'Der vorige Beitrag dauert bis {{end}}.',
  },
  gap: {
    what: 'Zwischen {{from}} und {{to}} ist nichts geplant',
    how: 'Der Abschnitt nutzt diese Zeit nicht.',
  },
  'length-and-times': {
    what: 'Die Dauer {{stated}} passt nicht zu {{range}}',
    how: 'Von Beginn bis Ende sind es {{length}}. Es gelten die Zeiten.',
  },
  'outside-block': {
    what: '{{written}} liegt außerhalb des Abschnitts',
    how: 'Der Abschnitt ist {{block}}.',
  },
  'sum-over': {
    what: 'Die Beiträge brauchen {{sum}}, der Abschnitt hat {{budget}}',
    how: 'Das ist mehr, als der Abschnitt hat.',
  },
  'sum-under': {
    what: 'Die Beiträge brauchen {{sum}}, der Abschnitt hat {{budget}}',
    how: 'Der Rest bleibt als Puffer am Ende des Abschnitts.',
  },
  'rest-of-block': {
    what: 'Keine Dauer angegeben',
    how: 'Gelesen als Rest des Abschnitts: {{taken}}.',
  },
  'length-open': {
    what: 'Der Text sagt nicht, wann der letzte Punkt endet',
    how: 'Seine Dauer bleibt offen.',
  },
  'length-loose': {
    what: 'Die Dauer ist als Spanne angegeben',
    how: 'Gelesen als {{taken}}.',
  },
  'stop-differs': {
    what: 'Als Ende ist {{stated}} angegeben, der letzte Beitrag endet aber um {{last}}',
    how: '{{stated}} gilt als Schlusszeit.',
  },
  'start-differs': {
    what: 'Als Beginn ist {{stated}} angegeben, der erste Beitrag beginnt aber um {{first}}',
    how: '{{first}} gilt.',
  },
  'people-parted': {
    what: 'Namen bitte prüfen',
    how: 'Als Personen gelesen: {{people}}.',
  },
  'family-name-alone': {
    what: 'Nur mit dem Nachnamen genannt',
    how: 'Gelesen als {{people}}.',
  },
  'older-message': {
    what: 'Die Zeilen {{from}} bis {{to}} sind ältere Nachrichten',
    how: 'Sie sind Notizen, weil eine neuere Nachricht einen Ablauf enthält.',
  },
  'room-assumed': {
    what: 'Unter „{{heading}}“ beginnen die Zeiten von vorn',
    how: 'Gelesen als eigener Raum oder Teil.',
  },
  'sections-begin-again': {
    what: 'Bei {{written}} beginnen die Zeiten von vorn',
    how: 'Gelesen als anderer Tag oder Raum.',
  },
  'not-understood': { what: 'Diese Zeile wurde nicht verstanden', how: '„{{text}}“' },
  'part-not-read': {
    what: 'Aus dieser Zeile nicht gelesen: „{{text}}“',
    how: 'Der Rest der Zeile ist im Programm.',
  },
  'unclear-part': {
    what: 'Ein Teil dieses Beitrags ist vielleicht falsch gelesen: „{{text}}“',
    how: 'Es kann ein Name, eine Zeit oder ein eigener Beitrag sein.',
  },
  'unclear-person': {
    what: '„{{text}}“ gehört vielleicht nicht zu diesem Beitrag',
    how: 'Es kann eine andere Person sein oder gar kein Name.',
  },
  'unclear-title': {
    what: 'Dieser Titel ist vielleicht falsch: {{text}}',
    how: 'Es kann nur ein Teil des Titels sein oder ein anderer Text.',
  },
  'unclear-time': {
    what: 'Die Zeit dieses Beitrags ist vielleicht falsch: {{text}}',
    how: 'Der Text kann einen anderen Beginn oder eine andere Dauer nennen.',
  },
  'unclear-line': {
    what: 'Diese Zeile ist vielleicht ein Beitrag: „{{text}}“',
    how: 'Sie wurde nicht als eigener Beitrag gelesen.',
  },
  'unclear-item': {
    what: 'Dieser Beitrag ist vielleicht falsch gelesen: „{{text}}“',
    how: 'Vieles in diesem Text war schwer zu lesen.',
  },
  'little-read': {
    what: '{{count}} von {{total}} Beiträgen sind vielleicht falsch gelesen',
    how: 'Wenig von diesem Text ließ sich sicher lesen. Bitte jeden Beitrag mit ihm vergleichen.',
  },
  'cut-line': {
    what: 'Eine Zeile ist zu lang',
    how: 'Gelesen werden nur die ersten {{limit}} Zeichen.',
  },
  'too-many-entries': {
    what: 'Es sind zu viele Einträge',
    how: 'Gelesen werden nur die ersten {{limit}}.',
  },
  'too-many-lines': {
    what: 'Es sind zu viele Zeilen',
    how: 'Gelesen werden nur die ersten {{limit}}.',
  },
  'more-findings': {
    what: '{{count}} weitere Stellen sind nicht aufgeführt',
    how: 'Den Text berichtigen und neu einfügen, um sie zu sehen.',
  },
  empty: {
    what: 'Darin wurde kein Programm gefunden',
    how: 'Bitte mit Zeilen neu einfügen, die eine Zeit oder Dauer haben.',
  },
}
