import fc from 'fast-check'
import type { Term } from '../../shared/agenda/glossary/term.ts'
import {
  type Agenda,
  type Booth,
  Delivery,
  type Item,
  Kind,
  type Person,
  type Segment,
  SpeakerRole,
} from '../../shared/agenda/model.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import { instant, MINUTE } from '../../shared/time/instant.ts'

const LANGUAGES = ['en', 'zh-Hans', 'de', 'fr'] as const
const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'UTC'] as const

/** What people paste into a text: formulas, quotes, breaks, scripts, marks of their own. */
const NASTY = [
  '=1+1',
  '＝1+1',
  'x;=cmd',
  "x;'＋1",
  '+49 30',
  '-',
  '@home',
  "'quoted'",
  '"',
  'a,b;c\td',
  'one\ntwo',
  'one\\ntwo\\',
  '<script>alert(1)</script>',
  '自由讨论',
  '👩‍💻',
  'é',
  '\\',
  '\r\n',
  '=cmd|"/c calc"!A1',
] as const

const text = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
    fc.constantFrom(...NASTY),
    fc.tuple(fc.constantFrom(...NASTY), fc.string({ maxLength: 8 })).map((two) => two.join('')),
  )
  .map((one) => one.replaceAll('\0', '').trim() || 'x')

const texts: fc.Arbitrary<Texts> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...LANGUAGES), text), {
    selector: ([tag]) => tag,
    minLength: 1,
    maxLength: 3,
  })
  .map((some) => Object.fromEntries(some))

const length = fc.oneof(
  fc.nat(120).map((n) => n * MINUTE),
  fc.nat(10_000_000),
)
const moment = fc.integer({ min: 1_600_000_000_000, max: 1_900_000_000_000 }).map(instant)

const personOf = (n: number): fc.Arbitrary<Person> =>
  fc.record(
    {
      id: fc.constant(`person-${n}`),
      name: texts,
      family: fc.option(texts),
      address: fc.option(texts),
      title: fc.option(texts),
      affiliation: fc.option(texts),
      pronunciation: fc.option(texts),
      speaks: fc.subarray([...LANGUAGES]),
      zone: fc.constantFrom(...ZONES),
    },
    { requiredKeys: ['id', 'name', 'title', 'affiliation', 'pronunciation', 'speaks'] },
  )

const termOf = (n: number): fc.Arbitrary<Term> =>
  fc.record(
    {
      id: fc.constant(`term-${n}`),
      texts,
      said: texts,
      note: text,
      segments: fc.subarray(['block-0', 'block-1', 'gone'], { minLength: 1 }),
    },
    { requiredKeys: ['id', 'texts'] },
  )

const link = fc
  .tuple(fc.constantFrom('https', 'http'), fc.nat(999), fc.constantFrom('', '?pwd=A%20b', '#=1+1'))
  .map(([scheme, n, rest]) => `${scheme}://meet.example.org/j/${n}${rest}`)

const document = fc.record({
  title: text.map((one) => one.replace(/\s+/g, ' ').trim() || 'x'),
  link: link.map((one) => one.replace(/^http:/, 'https:')),
})

const briefing = fc
  .record({
    notes: fc.option(texts),
    announce: fc.option(texts),
    documents: fc.option(fc.array(document, { minLength: 1, maxLength: 3 }), { nil: undefined }),
    script: fc.option(
      fc.record(
        {
          lang: fc.constantFrom(...LANGUAGES),
          length: fc.integer({ min: 1, max: 9_999 }),
          delivery: fc.constantFrom(...Delivery.options),
        },
        { requiredKeys: ['lang', 'length'] },
      ),
      { nil: undefined },
    ),
  })
  .map(({ documents, script, ...rest }) => ({
    ...rest,
    ...(documents ? { documents } : {}),
    ...(script ? { script } : {}),
  }))

const itemOf = (id: string, people: number): fc.Arbitrary<Item> =>
  fc
    .record({
      title: texts,
      kind: fc.constantFrom(...Kind.options),
      planned: length,
      speakers: fc.array(
        fc.record({
          person: fc.nat(Math.max(0, people - 1)).map((n) => `person-${n}`),
          role: fc.constantFrom(...SpeakerRole.options),
        }),
        { maxLength: people === 0 ? 0 : 3 },
      ),
      language: fc.option(fc.constantFrom(...LANGUAGES)),
      alsoLanguages: fc.subarray([...LANGUAGES]),
      talkingPoints: fc.array(texts, { maxLength: 3 }),
      thresholds: fc.option(fc.record({ amber: length, red: length })),
      atEnd: fc.constantFrom('hold' as const, 'goOn' as const, 'standby' as const),
      until: fc.option(moment),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      dropRank: fc.option(fc.nat(99)),
      briefing,
    })
    .map(({ share, dropRank, atEnd, until, alsoLanguages, ...item }) => ({
      ...item,
      ...(alsoLanguages.length === 0 ? {} : { alsoLanguages }),
      ...(atEnd === 'hold' ? {} : { atEnd }),
      ...(until === null ? {} : { until }),
      id,
      addedLive: false,
      slimming: { least: Math.floor(item.planned * share), dropRank },
    }))

const segmentOf = (n: number, people: number): fc.Arbitrary<Segment> =>
  fc.record(
    {
      id: fc.constant(`block-${n}`),
      title: texts,
      start:
        n === 0
          ? fc.record({ type: fc.constant('notBefore' as const), at: moment })
          : fc.oneof(
              fc.record({ type: fc.constant('notBefore' as const), at: moment }),
              fc.constant({ type: 'follows' as const }),
            ),
      budget: fc.option(length),
      mustEndBy: fc.option(moment),
      ...(people === 0 ? {} : { chair: fc.nat(people - 1).map((one) => `person-${one}`) }),
      items: fc
        .nat(4)
        .chain((count) => fc.tuple(...upTo(count, (i) => itemOf(`item-${n}-${i}`, people)))),
    },
    { requiredKeys: ['id', 'title', 'start', 'budget', 'mustEndBy', 'items'] },
  )

const upTo = <T>(count: number, make: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(n))

/** Booths, each taking relay from the one before it or from none. */
const booths: fc.Arbitrary<Booth[]> = fc
  .array(
    fc.record(
      {
        languages: fc
          .shuffledSubarray([...LANGUAGES], { minLength: 2, maxLength: 2 })
          .map(([one = 'en', other = 'de']): [string, string] => [one, other]),
        minutes: fc.integer({ min: 5, max: 120 }),
        relayed: fc.boolean(),
        renamed: fc.boolean(),
      },
      { requiredKeys: ['languages', 'relayed', 'renamed'] },
    ),
    { maxLength: 3 },
  )
  .map((some) =>
    some.map(({ relayed, renamed, ...booth }, n) => ({
      ...booth,
      id: `booth ${n}`,
      ...(renamed ? { name: `同传 ${n}` } : {}),
      ...(relayed && n > 0 ? { relayFrom: `booth ${n - 1}` } : {}),
    })),
  )

/** Any agenda that a draft can hold, with what people paste into texts. */
export const anyAgenda: fc.Arbitrary<Agenda> = fc
  .tuple(fc.nat(4), fc.integer({ min: 1, max: 5 }))
  .chain(([people, blocks]) =>
    fc.record({
      title: texts,
      series: fc.option(texts),
      subtitle: fc.option(texts),
      organisers: fc.option(texts),
      background: fc.option(texts),
      focusAreas: fc.option(texts),
      partners: fc.option(texts),
      participants: fc.option(texts),
      languages: fc.subarray([...LANGUAGES], { minLength: 1 }),
      zones: fc.subarray([...ZONES], { minLength: 1 }),
      hardStop: fc.option(fc.record({ at: moment, movableTo: fc.option(moment) })),
      meeting: fc.option(fc.record({ link, id: fc.option(text), passcode: fc.option(text) })),
      people: fc.tuple(...upTo(people, personOf)),
      segments: fc.tuple(...upTo(blocks, (n) => segmentOf(n, people))),
      notes: fc.array(text, { maxLength: 3 }),
      booths,
      glossary: fc.nat(4).chain((count) => fc.tuple(...upTo(count, termOf))),
      tail: fc.option(fc.integer({ min: 1_000, max: 60_000 })),
    }),
  )
  .map(({ notes, booths: named, glossary, tail, ...agenda }) => ({
    ...agenda,
    ...(notes.length > 0 ? { notes } : {}),
    ...(named.length > 0 ? { booths: named } : {}),
    ...(glossary.length > 0 ? { glossary } : {}),
    ...(tail === null ? {} : { tail }),
  }))
