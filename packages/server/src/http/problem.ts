import { ERROR_CODES, type ErrorCode } from '@fencun/core/errors/codes'
import type { Failure } from '@fencun/core/errors/failure'
import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import type { GateAnswer } from '../schemas/gate-answer.ts'
import { problemSchema } from '../schemas/problem.ts'

/** A failure as HTTP tells it; a refused contact brings the gate's answer along. */
export interface Refusal extends Failure {
  readonly decision?: GateAnswer
}

export function statusOf(code: ErrorCode): number {
  return ERROR_CODES[code].status
}

/** A failure of one item of many, inside an answer that is good as a whole. */
export function inBrief({ code, detail, place }: Failure) {
  const { status, title, cure } = ERROR_CODES[code]
  const told = { code, status, title: title.en, detail, cure }
  return place === undefined ? told : { ...told, place }
}

/** Sends a failure as `application/problem+json`. */
export function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { code, detail, place, decision } = refusal
  const { status, title, cure } = ERROR_CODES[code]
  const problem: z.output<typeof problemSchema> = {
    type: `/errors/${code}`,
    title: title.en,
    status,
    code,
    detail,
    cure,
    requestId: reply.request.id,
    ...(place === undefined ? {} : { place }),
    ...(decision === undefined ? {} : { decision }),
  }
  return reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemSchema.encode(problem)))
}
