import { type ComponentType, useState } from 'react'
import {
  type TextName,
  textsIn,
  type ValueName,
} from '../../../../../shared/agenda/fields/field.ts'
import { PERSON_FIELDS } from '../../../../../shared/agenda/fields/person.ts'
import type { Person } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import { newCommandId } from '../../../../live/commandId.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Dialog } from '../../../../ui/controls/Dialog.tsx'
import { ZoneField } from '../../../../ui/intake/ZoneField.tsx'
import { namePinyin } from '../../pinyin.ts'
import {
  chairedBy,
  insertPerson,
  itemsOf,
  mergePeople,
  newPerson,
  peopleLike,
  personNamed,
} from '../acts/people.ts'
import pageCss from '../editor.module.css'
import { Field, LanguagesField, RemoveButton, useField } from '../fields/Field.tsx'
import { AddField, knownPeople } from '../fields/PersonPicker.tsx'
import fieldCss from '../fields/planField.module.css'
import { TextsField } from '../fields/TypedField.tsx'
import css from '../inspector/inspector.module.css'
import { fieldChange, fieldOf } from '../model/changes.ts'
import { itemKey, type RowKey, rowOfSegment } from '../model/rows.ts'
import { useShowDate } from '../show/WhereFields.tsx'
import { useEditor, useEditorWords, useTimes } from '../state/editor.tsx'
import type { Table } from '../table/useTable.ts'

/** Returns a person's name in Chinese characters, and its language; null if there is none. */
export function chineseName({ name }: Person) {
  const [found] = Object.entries(name).filter(([, text]) => /\p{Script=Han}/u.test(text))
  return found ? { lang: found[0], text: found[1] } : null
}

function capital(word: string): string {
  const [first = '', ...rest] = word
  return first.toLocaleUpperCase('en') + rest.join('')
}

/**
 * Formats pinyin syllables as a name. If the family name is known, it is one word and the given name another. Else each
 * syllable is a word, because the family name is not guessed.
 */
export function formatPinyinName(
  { family }: Person,
  { lang, text }: NonNullable<ReturnType<typeof chineseName>>,
  pinyin: string,
): string {
  const syllables = pinyin.split(' ')
  const familyName = family?.[lang]
  const isFirst =
    familyName !== undefined && text.startsWith(familyName) && syllables.length === [...text].length
  if (!isFirst) return syllables.map(capital).join(' ')
  const letters = [...familyName].length
  const words = [syllables.slice(0, letters), syllables.slice(letters)]
  return words
    .map((word) => capital(word.join('')))
    .join(' ')
    .trim()
}

/** A button that fills in pinyin as the pronunciation of a Chinese name, for somebody to check; shown while it is empty. */
function PinyinButton({ person }: { readonly person: Person }) {
  const { t, agenda, give } = useEditor()
  const [hasFailed, setFailed] = useState(false)
  const name = chineseName(person)
  const lang = agenda.languages.find((tag) => tag !== name?.lang) ?? name?.lang ?? ''
  if (name === null || (person.pronunciation?.[lang] ?? '') !== '') return null
  const add = async () => {
    const address = { type: 'setText', of: 'person', id: person.id, lang } as const
    try {
      const text = formatPinyinName(person, name, await namePinyin(name.text))
      setFailed(false)
      give([fieldChange(agenda, { ...address, field: 'pronunciation' }, text)])
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <Button size="small" onClick={() => void add()}>
        {t('editor.people.addPinyin')}
      </Button>
      {hasFailed ? (
        <p className={`red ${fieldCss.note}`} role="alert">
          {t('editor.people.noPinyin')}
        </p>
      ) : null}
    </>
  )
}

type PersonProps = { readonly person: Person }
type FormProps = PersonProps & { readonly table: Table }

function SpeaksField({ person: { id, speaks } }: PersonProps) {
  const { t, agenda } = useEditor()
  return (
    <LanguagesField
      {...useField(fieldOf('person', id, 'speaks'))}
      label={t('editor.people.speaks')}
      tags={[...new Set([...agenda.languages, ...speaks])]}
      checked={speaks}
    />
  )
}

/** The time zone of a person, if it is known for certain. */
function OwnZoneField({ person: { id, zone = '' } }: PersonProps) {
  const { t, agenda } = useEditor()
  const { city } = useEditorWords()
  const { address, put } = useField(fieldOf('person', id, 'zone'))
  const label = t('editor.people.zone')
  return (
    <Field label={label} note={t('editor.people.zoneNote')} address={address}>
      <ZoneField
        key={zone}
        label={label}
        zone={zone}
        choose={put}
        likely={agenda.zones}
        date={useShowDate()}
      />
      {zone === '' ? null : <RemoveButton what={city(zone)} remove={() => put(null)} />}
    </Field>
  )
}

/** The other fields of a person, each with its input. */
const PARTS: Readonly<Record<ValueName<typeof PERSON_FIELDS>, ComponentType<PersonProps>>> = {
  speaks: SpeaksField,
  zone: OwnZoneField,
}

type RowLinksProps = Pick<FormProps, 'table'> & {
  /** Whether each link shows its start time. */
  readonly timed?: boolean
  readonly all: readonly { readonly row: RowKey; readonly title: Texts }[]
}

function RowLinks({ table, all, timed = false }: RowLinksProps) {
  const { lang } = useEditor()
  const times = useTimes()
  const startOf = (row: RowKey) => {
    const found = table.rows.find(({ key }) => key === row)
    return found === undefined ? '' : `${times.home(found.start)} `
  }
  return (
    <ul>
      {all.map(({ row, title }) => {
        const words = textIn(title, lang)
        return (
          <li key={row}>
            <button type="button" className={css.link} onClick={() => table.goTo(row)}>
              {timed ? startOf(row) : null}
              <span lang={words.lang}>{words.text}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** The items in which a person speaks and the segments that they chair, each as a link; a person without any can be removed. */
function Turns({ person, table }: FormProps) {
  const { t, agenda, give } = useEditor()
  const items = itemsOf(agenda, person.id).map(({ id, title }) => ({ row: itemKey(id), title }))
  const chaired = chairedBy(agenda, person.id).map((segment) => {
    return { row: rowOfSegment(segment), title: segment.title }
  })
  const isUnused = items.length === 0 && chaired.length === 0
  return (
    <>
      <Field label={t('editor.people.turns')}>
        {items.length === 0 ? <p>{t('editor.people.noTurns')}</p> : null}
        <RowLinks table={table} all={items} timed />
        {isUnused ? (
          <Button size="small" onClick={() => give([{ type: 'removePerson', was: person }])}>
            {t('editor.people.remove')}
          </Button>
        ) : null}
      </Field>
      {chaired.length === 0 ? null : (
        <Field label={t('editor.inspector.role.moderator')}>
          <RowLinks table={table} all={chaired} />
        </Field>
      )}
    </>
  )
}

type PersonTextsProps = PersonProps & { readonly field: TextName<typeof PERSON_FIELDS> }

/** One text field of a person in every language; the family name is a part of the name. */
function PersonTexts({ person, field }: PersonTextsProps) {
  const { t } = useEditorWords()
  const errorOf = (text: string, lang: string) =>
    text === '' || person.name[lang]?.includes(text) ? null : t('editor.people.notInName')
  return (
    <TextsField
      label={t(`editor.people.${field}`)}
      note={field === 'family' || field === 'address' ? t(`editor.people.${field}Note`) : undefined}
      at={{ type: 'setText', of: 'person', id: person.id, field }}
      {...(field === 'family' ? { wrong: errorOf } : {})}
    >
      {field === 'pronunciation' ? <PinyinButton person={person} /> : null}
    </TextsField>
  )
}

type MergeProps = { readonly one: Person; readonly other: Person; readonly close: () => void }

/** The dialog that asks which of two entries remains; the link of the other one then leads to no turn. */
function MergeDialog({ one, other, close }: MergeProps) {
  const { t, agenda, lang, give } = useEditor()
  const name = (person: Person) => textIn(person.name, lang).text
  const merge = (remaining: Person, removed: Person) => {
    give(mergePeople(agenda, removed.id, remaining.id) ?? [])
    close()
  }
  return (
    <Dialog
      onClose={close}
      title={t('editor.people.mergeTitle')}
      closeLabel={t('editor.inspector.cancel')}
    >
      <p>{t('editor.people.mergeTurns', { one: name(one), other: name(other) })}</p>
      <p>{t('editor.people.mergeLink')}</p>
      <p className={`stack tight ${css.merge}`}>
        {[[other, one] as const, [one, other] as const].map(([remaining, removed]) => (
          <Button key={remaining.id} onClick={() => merge(remaining, removed)}>
            {t('editor.people.keep', {
              who: name(remaining),
              count: itemsOf(agenda, remaining.id).length,
            })}
          </Button>
        ))}
      </p>
    </Dialog>
  )
}

function MergeField({ person }: PersonProps) {
  const { t, agenda, lang } = useEditor()
  const [id, choose] = useState<string | null>(null)
  const other = id === null ? null : personOf(agenda, id)
  return (
    <Field label={t('editor.people.same')}>
      <AddField
        label={t('editor.people.sameAs')}
        find={(typed) => knownPeople(typed, { agenda, lang }, [person.id])}
        add={(found) => choose(found.id)}
      />
      {other === null ? null : (
        <MergeDialog one={person} other={other} close={() => choose(null)} />
      )}
    </Field>
  )
}

/** The most people that are listed at once; others are found by typing. */
const LISTED = 60

/** Everybody on the agenda, with a search by name and a form for each. */
export function PeoplePanel({ table }: { readonly table: Table }) {
  const { t, agenda, lang, give } = useEditor()
  const [typed, setTyped] = useState('')
  const [openId, setOpenId] = useState<string | null>(null)
  const found = peopleLike(agenda, typed)
  const name = typed.trim()
  const isNew = name !== '' && personNamed(agenda, name) === null
  const add = () => {
    const person = newPerson(agenda, name, newCommandId)
    give([insertPerson(agenda, person)])
    setTyped('')
    setOpenId(person.id)
  }
  return (
    <div className={pageCss.panel}>
      <div className={`stack tight ${css.find}`}>
        <input
          type="search"
          className={fieldCss.input}
          aria-label={t('editor.people.find')}
          placeholder={t('editor.people.find')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        {isNew ? (
          <Button size="small" onClick={add}>
            {t('editor.newPersonNamed', { name })}
          </Button>
        ) : null}
      </div>
      <ul>
        {found.slice(0, LISTED).map((person) => (
          <li
            key={person.id}
            data-open={person.id === openId}
            data-row-box={textIn(person.name, lang).text}
          >
            <button
              type="button"
              className={css.person}
              aria-expanded={person.id === openId}
              onClick={() => setOpenId(person.id === openId ? null : person.id)}
            >
              <span className="fixed">{textIn(person.name, lang).text}</span>
              <span className="quiet cut">
                {person.affiliation === null ? '' : textIn(person.affiliation, lang).text}
              </span>
            </button>
            {person.id === openId ? (
              <div>
                {textsIn(PERSON_FIELDS).map((field) => (
                  <PersonTexts key={field} person={person} field={field} />
                ))}
                {Object.entries(PARTS).map(([field, Part]) => (
                  <Part key={field} person={person} />
                ))}
                <Turns person={person} table={table} />
                <MergeField person={person} />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {found.length > LISTED ? (
        <p className="quiet">{t('editor.people.rest', { count: found.length - LISTED })}</p>
      ) : null}
    </div>
  )
}
