import { TURN_MINUTES, type WorkingBooth } from '../../../../../shared/agenda/booths.ts'
import type { Booth } from '../../../../../shared/agenda/model.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { ContestedAt, Field } from '../fields/Field.tsx'
import { RemoveButton } from '../fields/RemoveButton.tsx'
import { TypedField } from '../fields/TypedField.tsx'
import { useKeptKeys } from '../fields/useKeptKeys.ts'
import { boothAdded, boothChanged, boothRemoved, boothsIn, MOST_BOOTHS } from '../model/booths.ts'
import { fieldChange } from '../model/fields.ts'
import './booths.css'

type BoothChange = Partial<Omit<WorkingBooth, 'id'>>

type BoothProps = {
  readonly booth: Booth
  /** What it is called. */
  readonly name: string
  readonly all: readonly Booth[]
  readonly set: (change: BoothChange) => void
}

/** What a booth is called. */
function nameOf({ id, name }: Booth): string {
  return name ?? id
}

/** Its two languages, each of those that the agenda has and the other one is not. */
function LanguagesOf({ booth: { languages }, name, set }: BoothProps) {
  const { t } = useEditorWords()
  const { agenda } = useEditor()
  const tongue = useLanguageNames()
  const [one, other] = languages
  const choices = (now: string, not: string) =>
    [...new Set([...agenda.languages, now])]
      .filter((tag) => tag !== not)
      .map((tag) => ({ value: tag, label: tongue.name(tag) }))
  return (
    <Field label={t('editor.show.boothLanguages')}>
      <ChoiceField
        label={t('editor.show.boothFirst', { booth: name })}
        value={one}
        choices={choices(one, other)}
        choose={(tag) => set({ languages: [tag, other] })}
      />
      <ChoiceField
        label={t('editor.show.boothSecond', { booth: name })}
        value={other}
        choices={choices(other, one)}
        choose={(tag) => set({ languages: [one, tag] })}
      />
    </Field>
  )
}

function NameOf({ booth, name, all, set }: BoothProps) {
  const { t } = useEditorWords()
  return (
    <Field label={t('editor.show.boothName')}>
      <TypedField
        label={t('editor.show.boothNameOf', { booth: name })}
        value={name}
        commit={(text) => {
          const typed = text.trim()
          if (typed === '' || typed.length > 40) return t('editor.show.boothLong')
          const others = all.filter(({ id }) => id !== booth.id)
          if (others.some((one) => nameOf(one) === typed)) return t('editor.show.boothTaken')
          set({ name: typed })
          return null
        }}
      />
    </Field>
  )
}

function TurnOf({ booth: { minutes = TURN_MINUTES }, name, set }: BoothProps) {
  const { t } = useEditorWords()
  return (
    <Field label={t('editor.show.boothTurn')}>
      <TypedField
        label={t('editor.show.boothTurnOf', { booth: name })}
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
function RelayOf({ booth: { id, relayFrom }, name, all, set }: BoothProps) {
  const { t } = useEditorWords()
  const others = all.filter((one) => one.id !== id)
  if (others.length === 0) return null
  return (
    <Field label={t('editor.show.boothRelay')} term="relay">
      <ChoiceField
        label={t('editor.show.boothRelayOf', { booth: name })}
        value={relayFrom ?? ''}
        choices={[
          { value: '', label: t('editor.show.boothNoRelay') },
          ...others.map((one) => ({ value: one.id, label: nameOf(one) })),
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
          name: nameOf(booth),
          all,
          set: (change: BoothChange) => put(boothChanged(all, booth.id, change)),
        }
        return (
          <div className="ed-booth" key={keys[n]}>
            <NameOf {...props} />
            <LanguagesOf {...props} />
            <TurnOf {...props} />
            <RelayOf {...props} />
            <p className="ed-buttons">
              <RemoveButton what={nameOf(booth)} remove={() => put(boothRemoved(all, booth.id))} />
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
