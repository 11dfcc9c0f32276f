import { TURN_MINUTES, type WorkingBooth } from '../../../../../shared/agenda/booths.ts'
import type { Booth } from '../../../../../shared/agenda/model.ts'
import { useTongue } from '../../../../i18n/tongue.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { ContestedAt, Field } from '../fields/Field.tsx'
import { TypedField } from '../fields/TypedField.tsx'
import { useKeptKeys } from '../fields/useKeptKeys.ts'
import { boothAdded, boothChanged, boothRemoved, boothsIn, MOST_BOOTHS } from '../model/booths.ts'
import { fieldChange } from '../model/fields.ts'
import './booths.css'

type BoothProps = {
  readonly booth: Booth
  readonly all: readonly Booth[]
  readonly set: (change: Partial<WorkingBooth>) => void
}

/** Its two languages, each of those that the agenda has and the other one is not. */
function LanguagesOf({ booth: { id, languages }, set }: BoothProps) {
  const { t } = useEditorWords()
  const { agenda } = useEditor()
  const tongue = useTongue()
  const [one, other] = languages
  const choices = (now: string, not: string) =>
    [...new Set([...agenda.languages, now])]
      .filter((tag) => tag !== not)
      .map((tag) => ({ value: tag, label: tongue.name(tag) }))
  return (
    <Field label={t('editor.show.boothLanguages')}>
      <ChoiceField
        label={t('editor.show.boothFirst', { booth: id })}
        value={one}
        choices={choices(one, other)}
        choose={(tag) => set({ languages: [tag, other] })}
      />
      <ChoiceField
        label={t('editor.show.boothSecond', { booth: id })}
        value={other}
        choices={choices(other, one)}
        choose={(tag) => set({ languages: [one, tag] })}
      />
    </Field>
  )
}

function NameOf({ booth: { id }, all, set }: BoothProps) {
  const { t } = useEditorWords()
  return (
    <Field label={t('editor.show.boothName')}>
      <TypedField
        label={t('editor.show.boothNameOf', { booth: id })}
        value={id}
        commit={(text) => {
          const name = text.trim()
          if (name === '' || name.length > 40) return t('editor.show.boothLong')
          if (name !== id && all.some((one) => one.id === name)) return t('editor.show.boothTaken')
          set({ id: name })
          return null
        }}
      />
    </Field>
  )
}

function TurnOf({ booth: { id, minutes = TURN_MINUTES }, set }: BoothProps) {
  const { t } = useEditorWords()
  return (
    <Field label={t('editor.show.boothTurn')}>
      <TypedField
        label={t('editor.show.boothTurnOf', { booth: id })}
        value={String(minutes)}
        commit={(text) => {
          const typed = Number(text)
          if (!Number.isInteger(typed) || typed < 5 || typed > 120)
            return t('editor.show.boothTurnWrong')
          set({ minutes: typed })
          return null
        }}
      />
    </Field>
  )
}

/** Which booth it works from while the floor speaks neither of its languages. */
function RelayOf({ booth: { id, relayFrom }, all, set }: BoothProps) {
  const { t } = useEditorWords()
  const others = all.filter((one) => one.id !== id)
  if (others.length === 0) return null
  return (
    <Field label={t('editor.show.boothRelay')}>
      <ChoiceField
        label={t('editor.show.boothRelayOf', { booth: id })}
        value={relayFrom ?? ''}
        choices={[
          { value: '', label: t('editor.show.boothNoRelay') },
          ...others.map((one) => ({ value: one.id, label: one.id })),
        ]}
        choose={(from) => set({ relayFrom: from === '' ? null : from })}
      />
    </Field>
  )
}

/** The booths of the show: what each is called, its languages, how long its turns are, and whence it takes relay (R16). */
export function BoothsField() {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const all = boothsIn(agenda)
  const keys = useKeptKeys(all.map(({ id }) => id))
  const address = { type: 'setValue', of: 'show', id: null, field: 'booths' } as const
  const put = (to: Booth[]) => give([fieldChange(agenda, address, to)])
  const more = all.length < MOST_BOOTHS ? boothAdded(agenda, all) : null
  return (
    <>
      {all.map((booth, n) => {
        const props = {
          booth,
          all,
          set: (change: Partial<WorkingBooth>) => put(boothChanged(all, booth.id, change)),
        }
        return (
          <div className="ed-booth" key={keys[n]}>
            <NameOf {...props} />
            <LanguagesOf {...props} />
            <TurnOf {...props} />
            <RelayOf {...props} />
            <p className="ed-buttons">
              <Button
                size="small"
                look="bare"
                aria-label={t('editor.inspector.removeWhat', { what: booth.id })}
                onClick={() => put(boothRemoved(all, booth.id))}
              >
                {t('editor.inspector.remove')}
              </Button>
            </p>
          </div>
        )
      })}
      {more === null ? null : (
        <p className="ed-buttons">
          <Button size="small" onClick={() => put(more)}>
            {t('editor.show.addBooth')}
          </Button>
        </p>
      )}
      <p className="ed-note">
        {t(all.length === 0 ? 'editor.show.noBooths' : 'editor.show.boothHint')}
      </p>
      <ContestedAt at={address} />
    </>
  )
}
