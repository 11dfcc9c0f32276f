import type { Act } from '../../../ui/acts/act.ts'
import { useActMaker } from '../../../ui/acts/useActMaker.ts'
import { type Desk, possible } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'
import { cannedOf, cueId, sendCue } from './cues.ts'
import { useCueWords } from './cueWords.ts'
import { MARKS } from './people.ts'
import type { Composer } from './useComposer.ts'
import { type PageSeen, usePageOf } from './usePageSeen.ts'

/** Canned cues to somebody; to nobody, none can be sent. */
export function useCannedActs(desk: Desk, person: string | null): readonly Act[] {
  const { giving } = useActMaker()
  const words = useCueWords(desk)
  if (person === null) return []
  const to = { type: 'person', person } as const
  return cannedOf(desk.show, to, desk.now).map(({ content, armed }) => {
    const [card] = armed
    const command =
      card === undefined
        ? sendCue(desk.show, to, content)
        : ({ type: 'withdrawCue', cue: card } as const)
    return giving(cueId(content), words.what(content), possible(desk, command), {
      detail: words.whom(to),
      chosen: card !== undefined,
    })
  })
}

/** What can be done with somebody of the agenda: write to them, look at their page, and mark whether they are here. */
export function usePersonActs(
  desk: Desk,
  person: string | null,
  composer: Composer,
  seen: PageSeen,
): readonly Act[] {
  const { t } = useWords()
  const { giving, opening } = useActMaker()
  const page = usePageOf(desk, person, seen)
  if (person === null) return []
  const marks = MARKS.map(({ mark, word }) =>
    giving(word, t(`people.${word}`), possible(desk, { type: 'markAttendance', person, mark })),
  )
  const { status } = desk.show.run.position
  const write = opening(
    'write',
    t('cues.write'),
    status !== 'ended',
    () => composer.choose(`person ${person}`),
    { focus: () => composer.input.current },
  )
  return [write, ...page, ...marks]
}
