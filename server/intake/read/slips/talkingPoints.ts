import { type Stated, statedAt } from '../clock/stated.ts'
import { fold, tidy } from '../words/fold.ts'

const LABEL =
  /(?:talking points?|discussion (?:points?|questions?|topics?)|(?:key|guiding|leading|main) (?:questions?|points?|topics?)|questions? for discussion|topics? (?:include|for discussion)|leitfragen|diskussionspunkte|themen|stichpunkte|points? (?:de discussion|à aborder)|questions? directrices|讨论(?:话题|要点|问题|议题)|谈话要点|发言要点|交流要点|议题)(?:\s*\([^)]{0,60}\))?\s*:/i

/** Whether a line is the heading of talking points that follow it. */
export function isPointsLabel(text: string): boolean {
  const folded = fold(text).trim()
  const found = LABEL.exec(folded)
  return found !== null && found.index === 0 && found[0].length === folded.length
}

/** Where the heading of talking points ends that a folded text begins with; 0 where it begins with none. */
export function pointsLabelEnd(text: string): number {
  const found = LABEL.exec(text.slice(0, 140))
  return found?.index === 0 ? found[0].length : 0
}

/** What stands before talking points that are named as such, the points, and a length stated for each of them. */
export function talkingPoints(text: string): {
  before: string
  points: string[]
  each: Stated | null
} {
  const folded = fold(text)
  const label = LABEL.exec(folded)
  if (label === null) return { before: text, points: [], each: null }
  let from = label.index + label[0].length
  from += (/^\s*/.exec(folded.slice(from))?.[0] ?? '').length
  const length = statedAt(folded, from)
  const start = length === null ? from : length.end
  const points = text
    .slice(start)
    .split(/(?:^|\s)[-–•·*▪]\s+|\s*;\s+|\n/)
    .map(tidy)
    .filter((point) => point !== '')
  return { before: text.slice(0, label.index), points, each: length?.stated ?? null }
}
