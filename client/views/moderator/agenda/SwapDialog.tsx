import { findItem } from '../../../../shared/run/lookup.ts'
import { Title } from '../../../ui/agenda/AgendaText.tsx'
import { nameOfId } from '../../../ui/agenda/itemName.ts'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { CommandButton } from '../context/CommandButton.tsx'
import { type ConsoleContext, possible } from '../context/consoleContext.ts'
import css from '../context/form.module.css'
import { useWords } from '../context/useWords.ts'
import { itemActsOf } from './itemActs.ts'

/** What somebody speaks about, so that their items can be told apart; nothing where an item is called by its title. */
function SwapTitle({ context, item }: { readonly context: ConsoleContext; readonly item: string }) {
  const agenda = context.show.published?.agenda
  const found = agenda === undefined ? null : findItem(agenda, item)?.item
  if (!found || found.speakers.length === 0) return null
  return <Title texts={found.title} className="second" />
}

/** Chooses the item that another one changes places with. */
export function SwapDialog({
  context,
  item,
  onClose,
}: {
  readonly context: ConsoleContext
  readonly item: string | null
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const agenda = context.show.published?.agenda ?? null
  const name = (id: string) => nameOfId(agenda, id, context.lang)
  const swaps = item === null ? [] : (itemActsOf(context, item)?.swaps ?? [])
  return (
    <Dialog
      open={item !== null}
      onClose={onClose}
      title={t('edit.swapTitle', { who: item === null ? '' : name(item) })}
    >
      {swaps.length === 0 ? <p className="quiet">{t('edit.swapNone')}</p> : null}
      <ul className={css.swaps}>
        {swaps.map((other) => (
          <li key={other}>
            <CommandButton
              look="bare"
              command={
                item === null ? null : possible(context, { type: 'swap', a: item, b: other })
              }
              onPressed={onClose}
            >
              <span className="cut">
                {name(other)} <SwapTitle context={context} item={other} />
              </span>
            </CommandButton>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
