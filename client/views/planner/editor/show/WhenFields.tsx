import { copyToDate } from '../../../../../shared/agenda/copy.ts'
import type { HardStop } from '../../../../../shared/agenda/model.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import type { Instant } from '../../../../../shared/time/instant.ts'
import { InputField, TimeField } from '../fields/TypedField.tsx'
import { fieldChange } from '../model/changes.ts'
import { type Extent, extentOf } from '../model/rows.ts'
import { instantOnDay, instantTyped } from '../model/typed.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import { useElsewhere, useTimes } from '../state/useTimes.ts'

/** The date: with it every fixed time moves, by the same clocks. */
function DateField({ extent }: { readonly extent: Extent }) {
  const { t } = useEditorWords()
  const { agenda, replace } = useEditor()
  const { zone } = useTimes()
  const commit = (date: string) => {
    const copied = date === '' ? null : copyToDate(agenda, date)
    if (copied?.ok !== true) return t('editor.show.noDate')
    replace(copied.agenda)
    return null
  }
  const value = dateIn(extent.start, zone)
  return <InputField type="date" label={t('editor.show.date')} value={value} commit={commit} />
}

function StartField({ extent }: { readonly extent: Extent }) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const times = useTimes()
  const away = useElsewhere()
  const first = agenda.segments[0]
  if (first === undefined) return null
  const address = { type: 'setValue', of: 'segment', id: first.id, field: 'start' } as const
  const commit = (text: string) => {
    const at = instantOnDay(text, extent.start, times.zone)
    if (at === null) return t('editor.wrong.time')
    give([fieldChange(agenda, address, { type: 'notBefore', at })])
    return null
  }
  return (
    <InputField
      label={t('editor.show.start')}
      note={away(extent.start)}
      value={times.home(extent.start)}
      commit={commit}
      address={address}
    />
  )
}

function StopFields({ extent }: { readonly extent: Extent }) {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const times = useTimes()
  const away = useElsewhere()
  const stop = agenda.hardStop
  const movable = stop?.movableTo ?? null
  const address = { type: 'setValue', of: 'show', id: null, field: 'hardStop' } as const
  const put = (to: HardStop | null) => give([fieldChange(agenda, address, to)])
  const setStop = (at: Instant | null) =>
    put(at && { at, movableTo: movable !== null && movable > at ? movable : null })
  const setMovable = (text: string) => {
    if (stop === null) return null
    const movableTo = text === '' ? null : instantTyped(text, stop.at, times.zone)
    if (text !== '' && (movableTo === null || movableTo <= stop.at)) return t('editor.show.noLater')
    put({ ...stop, movableTo })
    return null
  }
  return (
    <>
      <TimeField
        label={t('editor.show.stop')}
        term="hardStop"
        note={stop === null ? null : away(stop.at)}
        at={stop?.at ?? null}
        near={stop?.at ?? extent.end}
        placeholder={t('editor.show.noStop')}
        put={setStop}
        address={address}
      />
      {stop === null ? null : (
        <InputField
          label={t('editor.show.movable')}
          note={movable === null ? null : away(movable)}
          value={movable === null ? '' : times.home(movable)}
          placeholder={t('editor.show.fixed')}
          commit={setMovable}
        />
      )}
    </>
  )
}

/** When the show is: its date, its start, its stop, in both zones. */
export function WhenFields() {
  const { agenda } = useEditor()
  const extent = extentOf(agenda)
  return (
    <>
      <DateField extent={extent} />
      <StartField extent={extent} />
      <StopFields extent={extent} />
    </>
  )
}
