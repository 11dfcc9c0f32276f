import {
  isFact,
  type LedgerEntry,
  type ParsedAgenda,
  type ReadSegment,
  type SourceReading,
} from '../../../../shared/agenda/reading/reading.ts'

const MINUTE = 60_000

/** Words that say what stands beside them, or join it, and that no agenda keeps. */
const CONSUMED = new Set(
  `
am pm noon uhr ore heure ca time times zeit date day when until bis from to starts begins beginn min mins minute minutes minuten min hour hours half quarter an
上 午 下 早 晚 中 日 期 时 時 间 間 年 月 星 周 一 二 三 四 五 六 点 點 至 到 分 钟 鐘 小 半 北 京 会 會 议 議
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche sábado sabato
january february march april may june july august september october november december oct sep den chairs
januar februar märz mai juni juli oktober dezember maggio octubre avril novembre
utc gmt cst cet cest est mez mesz beijing
by with mit avec par via and und et for für de of the at um in im so then each per or
chair moderation modération moderatrice modera animation host wahlleitung resp intervenant intervenante ponente participan es diskutieren
主 持 人 讲 講 者 嘉 宾 报 告 致 辞
drs all plenary participants organizers organisers partners background panel open subject title top
zoom link join webex meeting id passcode zugangscode code secret réunion lien 会 议 号 密 码 链 接
start end coordinato da agenda items contact out sharp schluss spätestens speaker interpreters everyone di mars talking points choose one case sharing areas city
与 和 的 结 束
`
    .trim()
    .split(/\s+/),
)

/** The words of a text of two letters or more; a Chinese sign is one. */
const words = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}]){2,}/gu) ?? []

/** A line as a reader of the page sees it: without tags, where links lead, and the signs of footnotes. */
const seen = (line: string): string =>
  line
    .replaceAll(/!?\[([^\][]*)\](?:\([^()\s]*(?:\([^()]*\)[^()\s]*)*\)|\[[^\][]*\])/g, ' $1 ')
    .replaceAll(/<[^<>@]*>/g, ' ')
    .replaceAll(/(?<=\d )in the (?:morning|afternoon|evening)\b/g, ' ')
    .replaceAll(/(?<=\p{L})[¹²³⁴-⁹]+/gu, '')
    .replaceAll(/[\w.+-]+@[\w.-]+|(?:phone )?\+\d[\d ]{8,}/g, ' ')

/** Everything that a part of a reading says, in one text. */
function textIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.entries(value)
    .flatMap(([key, part]) =>
      key === 'text' && typeof part === 'string' ? [part] : [textIn(part)],
    )
    .join(' \n ')
}

const segmentsOf = (reading: SourceReading, { places = [] }: LedgerEntry): ReadSegment[] =>
  places.flatMap(({ agenda, segment }) =>
    segment === null ? [] : (reading.agendas[agenda]?.segments[segment] ?? []),
  )

const wholeOf = ({ segments: _, ...whole }: ParsedAgenda): string => textIn(whole)

const minutesOf = (segments: readonly ReadSegment[]): number[] =>
  segments.flatMap(({ budget, items }) => {
    const all = items.map(({ planned }) => planned ?? 0)
    return [...all, all.reduce((sum, one) => sum + one, 0), budget ?? 0].map((ms) => ms / MINUTE)
  })

const LENGTH = /(?<![\d.:–-])(\d{1,3})\s?(?:min\b|mins\b|minutes\b|Minuten\b|分钟)/gu

/** The floor languages of what was made of a line, as people call them. */
function languagesOf(segments: readonly ReadSegment[]): string {
  const tags = segments.flatMap(({ items }) => items.flatMap(({ languages = [] }) => languages))
  const called = (tag: string, lang: string) =>
    new Intl.DisplayNames([lang], { type: 'language' }).of(tag.split('-')[0] ?? tag) ?? tag
  return tags
    .flatMap((tag) => ['en', 'de', 'fr', 'zh'].map((lang) => called(tag, lang)))
    .join(' 文 ')
}

/** Whether an entry stands where items and segments are, and only where it is one. */
function isPlaced({ agendas }: SourceReading, { became, places = [] }: LedgerEntry): boolean {
  const there = places.every(({ agenda, segment, item }) => {
    const found = segment === null ? undefined : agendas[agenda]?.segments[segment]
    return found !== undefined && (item === null || found.items[item] !== undefined)
  })
  return there && (became === 'item' || became === 'segment') === places.length > 0
}

/** Whether a finding says what of these lines was not understood: on the line, or in words of one beside it. */
function isTold(
  { findings }: SourceReading,
  { from, to }: LedgerEntry,
  line: number,
  text: string,
) {
  if (findings.some(({ code }) => /^(?:too-many|more-findings|empty)/.test(code))) return true
  const own = findings.filter(
    (found) => found.line !== null && found.line >= from && found.line <= to,
  )
  const said = new Set(words(textIn(own)))
  return own.some((found) => found.line === line) || words(seen(text)).every((one) => said.has(one))
}

function lineFault(reading: SourceReading, entry: LedgerEntry, line: number): string | null {
  const { became } = entry
  const text = reading.source[line - 1] ?? ''
  if ((became === 'blank') !== (text.trim() === '')) return `${line}: ${became}, “${text}”`
  const looks = /^(?:!|\[!|```|[\w-]+:)/.test(text) || words(seen(text)).length === 0
  if (became === 'markup' && !looks) return `${line}: markup, “${text}”`
  const told = became !== 'not-understood' || isTold(reading, entry, line, text)
  return told ? null : `${line}: not understood, and no finding`
}

/** What is wrong with the ledger of a reading: lines in no entry or two, places that are none, lines that were not understood and are no finding. */
export function ledgerFaults(reading: SourceReading): string[] {
  const { ledger = [], source } = reading
  const first = ledger.map(({ to }) => to + 1)
  const order = ledger.flatMap(({ from, to }, at) =>
    from === (first[at - 1] ?? 1) && to >= from ? [] : [`${from}-${to}: not in order`],
  )
  const end = (ledger.at(-1)?.to ?? 0) === source.length ? [] : ['not all lines are in it']
  const places = ledger.flatMap((entry) =>
    isPlaced(reading, entry) ? [] : [`${entry.from}: ${entry.became} of no place`],
  )
  const lines = ledger.flatMap((entry) =>
    Array.from(
      { length: entry.to - entry.from + 1 },
      (_, n) => lineFault(reading, entry, entry.from + n) ?? [],
    ).flat(),
  )
  return [...order, ...end, ...places, ...lines]
}

/** Words and lengths of the source that are nowhere in what was made of their line, nor in notes, facts of the whole, or a finding on it. */
export function lostTexts(reading: SourceReading): string[] {
  const { ledger = [], source, findings, agendas } = reading
  const whole = agendas.map(wholeOf).join(' ')
  return ledger.flatMap((entry) => {
    const { from, to, became } = entry
    const kept = became === 'item' || became === 'segment' || became === 'note' || isFact(became)
    if (!kept) return []
    const segments = segmentsOf(reading, entry)
    const said = `${whole} ${textIn(segments)} ${languagesOf(segments)}`
    return source.slice(from - 1, to).flatMap((raw, index): string[] => {
      const line = from + index
      const own = findings.filter((finding) => finding.line === line)
      const there = `${said} ${textIn(own)}`
      const bag = new Set(words(there))
      const text = seen(raw)
      const lost = words(text).filter(
        (word) => !bag.has(word) && !CONSUMED.has(word) && !/^\d/.test(word),
      )
      const minutes = minutesOf(segments)
      const lengths = segments.length === 0 ? [] : [...text.matchAll(LENGTH)]
      const sum = lengths.reduce((all, [, count]) => all + Number(count), 0)
      const short = lengths.filter(
        ([written, count]) =>
          own.every(({ code }) => code !== 'length-and-times') &&
          ![Number(count), sum].some((one) => minutes.includes(one)) &&
          !there.includes(written),
      )
      const all = [...lost, ...short.map(([written]) => written)]
      return all.length === 0 ? [] : [`${line}: ${all.join(' ')} of “${raw.trim()}”`]
    })
  })
}

const HALF_DAY = 720
const CLOCKS = /(?<![\d.:/,-])(\d{1,2})[:h](\d\d)(?![\d:])/g

/** The clock times of a text, in minutes on a clock of twelve hours. */
const clocksIn = (text: string): [string, number][] =>
  [...text.normalize('NFKC').matchAll(CLOCKS)].map(([written, hour, minute]) => [
    written,
    (Number(hour) * 60 + Number(minute)) % HALF_DAY,
  ])

/** The starts and ends that a reading has, in minutes on a clock of twelve hours. */
function clocksOf({ agendas }: SourceReading): Set<number> {
  const at = (when: string | null, minutes = 0): number[] =>
    clocksIn(when?.replace(/^.*T/, '').slice(0, 5) ?? '').map(
      ([, start]) => (start + minutes) % HALF_DAY,
    )
  return new Set(
    agendas.flatMap(({ startsAt, hardStop, segments }) => [
      ...[...at(startsAt), ...at(hardStop)],
      ...segments.flatMap(({ start, budget, items }) => [
        ...[...at(start), ...at(start, (budget ?? 0) / MINUTE)],
        ...at(start, items.reduce((sum, { planned }) => sum + (planned ?? 0), 0) / MINUTE),
        ...items.flatMap((item) => [
          ...[...at(item.start), ...at(item.start, (item.planned ?? 0) / MINUTE)],
        ]),
      ]),
    ]),
  )
}

/** Times, lengths, mail addresses and links of the source that are in no agenda, note, fact or finding. */
export function lostValues(reading: SourceReading): string[] {
  const { source, agendas, findings } = reading
  const all = JSON.stringify([agendas, findings.map(({ facts }) => facts)]).normalize('NFKC')
  const clocks = clocksOf(reading)
  const minutes = new Set(minutesOf(agendas.flatMap(({ segments }) => segments)))
  const isZoned = agendas.some(({ zones }) => zones.length > 1)
  const isCut = findings.some(({ code }) => /^(?:too-many|more-findings|empty|cut-line)/.test(code))
  return source.flatMap((line, at) => {
    const text = line.normalize('NFKC')
    const times = isZoned ? [] : clocksIn(text).filter(([, clock]) => !clocks.has(clock))
    const lengths = [...text.matchAll(LENGTH)].filter(([, count]) => !minutes.has(Number(count)))
    const links =
      text.match(
        /https?:\/\/[^\s<>"')\]|，。；]+[^\s<>"')\]|，。；.,;:!?]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
      ) ?? []
    const written = [...times, ...lengths].map(([one]) => one)
    const lost = [...written, ...links].filter((one) => !all.includes(one))
    return lost.length === 0 || isCut ? [] : [`${at + 1}: ${lost.join(' ')} of “${line.trim()}”`]
  })
}

/** A first name or more and a family name, as Latin letters write them: "Ying Wang", "Annelies van der Brugge". */
const NAMES =
  /(?<![\p{L}\p{M}\p{N}@./-])\p{Lu}[\p{Ll}\p{M}’'-]+(?:-\p{Lu}\p{Ll}+)*(?: (?:van|von|de|der|den|la|le|du|da|dos|zu|del)){0,2}(?: \p{Lu}\.)? \p{Lu}[\p{L}\p{M}’'-]*\p{Ll}(?![\p{L}\p{N}])/gu

/** Names of the source that are in no agenda, as a person, in a title or in a note, nor in a finding. */
export function lostNames({ source, agendas, findings }: SourceReading): string[] {
  if (findings.some(({ code }) => /^(?:too-many|more-findings|empty|cut-line)/.test(code)))
    return []
  const there = new Set(words(textIn([agendas, findings.map(({ facts }) => Object.values(facts))])))
  return source.flatMap((line, at) =>
    [...line.normalize('NFKC').matchAll(NAMES)]
      .filter(([name]) => words(name).some((one) => !there.has(one) && !CONSUMED.has(one)))
      .map(([name]) => `${at + 1}: ${name} of “${line.trim()}”`),
  )
}
