/**
 * The exact words of a control. The component library sets two Chinese characters apart with a
 * space, and icons stand before words; neither changes what the control says.
 */
export function words(text: string): RegExp {
  const letters = [...text].map((letter) => letter.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
  return new RegExp(`^\\s*${letters.join('\\s*')}\\s*$`)
}
