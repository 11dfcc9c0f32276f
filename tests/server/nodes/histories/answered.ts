import {
  type GivenOnce,
  type History,
  type Learnt,
  named,
  type Written,
  writtenIn,
} from './history.ts'

function seqsOf({ log }: History, { link, id }: GivenOnce): readonly number[] {
  return log
    .filter(({ actor, commandId }) => actor === link && commandId === id)
    .map(({ seq }) => seq)
}

/** Whether the last that was said of a command is that it is not in the log. */
function isDenied(learnt: readonly Learnt[]): boolean {
  return learnt.at(-1)?.is === 'unknown' || learnt.some(({ is }) => is === 'refused')
}

function doneWrong(learnt: readonly Learnt[], last: number | null): readonly string[] {
  return learnt.flatMap((one) => {
    if (one.is !== 'done' || one.seq === last) return []
    return [`acknowledged at ${one.seq}, and ${last === null ? 'not in the log' : `at ${last}`}`]
  })
}

/** What is wrong with what was said of one command. */
function wrongIn(history: History, given: GivenOnce): readonly string[] {
  const { learnt } = given
  const last = seqsOf(history, given).at(-1) ?? null
  const said = learnt.map(({ is }) => is).join(', ')
  const found = [...doneWrong(learnt, last)]
  if (last !== null && isDenied(learnt)) found.push(`in the log at ${last}, though ${said}`)
  const open = learnt.at(-1)?.is
  if (open === 'sent' || open === 'unclear') found.push(`never answered, only ${said}`)
  return found.map((what) => `${named(given)}: ${what}`)
}

/** Where a command stands in more than one place. */
function doubled(written: readonly Written[]): readonly string[] {
  const seen = new Set<string>()
  return written.flatMap(({ link, id, envelopes }) => {
    const key = `${link} ${id}`
    const isSeen = seen.has(key)
    seen.add(key)
    return isSeen ? [`${id} of ${link} again at ${envelopes[0]?.seq}`] : []
  })
}

/** Whether a command was given by no person: what a server does by itself, and that somebody's own page is open. */
function isServers({ id }: Pick<Written, 'id'>): boolean {
  return /^(made|clock|end|here)\//.test(id)
}

function strangers({ given }: History, written: readonly Written[]): readonly string[] {
  const ids = new Set(given.map(({ id }) => id))
  return written
    .filter((one) => !(isServers(one) || ids.has(one.id)))
    .map(({ id, link, envelopes }) => `${id} of ${link} at ${envelopes[0]?.seq}: nobody gave it`)
}

/** Where what was answered and what is in the log are not the same: each command that was acknowledged once, and no other. */
export function wronglyAnswered(history: History): readonly string[] {
  const written = writtenIn(history.log)
  return [
    ...history.given.flatMap((given) => wrongIn(history, given)),
    ...doubled(written),
    ...strangers(history, written),
  ]
}
