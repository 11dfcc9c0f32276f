import { namesBeforePosts, peopleIn } from '../people/peopleIn.ts'
import { honorificsInside } from '../people/posts.ts'
import { tidy } from '../text/normalize.ts'

const CASES =
  /(?:case (?:sharing|studies|presentations?|examples)|cases|fallbeispiele|städtebeispiele|études de cas|案例分享|案例介绍)([^:：\n]{0,40})[:：]\s*/i
const LIST = /\s*[,;、]\s*(?:and\s+|und\s+|et\s+)?|\s+(?:and|und|et)\s+|\s*和\s*/

/** Returns where the heading of a list of cases ends that a normalized text begins with; 0 where it begins with none. */
export function casesLabelEnd(text: string): number {
  const found = CASES.exec(text.slice(0, 100))
  return found?.index === 0 ? found[0].length : 0
}

/** Returns the cases that a cell lists (`Case sharing from 3 areas: A, B and C`), each with its person where as many follow, and the people of all. */
export function casesIn(text: string) {
  const label = CASES.exec(text)
  if (label === null) return { before: text, cases: [], people: [] }
  const rest = text.slice(label.index + label[0].length)
  const places = [...namesBeforePosts(rest), ...honorificsInside(rest), rest.indexOf('\n')]
  const cut = Math.min(...places.filter((place) => place > 0), rest.length)
  const titles = rest.slice(0, cut).split(LIST).map(tidy).filter(Boolean)
  const { people } = peopleIn(rest.slice(cut), 'column')
  const arePaired = people.length === titles.length
  return {
    before: text.slice(0, label.index),
    cases: titles.map((title, at) => ({
      title,
      people: arePaired ? people.slice(at, at + 1) : [],
    })),
    people: arePaired ? [] : people,
  }
}
