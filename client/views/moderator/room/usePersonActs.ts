import type { Act } from '../../../ui/acts/act.ts'
import { useActMaker } from '../../../ui/acts/useActMaker.ts'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { cannedOf, cueId, sendCue } from '../side/cues.ts'
import type { Composer } from '../side/useComposer.ts'
import { useCueTexts } from '../side/useCueTexts.ts'
import { MARKS } from './people.ts'
import { type PageSeen, usePageOf } from './usePageSeen.ts'

/** Canned cues to somebody; to nobody, none can be sent. */
export function useCannedActs(context: ConsoleContext, person: string | null): readonly Act[] {
  const { giving } = useActMaker()
  const words = useCueTexts(context)
  if (person === null) return []
  const to = { type: 'person', person } as const
  return cannedOf(context.show, to, context.now).map(({ content, armed }) => {
    const [card] = armed
    const command =
      card === undefined
        ? sendCue(context.show, to, content)
        : ({ type: 'withdrawCue', cue: card } as const)
    return giving(cueId(content), words.what(content), possible(context, command), {
      detail: words.whom(to),
      chosen: card !== undefined,
    })
  })
}

/** What can be done with somebody of the agenda: write to them, look at their page, and mark whether they are here. */
export function usePersonActs(
  context: ConsoleContext,
  person: string | null,
  composer: Composer,
  seen: PageSeen,
): readonly Act[] {
  const { t } = useWords()
  const { giving, opening } = useActMaker()
  const page = usePageOf(context, person, seen)
  if (person === null) return []
  const marks = MARKS.map(({ mark, word }) =>
    giving(word, t(`people.${word}`), possible(context, { type: 'markAttendance', person, mark })),
  )
  const { status } = context.show.run.position
  const write = opening(
    'write',
    t('cues.write'),
    status !== 'ended',
    () => composer.choose(`person ${person}`),
    { focus: () => composer.input.current },
  )
  return [write, ...page, ...marks]
}
