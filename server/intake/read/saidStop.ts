import { timesAhead, type ZonedSpan } from './clock/timing.ts'
import { fold } from './words/fold.ts'

/** A line longer than this says something else too. */
const LONGEST = 90

/** What stands before the time: who must, what must be over; a bare verb with `at` is an entry of the agenda (`Close at 16:00`). */
const WHO =
  '(?:(?:and |please |so )*(?:we|everyone|everybody|all of us|you|the (?:room|hall|meeting))\\s)'
const MUST = '(?:(?:must|need to|have to|has to|should|will|is to|are to|shall)\\s)'
const OVER =
  '(?:be )?(?:out|done|finished|over|gone|ends?|finish(?:es)?|stops?|close[sd]?|leave|vacated?|cleared?)(?: of (?:here|it|the (?:room|hall|building)))?(?: the (?:room|hall|building))?'
const BY = '(?:by|before|no later than|not later than|at the latest(?: at| by)?|latest(?: at| by)?)'
const LEADS: readonly RegExp[] = [
  new RegExp(`^(?:please |and |so )*${WHO}?${MUST}?${OVER},? (?:is |it is )?${BY}\\s`, 'i'),
  new RegExp(`^(?:${WHO}${MUST}?|(?:and |so )*${MUST})${OVER},? at\\s`, 'i'),
  new RegExp(`^(?:please |and |so )*${WHO}?${MUST}${OVER}[,:]?\\s(?=\\d|noon|midnight)`, 'i'),
  /^hard[- ](?:stop|end|out)[:,]?\s(?:is\s)?(?:at\s|by\s)?/i,
  /^(?:ende|schluss):?\sspätestens\s(?:um\s)?|^spätestens(?:\sum)?\s(?=.*(?:schluss|ende|fertig|raus))|^um\s(?=.*\s(?:ist|muss|müssen)\s.*(?:schluss|ende|fertig|raus))/i,
  /^(?:wir|alle|die (?:veranstaltung|sitzung)) (?:müssen|muss|enden|endet|schließen|schließt) (?:bis|um|spätestens(?: um)?)\s|^(?:der )?(?:raum|saal)(?: ist)?(?: nur)? bis\s/i,
  /^fin impérative\s(?:à\s)?|^il faut (?:avoir )?(?:fini|terminé|libérer la salle)\s(?:à|avant)\s|^(?:fin|terminer) au plus tard à\s/i,
  /^(?:必须|最晚|最迟)(?:在|于)?\s?(?=.*(?:结束|散会|离场|清场))/,
  /^(?=.{3,14}(?:之前|前)(?:必须)?(?:结束|散会|离场|清场))/,
]
const AFTER =
  /^[\s,]*(?:sharp|latest|at the latest|please|on the dot|precisely|exactly|prompt(?:ly)?|(?:(?:ist|muss|müssen wir|sind wir) (?:spätestens )?)?(?:schluss|fertig|raus|zu ende)(?: sein)?|verfügbar|précises?|pile|au plus tard|(?:之前|前)?(?:必须|准时)?(?:结束|散会|离场|清场|为止)|local time)?[\s.!。！]*$/i

/** What stands before it over an agenda, where no entry says the same (`Close at 16:00`). */
const HEAD_LEADS: readonly RegExp[] = [
  /^(?:(?:it|we|all|the (?:meeting|session|hearing)) )?(?:ends?|finish(?:es)?|closes?|over|done|until|ende(?:t)?|schluss|fin)[:,]?\s(?:at |by |um |à |is )?(?=\d|noon|midnight)/i,
  /^(?=.{2,14}(?:结束|散会|离场|为止))/,
]

/** A time that stands alone after a word for the end is one. */
export function asEnd(one: ZonedSpan): ZonedSpan {
  const { start, end } = one.span
  return end === null ? { ...one, span: { start: null, end: start } } : one
}

/** `Out by 15:00 sharp`: by when all has to be over, of a line that says nothing else; null where it says no such time. */
export function saidStop(text: string): readonly ZonedSpan[] | null {
  return stopBehind(text, LEADS)
}

/** The same of a part of a line over the agenda, which needs to say less for it: `ends 16:00`. */
export function headStop(text: string): readonly ZonedSpan[] | null {
  return stopBehind(text, [...LEADS, ...HEAD_LEADS])
}

function stopBehind(text: string, leads: readonly RegExp[]): readonly ZonedSpan[] | null {
  const folded = fold(text)
    .trim()
    .replace(/(?<=\d|uhr|\dh)[.!。]+$/i, '')
  if (folded.length > LONGEST || !/\d|noon|midnight/i.test(folded)) return null
  const lead = leads.map((one) => one.exec(folded)).find((found) => found !== null)
  if (lead === undefined || lead === null) return null
  const rest = folded.slice(lead[0].length)
  const { spans, end } = timesAhead(rest, 'cell')
  const range = spans.some(({ span }) => span.start !== null && span.end !== null)
  return spans.length === 0 || range || !AFTER.test(rest.slice(end)) ? null : spans.map(asEnd)
}
