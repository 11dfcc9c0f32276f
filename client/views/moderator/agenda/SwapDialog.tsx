import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { findItem } from '../../../../shared/run/lookup.ts'
import { Title } from '../../../ui/agenda/AgendaText.tsx'
import { nameOfId } from '../../../ui/agenda/itemName.ts'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { CommandButton } from '../context/CommandButton.tsx'
import { type ContextProps, type DialogProps, possible } from '../context/consoleContext.ts'
import css from '../context/form.module.css'
import { useWords } from '../context/useWords.ts'
import { itemActsOf } from './itemActs.ts'

/** The title of an item, which distinguishes the turns of one person; nothing if the item is called by its title. */
function SwapTitle({ context, item }: ContextProps & { readonly item: ItemId }) {
  const agenda = context.show.published?.agenda
  const found = agenda === undefined ? null : findItem(agenda, item)?.item
  if (!found || found.speakers.length === 0) return null
  return <Title texts={found.title} className="second" />
}

/** Chooses the item that another one changes places with. */
export function SwapDialog({ context, item, onClose }: DialogProps & { readonly item: ItemId }) {
  const { t } = useWords()
  const agenda = context.show.published?.agenda ?? null
  const name = (id: ItemId) => nameOfId(agenda, id, context.lang)
  const swaps = itemActsOf(context, item)?.swaps ?? []
  return (
    <Dialog open={true} onClose={onClose} title={t('edit.swapTitle', { who: name(item) })}>
      {swaps.length === 0 ? <p className="quiet">{t('edit.swapNone')}</p> : null}
      <ul className={css.swaps}>
        {swaps.map((other) => (
          <li key={other}>
            <CommandButton
              look="bare"
              command={possible(context, { type: 'swap', a: item, b: other })}
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
