import { type GivenOnce, type History, named, writtenIn } from './history.ts'

/** How far, in ms, an event may be stamped from when it was decided: a few times what a node's clock may be off, and far less than clocks are set by. */
const OFF = 100

function wrongOf({ times, ...given }: GivenOnce, at: number): readonly string[] {
  const { sent, known } = times ?? { sent: null, known: null }
  if (sent === null) return []
  if (at < sent - OFF) return [`${named(given)}: stamped ${sent - at} ms before it was sent`]
  if (known === null || at <= known + OFF) return []
  return [`${named(given)}: stamped ${at - known} ms after its answer had come`]
}

/** Where what was written bears another time than that between its command's being sent and answered, or a show’s time is not that of all. */
export function stampedWrong({ log, given }: Pick<History, 'log' | 'given'>): readonly string[] {
  const found = new Map(given.map((one) => [`${one.link} ${one.id}`, one]))
  const apart = log.filter(({ at, wall }) => Math.abs(at - wall) > OFF)
  return [
    ...writtenIn(log).flatMap(({ link, id, envelopes }) => {
      const [one, first] = [found.get(`${link} ${id}`), envelopes[0]]
      return one === undefined || first === undefined ? [] : wrongOf(one, first.wall)
    }),
    ...apart.map(({ seq, at, wall }) => `seq ${seq}: its show’s time is ${at - wall} ms off`),
  ]
}
