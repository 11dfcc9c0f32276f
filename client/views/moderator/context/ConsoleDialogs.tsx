import { useState } from 'react'
import type { ItemId } from '../../../../shared/agenda/ids.ts'
import type { LanguageTag } from '../../../../shared/agenda/texts.ts'
import type { CommandOf } from '../../../../shared/run/command.ts'
import { findItem, flatItems, itemStatus, liveItemId } from '../../../../shared/run/lookup.ts'
import { REMARK_LIMIT } from '../../../../shared/run/remark.ts'
import { MINUTE } from '../../../../shared/time/instant.ts'
import { Title } from '../../../ui/agenda/AgendaText.tsx'
import { nameOfId } from '../../../ui/agenda/peopleNames.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { ItemDialog, type ItemTask } from '../agenda/ItemDialog.tsx'
import { itemActsOf } from '../agenda/itemActs.ts'
import { possibleMove } from '../agenda/moves.ts'
import { LinksDialog } from '../bar/LinksDialog.tsx'
import { StartDialog, type StartTask } from '../now/StartDialog.tsx'
import { LIMITS, lookCommand, messageLanguages, messageOf } from '../room/useRoomActs.ts'
import { CommandButton, CommandForm, ConfirmDialog } from './CommandButton.tsx'
import {
  type ConsoleContext,
  type ContextProps,
  type DialogProps,
  possible,
} from './consoleContext.ts'
import css from './form.module.css'
import { SelectField } from './Select.tsx'
import { useWords } from './useConsoleData.ts'

/** Returns the command that makes `text` the remark on an item; null if it already is, or if no remark is possible now. */
function remarkOf(context: ConsoleContext, item: ItemId, text: string): CommandOf<'remark'> | null {
  const was = context.show.remarks?.[item] ?? null
  const remark = text.trim() === '' ? null : { text: text.trim(), lang: context.lang }
  if (remark?.text === was?.text) return null
  return possible(context, { type: 'remark', item, remark, was })
}

/** Writes, changes or removes the remark on an item, during the show and after it. If another console changed it meanwhile, that text is shown before it is replaced. */
function RemarkDialog({ context, item, onClose }: DialogProps & { readonly item: ItemId }) {
  const { t } = useWords()
  const { published, remarks } = context.show
  const current = remarks?.[item] ?? null
  const [openingText] = useState(current?.text ?? '')
  const [text, setText] = useState(openingText)
  const command = text.trim() === '' ? null : remarkOf(context, item, text)
  const who = nameOfId(published?.agenda ?? null, item, context.lang)
  return (
    <Dialog open={true} onClose={onClose} title={t('remark.title', { who })}>
      <CommandForm command={command} onGiven={onClose}>
        <label className={css.field}>
          <span>{t('remark.text')}</span>
          <textarea
            rows={4}
            maxLength={REMARK_LIMIT}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        {current === null || current.text === openingText ? null : (
          <p role="status">{t('remark.stale', { present: current.text })}</p>
        )}
        <p className="quiet">{t('remark.note')}</p>
        <div className="acts">
          <Button type="submit" disabled={command === null} shortcut="Ctrl Enter">
            {t('remark.save')}
          </Button>
          {current === null ? null : (
            <CommandButton look="bare" command={remarkOf(context, item, '')} onPressed={onClose}>
              {t('remark.remove')}
            </CommandButton>
          )}
        </div>
      </CommandForm>
    </Dialog>
  )
}

/** Writes a message for the whole room, in one or two languages of the show. */
function MessageDialog({ context, onClose }: DialogProps) {
  const { t, languageName } = useWords()
  const { look } = context.show.run
  const [texts, setTexts] = useState<Readonly<Record<LanguageTag, string>>>(
    look.is === 'message' ? look.texts : {},
  )
  const message = messageOf(texts)
  const command = message && lookCommand(context, message)
  return (
    <Dialog open={true} onClose={onClose} title={t('stage.write')}>
      <CommandForm command={command} onGiven={onClose}>
        {messageLanguages(context).map((lang) => (
          <label key={lang} className={css.field}>
            <span>{languageName(lang)}</span>
            <textarea
              lang={lang}
              rows={3}
              maxLength={200}
              value={texts[lang] ?? ''}
              onChange={(event) => setTexts({ ...texts, [lang]: event.target.value })}
            />
          </label>
        ))}
        <p className="quiet">{t('stage.note')}</p>
        <Button type="submit" disabled={command === null} shortcut="Ctrl Enter">
          {t('stage.show')}
        </Button>
      </CommandForm>
    </Dialog>
  )
}

/** Gives a person the floor in the live item, for a chosen time. */
function FloorDialog({ context, onClose }: DialogProps) {
  const { t, reading } = useWords()
  const people = context.show.published?.agenda.people ?? []
  const requester = context.show.hands.find(({ wants }) => wants === 'floor')?.person
  const [chosen, choose] = useState<string | null>(null)
  const [limit, setLimit] = useState(LIMITS[1] ?? null)
  const item = liveItemId(context.show.run.position)
  const person = chosen ?? requester ?? people[0]?.id
  const command =
    item === null || person === undefined
      ? null
      : possible(context, { type: 'giveFloor', item, person, limit })
  return (
    <Dialog open={true} onClose={onClose} title={t('floor.giveTitle')}>
      <CommandForm command={command} onGiven={onClose}>
        <SelectField
          label={t('floor.person')}
          value={person}
          choose={choose}
          options={people.map(({ id, name }) => [id, reading(name).text])}
        />
        <fieldset className="acts" aria-label={t('floor.limit')}>
          {LIMITS.map((ms) => (
            <Button
              key={ms ?? 'none'}
              size="small"
              aria-pressed={ms === limit}
              onClick={() => setLimit(ms)}
            >
              {ms === null ? t('floor.noLimit') : t('common:minutes', { count: ms / MINUTE })}
            </Button>
          ))}
        </fieldset>
        {item === null ? <p className="quiet">{t('floor.noneOn')}</p> : null}
        <Button type="submit" look="ink" className="pushed" disabled={command === null}>
          {t('floor.give')}
        </Button>
      </CommandForm>
    </Dialog>
  )
}

/** The title of an item, which distinguishes the turns of one person; nothing if the title already is its name. */
function SwapTitle({ context, item }: ContextProps & { readonly item: ItemId }) {
  const agenda = context.show.published?.agenda
  const found = agenda === undefined ? null : findItem(agenda, item)?.item
  if (!found || found.speakers.length === 0) return null
  return <Title texts={found.title} className="second" />
}

/** Chooses the item with which another one swaps places. */
function SwapDialog({ context, item, onClose }: DialogProps & { readonly item: ItemId }) {
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

/** Asks for confirmation before the show ends. */
function EndDialog({ context, onClose }: DialogProps) {
  const { t } = useWords()
  const { published, run } = context.show
  const items = published === null ? [] : flatItems(published.agenda)
  const waiting = items.filter(({ item }) => itemStatus(run, item.id) === 'waiting').length
  return (
    <ConfirmDialog
      title={t('end.title')}
      no={t('end.no')}
      yes={t('end.yes')}
      command={possibleMove(context, 'endShow')}
      onClose={onClose}
    >
      {waiting > 0 ? (
        <p>{t('end.waiting', { count: waiting })}</p>
      ) : liveItemId(run.position) === null ? (
        <p>{t('end.allDone')}</p>
      ) : null}
      <p className="second">{t('end.note')}</p>
    </ConfirmDialog>
  )
}

/** Asks for confirmation before a rehearsal starts again: nobody can undo that (R12). */
function AgainDialog({ context, onClose }: DialogProps) {
  const { t } = useWords()
  return (
    <ConfirmDialog
      title={t('rehearsal.againTitle')}
      no={t('rehearsal.againNo')}
      yes={t('rehearsal.againYes')}
      command={possible(context, { type: 'beginAgain' })}
      onClose={onClose}
    >
      <p>{t('rehearsal.againNote')}</p>
    </ConfirmDialog>
  )
}

/** The open dialog of the console, beside the countdown. */
export function ConsoleDialogs({
  dialog,
  ...parts
}: DialogProps & { readonly dialog: OpenDialog }) {
  switch (dialog.kind) {
    case 'end':
      return <EndDialog {...parts} />
    case 'again':
      return <AgainDialog {...parts} />
    case 'links':
      return <LinksDialog {...parts} />
    case 'floor':
      return <FloorDialog {...parts} />
    case 'message':
      return <MessageDialog {...parts} />
    case 'item':
      return <ItemDialog {...parts} task={dialog.task} />
    case 'swap':
      return <SwapDialog {...parts} item={dialog.item} />
    case 'remark':
      return <RemarkDialog {...parts} item={dialog.item} />
    case 'start':
      return <StartDialog {...parts} task={dialog.task} />
    case 'none':
    case 'find':
    case 'keys':
      return null
  }
}

/** The one dialog that is open at the console, if any. */
export type OpenDialog =
  | { readonly kind: 'none' | 'find' | 'keys' | 'end' | 'again' | 'links' | 'floor' | 'message' }
  | { readonly kind: 'item'; readonly task: ItemTask }
  | { readonly kind: 'swap' | 'remark'; readonly item: string }
  | { readonly kind: 'start'; readonly task: StartTask }

export const NO_DIALOG: OpenDialog = { kind: 'none' }
