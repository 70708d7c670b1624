/** One file of the law directory, with `/` between its folders and line ends as `\n`. */
export interface Source {
  readonly path: string
  readonly text: string
}

/** The files whose path matches, each with what the first group of the pattern found. */
export function sourcesOf(
  sources: readonly Source[],
  pattern: RegExp,
): readonly (Source & { readonly name: string })[] {
  return sources.flatMap((source) => {
    const name = pattern.exec(source.path)?.[1]
    return name === undefined ? [] : [{ ...source, name }]
  })
}
