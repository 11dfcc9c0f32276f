/** A key of a counted text, in the forms that English does not have. */
type MoreForms<K> = K extends `${infer Base}_other`
  ? `${Base}_${'zero' | 'two' | 'few' | 'many'}`
  : never

/** A dictionary in another language: the same keys, all of them texts; the form for one may be left out, and the forms a language has besides may be there. */
export type Same<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string
    ? string
    : Same<T[K]>
} & {
  readonly [K in keyof T as K extends `${string}_one` ? K : MoreForms<K>]?: string
}
