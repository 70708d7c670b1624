/** An error code's HTTP status, its name and what the reader can do about it. */
export interface ErrorEntry {
  readonly status: number
  readonly title: Bilingual
  readonly cure: Bilingual
}

export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/** One line of a table of codes: status, then name and cure in Chinese and English. */
export const entry = (
  status: number,
  title: readonly [string, string],
  cure: readonly [string, string],
): ErrorEntry => ({
  status,
  title: { zh: title[0], en: title[1] },
  cure: { zh: cure[0], en: cure[1] },
})
