import { useState } from 'react'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import { itemOn } from '../../../../shared/run/lookup.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { CommandButton } from '../context/CommandButton.tsx'
import { type DialogProps, possible } from '../context/consoleContext.ts'
import css from '../context/form.module.css'
import { useWords } from '../context/useWords.ts'
import { LIMITS } from './floor.ts'

/** Chooses whom to give the floor inside what is on, and for how long. */
export function FloorDialog({ context, onClose }: DialogProps) {
  const { t } = useWords()
  const people = context.show.published?.agenda.people ?? []
  const asking = context.show.hands.find(({ wants }) => wants === 'floor')?.person
  const [chosen, choose] = useState<string | null>(null)
  const [limit, setLimit] = useState(LIMITS[1] ?? null)
  const item = itemOn(context.show.run.position)
  const person = chosen ?? asking ?? people[0]?.id
  const command =
    item === null || person === undefined
      ? null
      : possible(context, { type: 'giveFloor', item, person, limit })
  return (
    <Dialog open={true} onClose={onClose} title={t('floor.giveTitle')}>
      <label className={css.field}>
        <span>{t('floor.person')}</span>
        <select value={person} onChange={(event) => choose(event.target.value)}>
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {textIn(one.name, context.lang).text}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={css.chips} aria-label={t('floor.limit')}>
        {LIMITS.map((one) => (
          <Button
            key={one ?? 'none'}
            size="small"
            aria-pressed={one === limit}
            onClick={() => setLimit(one)}
          >
            {one === null ? t('floor.noLimit') : t('common:minutes', { count: one / MINUTE })}
          </Button>
        ))}
      </fieldset>
      {item === null ? <p className="quiet">{t('floor.noneOn')}</p> : null}
      <div className={css.foot}>
        <CommandButton look="ink" command={command} onPressed={onClose}>
          {t('floor.give')}
        </CommandButton>
      </div>
    </Dialog>
  )
}
