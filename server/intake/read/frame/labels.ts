import { ABOUT, type AboutPart } from '../../../../shared/agenda/about.ts'
import { anyOf } from '../../lexicons/lexicon.ts'
import type { ShowLabel } from '../../lexicons/showWords.ts'
import { showLabels, showWords } from '../../lexicons/showWords.ts'
import { normalizeSigns } from '../text/normalize.ts'

const LABELS = showLabels('labels')
const SPOKEN = showLabels('spoken')

/** A label at the start of a line: up to a colon, a tab, a dash, or the end of the line. */
const LABEL = /^([^:\t]{1,40}?)(?:\s*\([^)]{0,30}\))?\s*(?::-?|\t|\s-\s|$)\s*/u
const PREFIX = new RegExp(`^${anyOf(showWords('prefixes'))}[\\s-]?(?=.)`, 'iu')
const SPOKEN_LABEL = new RegExp(`^(${anyOf(SPOKEN.keys())})\\s+(?=\\S)`, 'iu')
const NUMBER = /^(?:\d{1,2}[.)]\s*|[一二三四五六七八九十]{1,2}、\s*)/u

/** The fact that words introduce; words in two languages (`Date / 日期`) introduce the same one twice. */
function labelOf(words: string): ShowLabel | null {
  const all = words.split(/\s*[/|]\s*|(?<=\p{Script=Han})\s(?=\p{Script=Latin})/u).map((word) => {
    const own = word.trim().toLowerCase().replace(/\s+/g, ' ')
    return LABELS.get(own) ?? LABELS.get(own.replace(PREFIX, '')) ?? null
  })
  const [first = null] = all
  return LABELS.get(words.toLowerCase()) ?? (all.every((one) => one === first) ? first : null)
}

/** Returns the label that a normalized text begins with, and the place where its fact begins; null if there is none. */
export function labelAt(text: string) {
  const found = LABEL.exec(text)
  const label = labelOf(found?.[1]?.trim() ?? '')
  if (found !== null && label !== null) return { label, end: found[0].length }
  const spoken = SPOKEN_LABEL.exec(text)
  const own = SPOKEN.get(spoken?.[1]?.toLowerCase() ?? '')
  return spoken === null || own === undefined ? null : { label: own, end: spoken[0].length }
}

/** Returns which part of the texts about a show a line announces, or null if it is no such heading. */
export function aboutHeading(text: string): AboutPart | null {
  const words = normalizeSigns(text).trim().replace(NUMBER, '')
  const label = labelOf(words.replace(/[\s:*_-]+$/, ''))
  return ABOUT.find((part) => part === label) ?? null
}
