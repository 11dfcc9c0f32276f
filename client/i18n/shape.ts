/** A dictionary in another language: the same keys, all of them texts; plural forms a language does not need may be left out. */
export type Same<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string
    ? string
    : Same<T[K]>
} & {
  readonly [K in keyof T as K extends `${string}_one` ? K : never]?: string
}
