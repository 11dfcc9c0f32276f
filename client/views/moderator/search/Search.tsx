import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { memo, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../../../ui/controls/Button.tsx'
import { KeyCap } from '../../../ui/controls/KeyCap.tsx'
import { More } from '../../../ui/controls/More.tsx'
import { staysClosed } from '../../../ui/controls/staysClosed.ts'
import { rowElement } from '../agenda/useSelection.ts'
import { useWords } from '../context/useConsoleData.ts'
import { type GroupOf, matching } from './matching.ts'
import css from './search.module.css'
import {
  type About,
  nameOfAbout,
  type SearchOffer,
  type SearchParts,
  useSearchOffers,
} from './useSearchOffers.ts'

type ChooseProps = { readonly choose: (offer: SearchOffer) => void }

function OfferRow({ offer, choose }: ChooseProps & { readonly offer: SearchOffer }) {
  return (
    <Autocomplete.Item
      value={offer}
      className="ui-menu-item"
      data-offer={offer.id}
      onClick={() => choose(offer)}
    >
      <span className={`fixed medium cut ${css.name}`} lang={offer.lang ?? undefined}>
        {offer.name}
      </span>
      <span className={`grow cut ${css.detail}`}>{offer.detail}</span>
      {offer.cap === null ? null : <KeyCap keys={offer.cap} />}
    </Autocomplete.Item>
  )
}

function Offers({ choose }: ChooseProps) {
  return (
    <div className={css.offers}>
      <Autocomplete.List>
        {(group: GroupOf<SearchOffer>) => (
          <Autocomplete.Group key={group.id} items={group.items}>
            <Autocomplete.GroupLabel className={`label ${css.group}`}>
              {group.heading}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(offer: SearchOffer) => <OfferRow key={offer.id} offer={offer} choose={choose} />}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <More />
    </div>
  )
}

type SearchProps = SearchParts & {
  readonly onClose: () => void
  readonly onSelect: (id: string) => void
}

/** The element that has the focus after the search: the one that had it `before`, unless a choice names another. */
type FocusAfter = { before: Element | null; chosen: (() => HTMLElement | null) | null }

/** Returns the element that gets the focus; false leaves the focus where it is. */
function focusAfter({ before, chosen }: FocusAfter): HTMLElement | false {
  const element = chosen === null ? before : chosen()
  return element instanceof HTMLElement && element.isConnected ? element : false
}

/** The field and the offers that match; Backspace in the empty field goes back to all offers. */
function SearchField({
  focus,
  onClose,
  onSelect,
  ...parts
}: SearchProps & { readonly focus: RefObject<FocusAfter> }) {
  const { t } = useWords()
  const [about, setAbout] = useState<About | null>(null)
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  // The library moves the focus one frame later: what is typed before then would be lost.
  useLayoutEffect(() => {
    focus.current = { before: document.activeElement, chosen: null }
    input.current?.focus()
  }, [focus])
  const showOffersAbout = (to: About | null) => {
    setAbout(to)
    setQuery('')
    focus.current.chosen = to?.kind === 'item' ? () => rowElement(to.id) : null
    input.current?.focus()
  }
  const choose = ({ choice }: SearchOffer) => {
    if (choice.kind === 'about') {
      if (choice.about.kind === 'item') onSelect(choice.about.id)
      return showOffersAbout(choice.about)
    }
    choice.act.run()
    focus.current.chosen = choice.act.focus ?? focus.current.chosen
    onClose()
  }
  const found = matching(useSearchOffers(parts, about), query)
  const who = about === null ? null : nameOfAbout(parts.context, about)
  const hint = who === null ? t('find.hint') : t('menu.label', { who })
  return (
    <Autocomplete.Root
      open
      inline
      items={found}
      filter={null}
      // Nothing is highlighted before typing: Enter alone does nothing.
      autoHighlight
      keepHighlight
      value={query}
      onValueChange={(text, { reason }) => {
        if (reason !== 'item-press') setQuery(text)
      }}
      itemToStringValue={(offer: SearchOffer) => offer.name}
    >
      <div className={`row fixed ${css.head}`}>
        {about === null ? null : (
          <Button size="small" onClick={() => showOffersAbout(null)}>
            {t('find.back')}
          </Button>
        )}
        <Autocomplete.Input
          ref={input}
          className={`grow t2 ${css.field}`}
          aria-label={hint}
          placeholder={hint}
          onKeyDown={(event) => {
            if (event.key === 'Backspace' && query === '') showOffersAbout(null)
          }}
        />
      </div>
      <Autocomplete.Empty>
        {query === '' ? null : (
          <div className={css.none}>
            <p>{t('find.none', { query: query.trim() })}</p>
            <p className="quiet">{t('find.noneNote')}</p>
          </div>
        )}
      </Autocomplete.Empty>
      <Offers choose={choose} />
    </Autocomplete.Root>
  )
}

/** Search: every command that is possible now, items, people and cues; never over the countdown. */
export const Search = memo(function Search({
  open,
  ...parts
}: SearchProps & { readonly open: boolean }) {
  const { t } = useWords()
  const focus = useRef<FocusAfter>({ before: null, chosen: null })
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(now) => {
        if (!now) parts.onClose()
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="ui-backdrop" />
        <Dialog.Popup
          className={`column ui-dialog ${css.search}`}
          data-testid="search"
          aria-label={t('find.title')}
          finalFocus={() => focusAfter(focus.current)}
        >
          <SearchField {...parts} focus={focus} />
          <Dialog.Close className="unseen">{t('common:keys.close')}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}, staysClosed)
