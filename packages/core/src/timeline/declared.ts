import type { ContactRequest, DeclaredContent, VisitPlan } from '../gate/request.ts'
import { fen } from '../money/fen.ts'

/** What was declared of a contact before it, as the timeline keeps it: amounts as text, in fen. */
export interface KeptDeclaration {
  readonly visit?: VisitPlan
  readonly content?: Omit<DeclaredContent, 'demandsFen'> & { readonly demandsFen?: string }
}

type Declared = Pick<ContactRequest, 'visit' | 'content'>

/** For the timeline, which holds plain JSON. */
export function keptDeclaration({ visit, content }: Declared): KeptDeclaration {
  return {
    ...(visit && { visit }),
    ...(content && { content: keptContent(content) }),
  }
}

function keptContent({
  demandsFen,
  ...content
}: DeclaredContent): NonNullable<KeptDeclaration['content']> {
  return { ...content, ...(demandsFen !== undefined && { demandsFen: String(demandsFen) }) }
}

/** As it was asked: what is kept decides again as it did. */
export function declaredAgain({ visit, content }: KeptDeclaration): Declared {
  if (content === undefined) return visit === undefined ? {} : { visit }
  const { demandsFen, ...rest } = content
  return {
    ...(visit && { visit }),
    content: { ...rest, ...(demandsFen !== undefined && { demandsFen: fen(BigInt(demandsFen)) }) },
  }
}
