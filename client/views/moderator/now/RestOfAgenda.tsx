import type { Instant } from '../../../../shared/time/instant.ts'
import { momentOf } from '../../../../shared/timing/moment.ts'
import { TextSpan } from '../../../ui/agenda/TextSpan.tsx'
import { linesAt } from '../agenda/rows.ts'
import type { ConsoleContext, ContextProps } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useWords } from '../context/useWords.ts'
import css from './restOfAgenda.module.css'

/** Returns the item after the next one, and how many follow it. */
function restAt(context: ConsoleContext, now: Instant) {
  const next = momentOf(context.show, now)?.next
  const items = linesAt(context, now).filter((line) => line.type === 'item')
  const waiting = items.filter(({ status }) => status === 'waiting')
  const at = waiting.findIndex(({ id }) => id === next?.item.id)
  return {
    after: waiting[at + 1] ?? null,
    more: Math.max(0, waiting.length - at - 2),
    all: items.length,
  }
}

/** On a phone: the item after the next one where there is room, and the way to the agenda. */
export function RestOfAgenda({ context, open }: ContextProps & { readonly open: () => void }) {
  const { t } = useWords()
  const rest = useConsoleData(context, restAt)
  if (rest === null) return null
  const { after, more, all } = rest
  return (
    <div className={css.rest}>
      {after === null ? null : (
        <p>
          <span>{after.expected}</span>{' '}
          <TextSpan of={after.who[0] ?? after.title} className={css.name} />{' '}
          {after.who.length === 0 ? null : (
            <TextSpan of={after.title} className={`title cut ${css.title}`} />
          )}
        </p>
      )}
      <button type="button" data-testid="open-agenda" onClick={open}>
        {t('list.more', { count: more > 0 ? more : all })}
      </button>
    </div>
  )
}
