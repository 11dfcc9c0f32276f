import type { plannerWarnings as en } from '../en/plannerWarnings.ts'
import type { Same } from '../shape.ts'

/** Words of the warnings about the draft, by kind: what it is, how many, in a sentence, and how it is mended. */
export const plannerWarnings: Same<typeof en> = {
  label: 'Warnungen',
  none: 'Nichts unklar: Alles passt, und niemand ist an zwei Orten.',
  here: 'diese Zeile',
  title: '{{what}}',
  fix: 'Beheben',
  more: '{{count}} weitere',
  'start-passed': {
    title: 'Der Beginn ist vorbei',
    count_one: 'Beginn ist vorbei',
    count_other: 'Beginn ist vorbei',
    say: 'Geplant war {{day}} um {{at}}. Bitte ein anderes Datum wählen.',
  },
  'stop-missed': {
    title: 'Zu spät',
    count_one: '{{count}} zu spät',
    count_other: '{{count}} zu spät',
    show: 'Der Plan endet {{by}} Min. nach der Schlusszeit {{stop}}.',
    segment: '{{what}} muss bis {{stop}} enden, endet aber {{by}} Min. später.',
  },
  gap: {
    title: 'Lücke',
    count_one: '{{count}} Lücke',
    count_other: '{{count}} Lücken',
    say: 'In den {{by}} Min. vor {{what}} ist nichts geplant.',
    fix: 'Nach dem vorigen Abschnitt beginnen',
  },
  overlap: {
    title: 'Überschneidung',
    count_one: '{{count}} Überschneidung',
    count_other: '{{count}} Überschneidungen',
    say: '{{what}} beginnt {{by}} Min. vor dem Ende des vorigen Abschnitts.',
    fix: 'Nach dem vorigen Abschnitt beginnen',
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
    all: 'Alle auf {{language}}',
    bySpeaker: 'Nach Sprache der Vortragenden',
    unsaid: 'Auch nach Sprache der Vortragenden möglich, sobald sie unter Personen steht.',
    unknown_one: 'Nach Sprache der Vortragenden, {{count}} bleibt offen',
    unknown_other: 'Nach Sprache der Vortragenden, {{count}} bleiben offen',
  },
  'script-long': {
    title: 'Manuskript zu lang',
    count_one: '{{count}} Manuskript zu lang',
    count_other: '{{count}} Manuskripte zu lang',
    say: '{{what}}: Das Manuskript braucht {{needs}} Min. in Dolmetschtempo, hat aber nur {{has}}.',
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
      '{{time}}, kommt an dem Tag in {{city}} zweimal, weil die Uhr zurückgestellt wird. Es gilt das erste Mal, bei {{offset}}.',
    second:
      '{{time}}, kommt an dem Tag in {{city}} zweimal, weil die Uhr zurückgestellt wird. Es gilt das zweite Mal, bei {{offset}}.',
    since:
      '{{time}}, kommt an dem Tag in {{city}} zweimal, weil die Uhr zurückgestellt wird. Es gilt das zweite Mal, bei {{offset}}, {{real}} Min. nach {{start}}. Nach der Uhr wären es {{clock}}.',
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
    say_one: '{{count}} Titel fehlt auf {{language}}. Bildschirme zeigen eine andere Sprache.',
    say_other: '{{count}} Titel fehlen auf {{language}}. Bildschirme zeigen eine andere Sprache.',
  },
}
