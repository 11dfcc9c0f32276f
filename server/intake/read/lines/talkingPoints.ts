import { entryWords } from '../../lexicons/entryWords.ts'
import { anyWord } from '../../lexicons/lexicon.ts'
import { normalizeSigns, tidy } from '../text/normalize.ts'
import { statedLengthAt } from '../times/statedLength.ts'

const LABEL = new RegExp(
  `${anyWord(entryWords('pointLabels'))}(?:\\s*\\([^)]{0,60}\\))?\\s*:\\s*`,
  'iu',
)

/** Returns the end of the heading of talking points that a normalized text begins with; 0 where it begins with none. */
export function pointsLabelEnd(text: string): number {
  const found = LABEL.exec(text.slice(0, 140))
  return found?.index === 0 ? found[0].length : 0
}

/** Returns whether a line is the heading of the talking points below it. */
export function isPointsLabel(text: string): boolean {
  const normalized = normalizeSigns(text).trim()
  return normalized !== '' && pointsLabelEnd(normalized) === normalized.length
}

/** Splits a text at the heading of its talking points: what precedes it, the points, and a length of each of them. */
export function talkingPoints(text: string) {
  const normalized = normalizeSigns(text)
  const label = LABEL.exec(normalized)
  if (label === null) return { before: text, points: [], each: null }
  const from = label.index + label[0].length
  const length = statedLengthAt(normalized, from)
  const points = text
    .slice(length?.end ?? from)
    .split(/(?:^|\s)[-–•·*▪]\s+|\s*;\s+|\n/)
    .map(tidy)
    .filter((point) => point !== '')
  return { before: text.slice(0, label.index), points, each: length?.statedLength ?? null }
}
