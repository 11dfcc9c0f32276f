import type { Session } from './session.ts'

/** Whoever does not come is marked not here by a moderator elsewhere. */
export async function away(session: Session, name: string): Promise<void> {
  const person = session.person(name)
  await session.happens(
    `${name} is not here`,
    () => session.clock.gives({ type: 'markAttendance', person, mark: 'not-here' }),
    (course) => course.marks(person, 'away'),
  )
}

/** The first two items to come of the segment that is under way. */
function comingTwo({ course }: Session) {
  const [one, two] = course.turns.filter(({ status }) => status === 'waiting')
  const segment = course.agenda.segments[one?.segment ?? 0]
  if (one === undefined || segment === undefined || two?.segment !== one.segment)
    throw new Error('no two items are to come in one segment')
  const at = segment.items.findIndex(({ id }) => id === one.id)
  return { one, two, segment: segment.id, before: segment.items[at - 1]?.id ?? null }
}

/** A moderator inserts four minutes behind what comes next. */
export async function inserted(session: Session): Promise<void> {
  const { one, segment } = comingTwo(session)
  let agenda = session.course.agenda
  await session.happens(
    'an item inserted',
    async () => {
      agenda = await session.clock.gives({
        type: 'insert',
        at: { segment, after: one.id },
        item: {
          title: { en: 'A film', 'zh-Hans': '短片' },
          kind: 'other',
          planned: 240_000,
          speakers: [],
          language: null,
        },
        newPeople: [],
      })
    },
    (course) => course.changes(agenda),
  )
}

/** A moderator moves the item behind the next one before it. */
export async function moved(session: Session): Promise<void> {
  const { one, two, segment, before } = comingTwo(session)
  let agenda = session.course.agenda
  await session.happens(
    `${two.id} moved before ${one.id}`,
    async () => {
      agenda = await session.clock.gives({
        type: 'reorder',
        item: two.id,
        to: { segment, after: before },
        was: { segment, after: one.id },
      })
    },
    (course) => course.changes(agenda),
  )
}
