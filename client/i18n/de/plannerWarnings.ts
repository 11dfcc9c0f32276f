import type { plannerWarnings as en } from '../en/plannerWarnings.ts'
import type { Same } from '../shape.ts'

/** Words of the warnings about the draft, by kind: what it is, how many, in a sentence, and how it is mended. */
export const plannerWarnings: Same<typeof en> = {
  label: 'Warnungen',
  none: 'Nichts ist unklar: Alles passt, und niemand ist an zwei Orten.',
  here: 'diese Zeile',
  title: '{{what}}',
  fix: 'Beheben',
  more: '{{count}} weitere',
  'start-passed': {
    title: 'Der Beginn ist vorbei',
    count_one: 'Beginn ist vorbei',
    count_other: 'Beginn ist vorbei',
    say: 'Beginn war am {{day}} um {{at}}. Bitte ein anderes Datum geben.',
  },
  'stop-missed': {
    title: 'Zu spät',
    count_one: '{{count}} zu spät',
    count_other: '{{count}} zu spät',
    show: 'Der Plan endet {{by}} Min. nach der Schlusszeit {{stop}}.',
    segment: '{{what}} endet {{by}} Min. nach {{stop}}, muss aber bis dahin enden.',
  },
  gap: {
    title: 'Lücke',
    count_one: '{{count}} Lücke',
    count_other: '{{count}} Lücken',
    say: 'Vor {{what}} ist {{by}} Min. lang nichts geplant.',
    fix: 'Beginnen, wenn das Vorige endet',
  },
  overlap: {
    title: 'Überschneidung',
    count_one: '{{count}} Überschneidung',
    count_other: '{{count}} Überschneidungen',
    say: '{{what}} soll {{by}} Min. vor dem Ende des Vorigen beginnen.',
    fix: 'Beginnen, wenn das Vorige endet',
  },
  'under-budget': {
    title: 'Zeit übrig',
    count_one: '{{count}} nicht gefüllt',
    count_other: '{{count}} nicht gefüllt',
    say: '{{what}}: {{filled}} von {{budget}} Min. belegt, {{by}} übrig.',
    fix: '{{length}} Min. offene Diskussion hinzufügen',
  },
  'over-budget': {
    title: 'Zu viel für die Zeit',
    count_one: '{{count}} überfüllt',
    count_other: '{{count}} überfüllt',
    say: '{{what}}: {{filled}} Min. in {{budget}}, {{by}} zu viel.',
    fix: '{{length}} Min. geben',
  },
  'person-twice': {
    title: 'Eine Person doppelt',
    count_one: '{{count}} Person doppelt',
    count_other: '{{count}} Personen doppelt',
    say: '{{who}} ist zugleich bei {{what}} und bei {{other}}.',
    within: '{{who}} steht bei {{what}} zweimal.',
    fix: 'Nur einmal behalten',
  },
  'no-speaker': {
    title: 'Niemand spricht',
    count_one: '{{count}}, wo niemand spricht',
    count_other: '{{count}}, wo niemand spricht',
    say: 'Bei {{what}} spricht niemand.',
  },
  'no-length': {
    title: 'Ohne Dauer',
    count_one: '{{count}} ohne Dauer',
    count_other: '{{count}} ohne Dauer',
    say: '{{what}} hat keine Dauer.',
  },
  'no-language': {
    title: 'Ohne Saalsprache',
    count_one: '{{count}} ohne Saalsprache',
    count_other: '{{count}} ohne Saalsprache',
    say_one: '{{count}} Beitrag hat keine Saalsprache.',
    say_other: '{{count}} Beiträge haben keine Saalsprache.',
    all: 'Alle {{language}}',
    bySpeaker: 'Nach Sprache der Redenden',
    unsaid: 'Auch nach Sprache der Redenden, sobald sie unter Personen steht.',
    unknown_one: 'Nach Sprache der Redenden, {{count}} bleibt offen',
    unknown_other: 'Nach Sprache der Redenden, {{count}} bleiben offen',
  },
  'script-long': {
    title: 'Manuskript zu lang',
    count_one: '{{count}} Manuskript zu lang',
    count_other: '{{count}} Manuskripte zu lang',
    say: '{{what}}: Das Manuskript braucht {{needs}} Min. in Dolmetschtempo und hat {{has}}.',
    fix: '{{length}} Min. geben',
  },
  'clock-twice': {
    title: 'Eine Uhrzeit, die zweimal kommt',
    count_one: '{{count}} Uhrzeit kommt zweimal',
    count_other: '{{count}} Uhrzeiten kommen zweimal',
    time: {
      start: 'Der Beginn, {{at}}',
      mustEndBy: 'Das späteste Ende, {{at}}',
      until: 'Das Ende, {{at}}',
      hardStop: 'Die Schlusszeit, {{at}}',
      movableTo: 'Die verschobene Schlusszeit, {{at}}',
    },
    first:
      '{{time}}, kommt an dem Tag in {{city}} zweimal, weil die Uhr zurückgestellt wird: Es gilt das erste Mal, bei {{offset}}.',
    second:
      '{{time}}, kommt an dem Tag in {{city}} zweimal, weil die Uhr zurückgestellt wird: Es gilt das zweite Mal, bei {{offset}}.',
    since:
      '{{time}}, kommt an dem Tag in {{city}} zweimal, weil die Uhr zurückgestellt wird: Es gilt das zweite Mal, bei {{offset}}, {{real}} Min. nach {{start}}; nach der Uhr wären es {{clock}}.',
    takeFirst: 'Das erste {{at}} nehmen ({{offset}})',
    takeSecond: 'Das zweite {{at}} nehmen ({{offset}})',
  },
  'clock-change': {
    title: 'Zwischendurch wird die Uhr umgestellt',
    count_one: 'Uhr wird umgestellt',
    count_other: 'Uhr wird umgestellt',
    forward:
      '{{start}}–{{end}} nach der Uhr in {{city}} sind {{real}}, weil sie um {{at}} um {{by}} Min. vorgestellt wird.',
    back: '{{start}}–{{end}} nach der Uhr in {{city}} sind {{real}}, weil sie um {{at}} um {{by}} Min. zurückgestellt wird.',
  },
  'language-change': {
    title: 'Andere Saalsprache, nicht angesagt',
    count_one: '{{count}} Sprachwechsel',
    count_other: '{{count}} Sprachwechsel',
    say: '{{what}}: von {{from}} zu {{to}}. Bitte eine Ansage dafür schreiben.',
  },
  untranslated: {
    title: 'Nicht übersetzt',
    count_one: '{{count}} nicht übersetzt',
    count_other: '{{count}} nicht übersetzt',
    say_one: '{{count}} Titel fehlt auf {{language}}: Gezeigt wird eine andere Sprache.',
    say_other: '{{count}} Titel fehlen auf {{language}}: Gezeigt wird eine andere Sprache.',
  },
}
