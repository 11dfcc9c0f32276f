import { spanAt } from '../read/clock/span.ts'
import { statedAt } from '../read/clock/stated.ts'
import { datesIn } from '../read/dates/foundDate.ts'
import { fold } from '../read/words/fold.ts'
import { type ArrangedLine, joinLines, type Layout } from './arrangedLine.ts'

const HOURS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    [
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'ten',
      'eleven',
      'twelve',
    ],
    [
      'eins',
      'zwei',
      'drei',
      'vier',
      'fünf',
      'sechs',
      'sieben',
      'acht',
      'neun',
      'zehn',
      'elf',
      'zwölf',
    ],
    [
      'une',
      'deux',
      'trois',
      'quatre',
      'cinq',
      'six',
      'sept',
      'huit',
      'neuf',
      'dix',
      'onze',
      'douze',
    ],
  ].flatMap((words) => words.map((word, at) => [word, at + 1])),
)
const HOUR = `(\\d{1,2}|${Object.keys(HOURS).join('|')})`

const hourOf = (word: string) => HOURS[word.toLowerCase()] ?? Number(word)
const clock = (hour: number, minutes: number) =>
  `${hour + Math.floor(minutes / 60)}:${String(((minutes % 60) + 60) % 60).padStart(2, '0')}`

/** Times in words, and what they are in figures. */
const WORDS: readonly (readonly [words: RegExp, time: (hour: number) => string])[] = [
  [new RegExp(`\\bhalf past ${HOUR}\\b`, 'giu'), (hour) => clock(hour, 30)],
  [new RegExp(`\\b(?:a )?quarter past ${HOUR}\\b`, 'giu'), (hour) => clock(hour, 15)],
  [new RegExp(`\\b(?:a )?quarter to ${HOUR}\\b`, 'giu'), (hour) => clock(hour - 1, 45)],
  [new RegExp(`\\bhalb ${HOUR}\\b`, 'giu'), (hour) => clock(hour - 1, 30)],
  [new RegExp(`\\bviertel nach ${HOUR}\\b`, 'giu'), (hour) => clock(hour, 15)],
  [new RegExp(`\\b(?:viertel vor|dreiviertel) ${HOUR}\\b`, 'giu'), (hour) => clock(hour - 1, 45)],
  [new RegExp(`\\b${HOUR} o'clock\\b`, 'giu'), (hour) => clock(hour, 0)],
  [
    new RegExp(
      `(?<=\\b(?:at|from|until|till|to|by|um|ab|bis|von|gegen|à|dès) )${HOUR}(?![\\p{L}\\d:.]|\\s?(?:min|std|uhr|h\\b|[ap]m))(?!,\\d)`,
      'giu',
    ),
    (hour) => clock(hour, 0),
  ],
]

function withFigures(text: string): string {
  return WORDS.reduce(
    (all, [words, time]) => all.replace(words, (_, hour: string) => time(hourOf(hour))),
    text,
  )
    .replace(/(\d{1,2})点半/g, '$1:30')
    .replace(/(\d{1,2})点(\d{1,2})分?/g, '$1:$2')
    .replace(/(\d{1,2})点(?:整|钟)?/g, '$1:00')
}

type Found = { readonly from: number; readonly end: number; readonly text: string }

const BEFORE_TIME =
  /(?:(?<!\p{L})(?:(?:from|between|at|until|till|by|um|ab|von|bis|gegen|zwischen|de|à|dès|jusqu'à|vers|a las|desde las)|(?:starting|beginning) at)\s+(?:about |ca\. )?|从|自|于|到)$/iu

const TIME = /(?<![\p{L}\d:.,/]|\d[:.,/])\d{1,2}(?:[:.h]|\s?(?:[ap]\.?m|uhr|h\b))/giu

/** Returns the first time or range of a clause, with the word before it. */
function timeIn(clause: string): Found | null {
  const text = fold(clause)
  for (const { index } of text.replace(/[到至从自于]/g, ' ').matchAll(TIME)) {
    const span = spanAt(text, index, 'inside') ?? spanAt(text, index, 'line')
    if (span === null || span.span.start === null) continue
    const before = BEFORE_TIME.exec(text.slice(0, index))?.[0] ?? ''
    return { from: index - before.length, end: span.end, text: clause.slice(index, span.end) }
  }
  return null
}

function lengthIn(clause: string): Found | null {
  const text = fold(clause)
  for (let at = 0; at < text.length; at += 1) {
    if (/[\p{L}\d:.]/u.test(text[at - 1] ?? '') && !/\p{Script=Han}/u.test(text[at - 1] ?? ''))
      continue
    const length = statedAt(text, at)
    if (length !== null)
      return { from: at, end: length.end, text: `${length.stated.ms / 60_000} min` }
  }
  return null
}

const SENTENCES = /(?<=[\p{L}\d)'"”»]{2}[.!?])\s+(?=[\p{Lu}"“„«(])|(?<=[。！？；])\s*/u
const CLAUSES =
  /[,;]?\s+(?=(?:and |und |et |y )?(?:then|after that|afterwards|followed by|dann|danach|anschließend|puis|ensuite|luego|después)\s)|[,;]\s+(?=(?:(?:and|und|et|y|e)\s)?(?:at|from|um|ab|von|à|de|dès|gegen|between|until)\s(?:about |ca\. )?\d)|\s+(?=(?:and|und|et)\s(?:at|um|à)\s\d)|[，；,]\s*(?=(?:随后|然后|接着|最后|之后|\d{1,2}[:点]))/iu
const LEAD =
  /^(?:[\s,;.，。；]|(?:and|und|et|y|e|then|there's|there is|there are|we have|we|it|dann|danach|anschließend|gibt es|puis|ensuite|nous|on|il y a|随后|然后|接着|最后|之后|由)(?=[\s\p{Script=Han}]))+/iu
const NEXT =
  /^(?:[\s,;]|and |und |et |y )*(?:then|after that|afterwards|followed by|finally|dann|danach|anschließend|puis|ensuite|enfin|luego|随后|然后|接着|最后)/iu

/** Splits a clause that states several times, at the comma or the word before each of them. */
function withOneTime(clause: string): string[] {
  const first = timeIn(clause)
  const second = first === null ? null : timeIn(clause.slice(first.end))
  if (first === null || second === null) return [clause]
  const between = clause.slice(0, first.end + second.from)
  const at = Math.max(
    ...[', ', '; ', '，', ' and ', ' und ', ' et ', ' y '].map((joint) =>
      between.lastIndexOf(joint),
    ),
  )
  if (at <= first.from) return [clause]
  return [clause.slice(0, at), ...withOneTime(clause.slice(at))]
}

/** Writes a clause as the line of an item, if it states a time or a length, or follows one. */
function lineOf(clause: string): string | null {
  if (datesIn(fold(clause)).length > 0) return null
  const time = timeIn(clause)
  const rest = time === null ? clause : `${clause.slice(0, time.from)} ${clause.slice(time.end)}`
  const length = lengthIn(rest)
  if (time === null && length === null && !NEXT.test(clause)) return null
  const bare = length === null ? rest : `${rest.slice(0, length.from)} ${rest.slice(length.end)}`
  const words = bare
    .replace(/\(\s*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEAD, '')
    .replace(/[\s,.;:，。；]+$/u, '')
  if (!/\p{L}{2}/u.test(words)) return null
  const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}`
  const end = length === null ? '' : ` (${length.text})`
  return time === null ? `• ${title}${end}` : `${time.text} ${title}${end}`
}

const STARTS_LINE =
  /^\s*(?:[-*•·–—>|#]|\(?\d{1,3}[.):、]|\d{1,2}[:.h]\d\d|\p{Lu}[\p{L} ]{1,24}:\s)/u

/** A mail program wraps lines that are longer than this, with the next word. */
const WRAPPED = 56
/** The longest paragraph that is read. */
const LONGEST = 2_000

/** Returns whether a line continues the paragraph that the line before it belongs to. */
function continues(text: string, before: string): boolean {
  const [word = ''] = text.trim().split(' ')
  if (word === '' || text.includes('\t') || before.trim().length + word.length < WRAPPED)
    return false
  return !STARTS_LINE.test(text) || (/^\d/.test(text) && /[\p{L}\d,]$/u.test(before.trimEnd()))
}

/** Joins the lines of each paragraph. */
function paragraphsOf(lines: readonly ArrangedLine[]): ArrangedLine[] {
  const result: ArrangedLine[] = []
  for (const [at, line] of lines.entries()) {
    const last = result.at(-1)
    const before = lines[at - 1]?.text ?? ''
    const isText = !STARTS_LINE.test(last?.text ?? '') && !before.includes('\t')
    if (last !== undefined && isText && last.text.length < LONGEST && continues(line.text, before))
      result[result.length - 1] = joinLines([last, line])
    else result.push(line)
  }
  return result
}

const LEAST_LENGTH = 80
const LEAST_TIMES = 3

/** Writes each clause of a paragraph that states a time or a length as a line of its own. */
export const sentences: Layout = {
  cost: 0.15,
  arrange(lines) {
    let found = 0
    const result = paragraphsOf(lines).flatMap((line): ArrangedLine[] => {
      if (
        line.text.length < LEAST_LENGTH ||
        line.text.length > LONGEST * 2 ||
        line.text.includes('\t')
      )
        return [line]
      const clauses = withFigures(line.text)
        .split(SENTENCES)
        .flatMap((sentence) =>
          datesIn(fold(sentence)).length > 0 ? [sentence] : sentence.split(CLAUSES),
        )
        .flatMap(withOneTime)
      const rows = clauses.map(lineOf)
      const timed = rows.filter((row) => row !== null && /^\d/.test(row)).length
      if (timed < LEAST_TIMES) return [line]
      found += timed
      return clauses.map((clause, at) => ({ ...line, text: rows[at] ?? clause.trim() }))
    })
    return found === 0 ? null : result
  },
}
