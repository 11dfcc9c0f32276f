import {
  boothName,
  boothsOf,
  TURN_MINUTES,
  type WorkingBooth,
} from '../../../../../shared/agenda/booths.ts'
import type { BoothId } from '../../../../../shared/agenda/ids.ts'
import type { Agenda, Booth } from '../../../../../shared/agenda/model.ts'
import { baseLanguage } from '../../../../../shared/agenda/textIn.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { ChoiceField, ContestedAt, Field, RemoveButton } from '../fields/Field.tsx'
import fieldCss from '../fields/planField.module.css'
import { TypedField } from '../fields/TypedField.tsx'
import { useStableKeys } from '../fields/useStableKeys.ts'
import partCss from '../inspector/inspector.module.css'
import { fieldChange } from '../model/changes.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'

/** The most booths of a show. */
const MOST_BOOTHS = 20

/** A booth as the agenda keeps it: what goes without saying is left out. */
function kept({ id, name, languages, minutes, relayFrom }: WorkingBooth): readonly Booth[] {
  if (languages === null) return []
  const [one, other] = languages
  return [
    {
      id,
      ...(name === id ? {} : { name }),
      languages: [one, other],
      ...(minutes === TURN_MINUTES ? {} : { minutes }),
      ...(relayFrom === null ? {} : { relayFrom }),
    },
  ]
}

/** The booths of a draft, as they are edited: those that go without saying too. */
export function boothsIn(agenda: Agenda): readonly Booth[] {
  return boothsOf(agenda).flatMap(kept)
}

/** The booths with one of them changed; one that is called after its languages is called after the new ones. */
export function boothChanged(
  booths: readonly Booth[],
  id: BoothId,
  change: Partial<Omit<WorkingBooth, 'id'>>,
): Booth[] {
  return booths.flatMap((booth) => {
    if (booth.id !== id) return [booth]
    const { name: was = id, minutes = TURN_MINUTES, relayFrom = null, languages } = booth
    const others = booths.flatMap((one) => (one === booth ? [] : [one.name ?? one.id]))
    const isMade = was.replace(/ \d+$/, '') === boothName(...languages)
    const name =
      isMade && change.languages ? freeName(boothName(...change.languages), new Set(others)) : was
    return kept({ id, name, minutes, relayFrom, languages, ...change })
  })
}

/** The booths without one of them; nobody takes relay from it any more. */
export function boothRemoved(booths: readonly Booth[], id: BoothId): Booth[] {
  return booths
    .filter((booth) => booth.id !== id)
    .map(({ relayFrom, ...booth }) =>
      relayFrom === undefined || relayFrom === id ? booth : { ...booth, relayFrom },
    )
}

/** One more booth, for the first two of the agenda's languages that have none; null where a show of one language has nothing to interpret. */
export function boothAdded({ languages }: Agenda, booths: readonly Booth[]): Booth[] | null {
  const pairs = languages.flatMap((one, n) =>
    languages
      .slice(n + 1)
      .filter((other) => baseLanguage(other) !== baseLanguage(one))
      .map((other): [string, string] => [one, other]),
  )
  const taken = new Set(booths.flatMap(({ id, name }) => [id, name ?? id]))
  const pair = pairs.find(([one, other]) => !taken.has(boothName(one, other))) ?? pairs[0]
  if (pair === undefined) return null
  return [...booths, { id: freeName(boothName(...pair), taken), languages: pair }]
}

function freeName(name: BoothId, taken: ReadonlySet<BoothId>): BoothId {
  let free = name
  for (let n = 2; taken.has(free); n += 1) free = `${name} ${n}`
  return free
}

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
  const { name: languageName } = useLanguageNames()
  const [one, other] = languages
  const choices = (now: string, not: string) =>
    [...new Set([...agenda.languages, now])]
      .filter((tag) => tag !== not)
      .map((tag) => ({ value: tag, label: languageName(tag) }))
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

/** The booths of the show: name, languages, length of turns, and source of relay (R16). */
export function BoothsField() {
  const { t } = useEditorWords()
  const { agenda, give } = useEditor()
  const all = boothsIn(agenda)
  const keys = useStableKeys(all.map(({ id }) => id))
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
          <div className={partCss.booth} key={keys[n]}>
            <NameOf {...props} />
            <LanguagesOf {...props} />
            <TurnOf {...props} />
            <RelayOf {...props} />
            <p className={partCss.buttons}>
              <RemoveButton what={nameOf(booth)} remove={() => put(boothRemoved(all, booth.id))} />
            </p>
          </div>
        )
      })}
      {more === null ? null : (
        <p className={partCss.buttons}>
          <Button size="small" onClick={() => put(more)}>
            {t('editor.show.addBooth')}
          </Button>
        </p>
      )}
      <p className={fieldCss.note}>
        {t(all.length === 0 ? 'editor.show.noBooths' : 'editor.show.boothHint')}
      </p>
      <ContestedAt at={address} />
    </>
  )
}
