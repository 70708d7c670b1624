/** A promise about the law, the gate or the fold that can be asked again and again. */
export interface Oracle {
  readonly name: string
  /** False, or an exception, where the promise is broken. */
  readonly holds: () => boolean
}
