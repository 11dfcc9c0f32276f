import { Fragment, type ReactNode, useState } from 'react'
import {
  type TextName,
  textsIn,
  type ValueName,
} from '../../../../../shared/agenda/fields/field.ts'
import { PERSON_FIELDS } from '../../../../../shared/agenda/fields/person.ts'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { Person } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { personOf } from '../../../../../shared/run/lookup.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import { useCity } from '../../../../i18n/city.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { Dialog } from '../../../../ui/controls/Dialog.tsx'
import { ZoneField } from '../../../../ui/intake/ZoneField.tsx'
import { chairedBy, itemsOf, mergePeople, peopleLike } from '../acts/people.ts'
import { ContestedAt, Field, RemoveButton } from '../fields/Field.tsx'
import { AddField } from '../fields/PersonPicker.tsx'
import { TextsField } from '../fields/TypedField.tsx'
import css from '../inspector/inspector.module.css'
import { fieldChange } from '../model/changes.ts'
import { extentOf, itemKey, rowOfSegment } from '../model/rows.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'
import { useTimes } from '../state/useTimes.ts'
import type { Table } from '../table/useTable.ts'
import { PinyinButton } from './PinyinButton.tsx'

type FormProps = { readonly person: Person; readonly table: Table }

function SpeaksField({ person }: Pick<FormProps, 'person'>) {
  const { t } = useEditorWords()
  const { name: languageName } = useLanguageNames()
  const { agenda, give } = useEditor()
  const address = { type: 'setValue', of: 'person', id: person.id, field: 'speaks' } as const
  const tags = [...new Set([...agenda.languages, ...person.speaks])]
  const toggle = (tag: string, on: boolean) => {
    const others = person.speaks.filter((one) => one !== tag)
    give([fieldChange(agenda, address, on ? [...others, tag] : others)])
  }
  return (
    <Field label={t('editor.people.speaks')}>
      <fieldset className={css.checks} aria-label={t('editor.people.speaks')}>
        {tags.map((tag) => (
          <label key={tag}>
            <input
              type="checkbox"
              checked={person.speaks.includes(tag)}
              onChange={({ target }) => toggle(tag, target.checked)}
            />
            {languageName(tag)}
          </label>
        ))}
      </fieldset>
      <ContestedAt at={address} />
    </Field>
  )
}

/** By whose clock somebody lives, where that is known for certain. */
function OwnZoneField({ person }: Pick<FormProps, 'person'>) {
  const { t } = useEditorWords()
  const city = useCity()
  const { agenda, give } = useEditor()
  const { zone = '' } = person
  const address = { type: 'setValue', of: 'person', id: person.id, field: 'zone' } as const
  const put = (to: string | null) => give([fieldChange(agenda, address, to)])
  const date = dateIn(extentOf(agenda).start, homeZone(agenda))
  return (
    <Field label={t('editor.people.zone')} note={t('editor.people.zoneNote')}>
      <ZoneField
        key={zone}
        label={t('editor.people.zone')}
        zone={zone}
        choose={put}
        likely={agenda.zones}
        date={date}
      />
      {zone === '' ? null : <RemoveButton what={city(zone)} remove={() => put(null)} />}
      <ContestedAt at={address} />
    </Field>
  )
}

/** What else is known of somebody, each field as it is typed. */
const PARTS: Readonly<Record<ValueName<typeof PERSON_FIELDS>, (person: Person) => ReactNode>> = {
  speaks: (person) => <SpeaksField person={person} />,
  zone: (person) => <OwnZoneField person={person} />,
}

/** The segments that somebody chairs, each a way there. */
function Chairs({ person, table }: FormProps) {
  const { t } = useEditorWords()
  const { agenda, lang } = useEditor()
  const segments = chairedBy(agenda, person.id)
  if (segments.length === 0) return null
  return (
    <Field label={t('editor.inspector.role.moderator')}>
      <ul>
        {segments.map((segment) => {
          const title = textIn(segment.title, lang)
          return (
            <li key={segment.id}>
              <button
                type="button"
                className={css.link}
                onClick={() => table.goTo(rowOfSegment(segment))}
              >
                <span lang={title.lang}>{title.text}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </Field>
  )
}

/** The items in which a person speaks, each a link; a person without items and segments can be removed. */
function Turns({ person, table }: FormProps) {
  const { t } = useEditorWords()
  const { agenda, lang, give } = useEditor()
  const times = useTimes()
  const items = itemsOf(agenda, person.id)
  if (items.length === 0) {
    return (
      <Field label={t('editor.people.turns')}>
        <p>{t('editor.people.noTurns')}</p>
        {chairedBy(agenda, person.id).length > 0 ? null : (
          <Button size="small" onClick={() => give([{ type: 'removePerson', was: person }])}>
            {t('editor.people.remove')}
          </Button>
        )}
      </Field>
    )
  }
  return (
    <Field label={t('editor.people.turns')}>
      <ul>
        {items.map((item) => {
          const row = table.rows.find(({ key }) => key === itemKey(item.id))
          const title = textIn(item.title, lang)
          return (
            <li key={item.id}>
              <button
                type="button"
                className={css.link}
                onClick={() => table.goTo(itemKey(item.id))}
              >
                {row === undefined ? '' : `${times.home(row.start)} `}
                <span lang={title.lang}>{title.text}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </Field>
  )
}

type TextField = TextName<typeof PERSON_FIELDS>

/** A text of somebody in every language; the family name is a part of the name. */
function PersonTexts({ person, field }: Pick<FormProps, 'person'> & { readonly field: TextField }) {
  const { t } = useEditorWords()
  const outside = (text: string, lang: string) =>
    text === '' || person.name[lang]?.includes(text) ? null : t('editor.people.notInName')
  return (
    <Field
      label={t(`editor.people.${field}`)}
      note={field === 'family' || field === 'address' ? t(`editor.people.${field}Note`) : undefined}
    >
      <TextsField
        label={t(`editor.people.${field}`)}
        texts={person[field] ?? null}
        at={{ type: 'setText', of: 'person', id: person.id, field }}
        required={PERSON_FIELDS[field].initial === null}
        {...(field === 'family' ? { wrong: outside } : {})}
      />
      {field === 'pronunciation' ? <PinyinButton person={person} /> : null}
    </Field>
  )
}

/** What is known of somebody, in every language, and where they speak. */
export function PersonForm({ person, table }: FormProps) {
  return (
    <div>
      {textsIn(PERSON_FIELDS).map((field) => (
        <PersonTexts key={field} person={person} field={field} />
      ))}
      {Object.entries(PARTS).map(([field, part]) => (
        <Fragment key={field}>{part(person)}</Fragment>
      ))}
      <Turns person={person} table={table} />
      <Chairs person={person} table={table} />
      <MergeField person={person} />
    </div>
  )
}

type Pair = { readonly one: Person; readonly other: Person }

/** Asks which of two entries stays: the link of the one who goes leads to no turn any more. */
function MergeDialog({ one, other, close }: Pair & { readonly close: () => void }) {
  const { t } = useEditorWords()
  const { agenda, lang, give } = useEditor()
  const name = (person: Person) => textIn(person.name, lang).text
  const keep = (stays: Person, goes: Person) => {
    give(mergePeople(agenda, goes.id, stays.id) ?? [])
    close()
  }
  return (
    <Dialog
      open
      onClose={close}
      title={t('editor.people.mergeTitle')}
      closeLabel={t('editor.inspector.cancel')}
    >
      <p>{t('editor.people.mergeTurns', { one: name(one), other: name(other) })}</p>
      <p>{t('editor.people.mergeLink')}</p>
      <p className={css.merge}>
        {[[other, one] as const, [one, other] as const].map(([stays, goes]) => (
          <Button key={stays.id} onClick={() => keep(stays, goes)}>
            {t('editor.people.keep', { who: name(stays), count: itemsOf(agenda, stays.id).length })}
          </Button>
        ))}
      </p>
    </Dialog>
  )
}

/** Two entries that are one person are made one. */
function MergeField({ person }: { readonly person: Person }) {
  const { t } = useEditorWords()
  const { agenda, lang } = useEditor()
  const [id, choose] = useState<string | null>(null)
  const other = id === null ? null : personOf(agenda, id)
  const find = (typed: string) =>
    peopleLike(agenda, typed, [person.id])
      .slice(0, 6)
      .map((found) => ({
        id: found.id,
        label: textIn(found.name, lang).text,
        text: '',
        detail: found.affiliation === null ? '' : textIn(found.affiliation, lang).text,
      }))
  return (
    <Field label={t('editor.people.same')}>
      <AddField label={t('editor.people.sameAs')} find={find} add={(found) => choose(found.id)} />
      {other === null ? null : (
        <MergeDialog one={person} other={other} close={() => choose(null)} />
      )}
    </Field>
  )
}
