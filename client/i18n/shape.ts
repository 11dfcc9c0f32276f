/** The keys of plural forms that English does not have. */
type MoreForms<K> = K extends `${infer Base}_other`
  ? `${Base}_${'zero' | 'two' | 'few' | 'many'}`
  : never

/** A complete dictionary in another language: all keys of the English one, with the plural forms of that language. */
export type Same<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string
    ? string
    : Same<T[K]>
} & {
  readonly [K in keyof T as K extends `${string}_one` ? K : MoreForms<K>]?: string
}
