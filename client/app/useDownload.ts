import { type ComponentType, useEffect, useState } from 'react'
import type { I18n } from '../i18n/i18n.ts'
import { LANGUAGES } from '../i18n/language.ts'
import { type Area, learn, learnRest } from '../i18n/learn.ts'
import { useTranslation } from '../i18n/useTranslation.tsx'
import { fetchChineseFaces } from '../styles/chineseFaces.ts'

/** A part of the page that comes when it is opened, with the words it is written in. */
export type Download<Props extends object = object> = {
  readonly areas: readonly Area[]
  /** It says things in two languages at once, and so waits for the words of all. */
  readonly inAll?: true
  readonly load: () => Promise<ComponentType<Props>>
}

/** So long after a part of the page is here its first figures stand, whatever else they waited for, in ms. */
const SETTLED = 1_000

/** Fetches the words of the other languages, once what stands now is on the screen: nothing waits for them. */
function learnOthers(i18n: I18n): () => void {
  const timer = setTimeout(() => {
    learnRest(i18n).catch(() => undefined)
  }, SETTLED)
  return () => clearTimeout(timer)
}

type Downloaded<Props extends object> = {
  readonly download: Download<Props>
  /** The component, or throws what went wrong. */
  readonly take: () => ComponentType<Props>
}

/**
 * The component of a download once it is here with its words; null until then. What goes wrong is thrown, for the boundary
 * above, which tries again. Not by suspending: React would keep what came within 300 ms from being shown for as long.
 */
export function useDownload<Props extends object>(
  download: Download<Props>,
): ComponentType<Props> | null {
  const { i18n } = useTranslation()
  const [got, setGot] = useState<Downloaded<Props> | null>(null)
  useEffect(() => {
    let wanted = true
    const get = async () => {
      const [component] = await Promise.all([
        download.load(),
        learn(i18n, download.areas, download.inAll ? LANGUAGES : undefined),
      ])
      return component
    }
    const tell = (take: Downloaded<Props>['take']) => {
      if (wanted) setGot({ download, take })
    }
    get().then(
      (component) => tell(() => component),
      (error) =>
        tell(() => {
          throw error
        }),
    )
    return () => {
      wanted = false
    }
  }, [download, i18n])
  const here = got?.download === download
  useEffect(() => {
    if (!here) return
    fetchChineseFaces()
    return learnOthers(i18n)
  }, [here, i18n])
  return here ? got.take() : null
}
