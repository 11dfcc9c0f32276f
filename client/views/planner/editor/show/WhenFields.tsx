import { copyToDate } from '../../../../../shared/agenda/copy.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import { usePut } from '../fields/Field.tsx'
import { InputField, TimeField } from '../fields/TypedField.tsx'
import { fieldOf } from '../model/changes.ts'
import { type Extent, extentOf } from '../model/rows.ts'
import { instantOnDay } from '../model/typed.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import { useElsewhere, useTimes } from '../state/useTimes.ts'

type WhenProps = { readonly extent: Extent }

/** The date: with it every fixed time moves, by the same clocks. */
function DateField({ extent }: WhenProps) {
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

function StartField({ extent, first }: WhenProps & { readonly first: string }) {
  const { t } = useEditorWords()
  const times = useTimes()
  const away = useElsewhere()
  const address = fieldOf('segment', first, 'start')
  const put = usePut(address)
  const commit = (text: string) => {
    const at = instantOnDay(text, extent.start, times.zone)
    return at === null ? t('editor.wrong.time') : put({ type: 'notBefore', at })
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

function StopFields({ extent }: WhenProps) {
  const { t } = useEditorWords()
  const away = useElsewhere()
  const { hardStop: stop } = useEditor().agenda
  const movable = stop?.movableTo ?? null
  const address = fieldOf('show', null, 'hardStop')
  const put = usePut(address)
  return (
    <>
      <TimeField
        label={t('editor.show.stop')}
        term="hardStop"
        note={stop === null ? null : away(stop.at)}
        at={stop?.at ?? null}
        near={stop?.at ?? extent.end}
        placeholder={t('editor.show.noStop')}
        put={(at) =>
          put(at && { at, movableTo: movable !== null && movable > at ? movable : null })
        }
        address={address}
      />
      {stop === null ? null : (
        <TimeField
          label={t('editor.show.movable')}
          note={movable === null ? null : away(movable)}
          at={movable}
          near={stop.at}
          placeholder={t('editor.show.fixed')}
          put={(at) =>
            at !== null && at <= stop.at
              ? t('editor.show.noLater')
              : put({ ...stop, movableTo: at })
          }
        />
      )}
    </>
  )
}

/** When the show is: its date, its start, its stop, in both zones. */
export function WhenFields() {
  const { agenda } = useEditor()
  const extent = extentOf(agenda)
  const [first] = agenda.segments
  return (
    <>
      <DateField extent={extent} />
      {first === undefined ? null : <StartField extent={extent} first={first.id} />}
      <StopFields extent={extent} />
    </>
  )
}
