import type { PersonId } from '../../../../shared/agenda/ids.ts'
import { useLive } from '../../../live/LiveContext.tsx'
import type { Act } from '../../../ui/acts/act.ts'
import { useActMaker } from '../../../ui/acts/useActMaker.ts'
import { showToast } from '../../../ui/controls/Toasts.tsx'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { personName } from '../side/cues.ts'
import { MARKS } from './people.ts'

/** Returns a function that lists the acts that mark whether a person is here, with the name of the person if `isNamed`. The message after one can undo it. */
export function useMarkActs(
  context: ConsoleContext,
  isNamed = false,
): (person: PersonId) => readonly Act[] {
  const { t } = useWords()
  const { commandAct } = useActMaker()
  const live = useLive()
  return (person) => {
    const was = context.show.attendance[person] ?? null
    const who = personName(context.show, person, context.lang)
    const marking = (mark: typeof was) => ({ type: 'markAttendance', person, mark }) as const
    const undo = { label: t('steps:undo.short'), run: () => live.give(marking(was)) }
    return MARKS.map(({ mark, word, done }) => {
      const chosen = mark === was
      const name = isNamed ? t(`log.${done}`, { who }) : t(`people.${word}`)
      return commandAct(word, name, () => possible(context, marking(chosen ? null : mark)), {
        chosen,
        after: () => void showToast(t(`log.${chosen ? 'unmarked' : done}`, { who }), undo),
      })
    })
  }
}
