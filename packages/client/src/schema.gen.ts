// Written by scripts/openapi.mjs: the part of the interface that a key opens.
export interface paths {
    "/v1/contacts/{contact}/recordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attach a recording to a contact
         * @description It is sealed on its way to the disk. What is odd about it is told and not refused. Key scope: `contacts:report`.
         */
        post: operations["attachRecording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the gate many questions at once without using anything up
         * @description Each question is answered in its place; a problem of one leaves the others alone. Key scope: `contacts:check`.
         */
        post: operations["checkContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/prescreen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which cases of a list may be contacted now, and when the others may
         * @description Nothing is reserved. With `Accept: application/x-ndjson` the answer comes line by line, one case each; the last line is `{"end": …}`, and an answer without it was cut off. Key scope: `cases:read`.
         */
        post: operations["prescreenCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contact}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write the record of a contact
         * @description Key scope: `contacts:report`.
         */
        post: operations["recordContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contact}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that a contact began or ended
         * @description Key scope: `contacts:report`.
         */
        post: operations["reportContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for leave to make one contact
         * @description Key scope: `contacts:request`.
         */
        post: operations["requestContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contact}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a permit
         * @description Key scope: `contacts:read`.
         */
        get: operations["showContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A recording of a contact, or a document of a case. */
        Attachment: {
            attachment: components["schemas"]["AttachmentId"];
            /** @enum {string} */
            kind: "recording" | "document";
            case: components["schemas"]["CaseId"];
            /** @description Of a recording. */
            contact: components["schemas"]["ContactId"] | null;
            /** @description Who attached it; null: a system. */
            by: string | null;
            at: components["schemas"]["Instant"];
            /** @enum {string} */
            media: "audio/wav" | "audio/mpeg" | "audio/ogg" | "application/pdf" | "image/jpeg" | "image/png";
            bytes: number;
            /** @description Null where it is not known. */
            durationMs: number | null;
            /** @description What is odd about it. It is kept all the same. */
            findings: ("unreadable" | "silent" | "cut-off" | "duration-differs")[];
            /** @description Null once its key was destroyed. */
            name: string | null;
            /** @description Of the content; null with the name. */
            sha256: string | null;
        };
        /** @description One recording or document. */
        AttachmentId: string;
        /** @description The same text in Chinese and in English. */
        Bilingual: {
            zh: string;
            en: string;
        };
        /** @description One overdue account placed once. */
        CaseId: string;
        /** @description A case, by one of the two. */
        CaseReference: {
            case?: components["schemas"]["CaseId"];
            /** @description The lender’s own number, in place of `case`. */
            caseNumber?: string;
        };
        /**
         * @description How somebody is contacted.
         * @enum {string}
         */
        Channel: "voice_interactive" | "voice_notice" | "sms" | "email" | "wework" | "visit" | "letter" | "private_phone" | "private_im" | "public_post" | "fax_unattended";
        /**
         * @description At most 200 questions.
         * @example {
         *       "checks": [
         *         {
         *           "caseNumber": "DA202611130001",
         *           "channel": "voice_interactive"
         *         },
         *         {
         *           "caseNumber": "DA202611130002",
         *           "number": "13800001234",
         *           "channel": "sms",
         *           "purpose": "notify",
         *           "at": "2026-11-18T21:59:59+08:00"
         *         }
         *       ]
         *     }
         */
        CheckContacts: {
            checks: components["schemas"]["ContactCheck"][];
        };
        CheckResult: {
            case: components["schemas"]["CaseId"] | null;
            answers: {
                point: components["schemas"]["PointId"];
                outcome: components["schemas"]["Verdict"];
                at: components["schemas"]["Instant"];
                findings: components["schemas"]["Finding"][];
                obligations: components["schemas"]["Obligation"][];
                /** @description The first moment at which time alone would allow it. */
                nextPermittedAt: components["schemas"]["Instant"] | null;
                headline: components["schemas"]["Bilingual"];
                /** @description Names the text of the rules that answered. */
                packHash: string;
                /** @description Names the policies laid over the law. */
                policy: string;
            }[];
            problem: components["schemas"]["ItemProblem"] | null;
        };
        CheckedContacts: {
            /** @description One per question, in the same order. */
            results: components["schemas"]["CheckResult"][];
        };
        /**
         * @description Without `point` and `number`: every point that the channel can reach.
         * @example {
         *       "caseNumber": "DA202611130001",
         *       "channel": "voice_interactive"
         *     }
         * @example {
         *       "caseNumber": "DA202611130002",
         *       "number": "13800001234",
         *       "channel": "sms",
         *       "purpose": "notify",
         *       "at": "2026-11-18T21:59:59+08:00"
         *     }
         */
        ContactCheck: {
            case?: components["schemas"]["CaseId"];
            /** @description The lender’s own number, in place of `case`. */
            caseNumber?: string;
            point?: components["schemas"]["PointId"];
            /** @description The telephone number itself, in place of `point`. Hashed at once, never kept. */
            number?: string;
            /** @description With a key: the collector who makes the contact, by account or id. The gate looks at that person. Somebody signed in asks in their own name. */
            actor?: string;
            channel: components["schemas"]["Channel"];
            purpose?: components["schemas"]["Purpose"];
            line?: components["schemas"]["LineId"] | null;
            /** @description What the gate would say then. */
            at?: components["schemas"]["Instant"];
        };
        /**
         * @example {
         *       "kind": "started"
         *     }
         * @example {
         *       "kind": "ended",
         *       "outcome": "answered-debtor",
         *       "talkSec": 95
         *     }
         */
        ContactEvent: {
            /** @constant */
            kind: "started";
        } | {
            /** @constant */
            kind: "ended";
            outcome: components["schemas"]["Outcome"];
            talkSec?: number;
        };
        /** @description One contact, from its permit to its record. */
        ContactId: string;
        ContactRecord: {
            record: string;
        };
        ContactStand: {
            contact: components["schemas"]["ContactId"];
            outcome: components["schemas"]["Outcome"] | null;
        };
        /** @description One contact from its permit on. */
        ContactView: {
            contact: components["schemas"]["ContactId"];
            /**
             * @description `unknown`: the permit ran out without a word. It counts as connected until one comes.
             * @enum {string}
             */
            state: "permitted" | "started" | "ended" | "unknown";
            request: string;
            case: components["schemas"]["CaseId"];
            point: components["schemas"]["PointId"] | null;
            channel: components["schemas"]["Channel"];
            /** @description The collector’s id. */
            actor: string;
            permittedAt: components["schemas"]["Instant"];
            startBy: components["schemas"]["Instant"] | null;
            startedAt: components["schemas"]["Instant"] | null;
            endedAt: components["schemas"]["Instant"] | null;
            outcome: components["schemas"]["Outcome"] | null;
            /** @description Its record is written. */
            recorded: boolean;
            decision: components["schemas"]["GateAnswer"];
        };
        DeclaredContent: unknown;
        /** @description One rule’s word on one request. */
        Finding: {
            rule: string;
            reason: string;
            verdict: components["schemas"]["Verdict"];
            measured: components["schemas"]["Measures"];
            limit: components["schemas"]["Measures"];
            layer: components["schemas"]["Layer"];
            layerName: components["schemas"]["Bilingual"];
            title: components["schemas"]["Bilingual"];
            /** @description One sentence with the measured numbers in it. */
            text: components["schemas"]["Bilingual"];
            sources: components["schemas"]["Source"][];
            /** @description When this rule alone would stop objecting. */
            notBefore: components["schemas"]["Instant"] | null;
        };
        /** @description What the gate says, with every rule that had something to say. */
        GateAnswer: {
            outcome: components["schemas"]["Verdict"];
            at: components["schemas"]["Instant"];
            findings: components["schemas"]["Finding"][];
            obligations: components["schemas"]["Obligation"][];
            /** @description The first moment at which time alone would allow it. */
            nextPermittedAt: components["schemas"]["Instant"] | null;
            headline: components["schemas"]["Bilingual"];
            /** @description Names the text of the rules that answered. */
            packHash: string;
            /** @description Names the policies laid over the law. */
            policy: string;
        };
        /**
         * @description Special hardship: contacted less often, never more.
         * @enum {string}
         */
        HardshipFlag: "illness" | "pregnancy" | "poverty";
        /**
         * Format: date-time
         * @description A moment in ISO 8601 with its offset; answers use Beijing time.
         * @example 2026-11-18T22:15:00+08:00
         */
        Instant: string;
        /** @description What is wrong with one question of many. */
        ItemProblem: {
            code: string;
            status: number;
            title: string;
            detail: string;
            cure: components["schemas"]["Bilingual"];
            place?: string;
        };
        /**
         * @description Who set a number; the first has the greatest authority.
         * @enum {string}
         */
        Layer: "statute" | "standard" | "lender" | "agency" | "agreement";
        /** @description A telephone line. */
        LineId: string;
        /** @description Numbers and words as measured or allowed. */
        Measures: {
            [key: string]: string | number | boolean;
        };
        /** @description What an allowed contact must do. */
        Obligation: {
            code: string;
            text: components["schemas"]["Bilingual"];
        };
        /**
         * @description What became of a contact.
         * @enum {string}
         */
        Outcome: "answered-debtor" | "answered-other" | "answered-unknown" | "voicemail" | "no-answer" | "busy" | "off" | "rejected" | "not-in-service" | "technical-failure" | "not-dialled";
        /** @description Leave to make one contact. */
        Permit: {
            contact: components["schemas"]["ContactId"];
            /**
             * Format: date-time
             * @description Void when not started by then.
             * @example 2026-11-18T22:15:00+08:00
             */
            startBy: string;
            /** @description The number or address in full; null once the permit is over (a late retry), or without a key. */
            dial: string | null;
            /** @description Your organisation holds no key to the debtor (any more): there is no number. */
            keyDestroyed: boolean;
            decision: components["schemas"]["GateAnswer"];
        };
        /** @description A number or address with its lawful source. */
        PointId: string;
        /** @enum {string} */
        PointKind: "mobile" | "landline" | "address" | "email";
        /** @description A forecast: nothing is reserved, only a permit counts. */
        Prescreen: {
            at: components["schemas"]["Instant"];
            /** @description Cases in the whole list. */
            total: number;
            /** @description Where the rest begins; null at the end. */
            nextOffset: number | null;
            rows: components["schemas"]["PrescreenedCase"][];
        };
        /**
         * @example {}
         * @example {
         *       "cases": [
         *         {
         *           "caseNumber": "DA202611130001"
         *         }
         *       ],
         *       "channel": "sms"
         *     }
         */
        PrescreenCases: {
            /** @description At most 10000. Left out: every open case, by case number. */
            cases?: components["schemas"]["CaseReference"][];
            /** @description From 0. */
            offset?: number;
            /** @description Rows of this answer; 1,000 if absent, and as lines all there are. */
            limit?: number;
            /** @description With a key: the collector who makes the contact, by account or id. The gate looks at that person. Somebody signed in asks in their own name. */
            actor?: string;
            /** @description `voice_interactive` if absent. */
            channel?: components["schemas"]["Channel"];
            /** @description `interactive` if absent. */
            purpose?: components["schemas"]["Purpose"];
            line?: components["schemas"]["LineId"] | null;
            /** @description What the gate would say then. */
            at?: components["schemas"]["Instant"];
        };
        /** @description A case, or at last the end with the count. */
        PrescreenLine: components["schemas"]["PrescreenedCase"] | {
            end: {
                at: components["schemas"]["Instant"];
                rows: number;
            };
        };
        PrescreenedCase: {
            case: components["schemas"]["CaseId"] | null;
            caseNumber: string | null;
            /** @description false: none of yours is called so. */
            found: boolean;
            collector: components["schemas"]["StaffId"] | null;
            /** @description Nobody’s case: no point was asked about. Name an `actor` or assign. */
            unassigned: boolean;
            points: components["schemas"]["ScreenedPoint"][];
        };
        /** @description What went wrong and what to do about it. */
        Problem: {
            /** @description Address of the page about this code. */
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            cure: components["schemas"]["Bilingual"];
            /** @description Field, row or id to look at. */
            place?: string;
            requestId: string;
            /** @description Only with `contact-not-permitted`: why not, and when. */
            decision?: components["schemas"]["GateAnswer"];
        };
        /**
         * @description Why.
         * @enum {string}
         */
        Purpose: "notify" | "interactive" | "service" | "complaint";
        /**
         * @example {
         *       "resultCode": "PTP",
         *       "note": "…",
         *       "nextStepAt": "2026-11-20T10:00:00+08:00"
         *     }
         */
        RecordContact: {
            resultCode: components["schemas"]["ResultCode"];
            note: string;
            nextStepAt: components["schemas"]["Instant"] | null;
            /** @description With `HARDSHIP`: which. */
            hardship?: components["schemas"]["HardshipFlag"];
        };
        /**
         * @example {
         *       "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
         *       "file": "(the bytes of a recording)"
         *     }
         */
        RecordingUpload: {
            /** @description SHA-256 of the file; given, it is held against what arrives. Before the file. */
            sha256?: string;
            /**
             * Format: binary
             * @description WAV, MP3 or Ogg
             */
            file: string;
        };
        /**
         * @description The case by `case` or `caseNumber`, the contact point by `point` or `number`.
         * @example {
         *       "request": "0193f1d2-8d1c-7cc0-9a55-3f1c2b7e4a10",
         *       "caseNumber": "DA202611130001",
         *       "number": "13800001234",
         *       "actor": "collector-a",
         *       "channel": "voice_interactive",
         *       "purpose": "interactive",
         *       "line": "agency-a-desk-1"
         *     }
         */
        RequestContact: {
            /** @description Made by you; a retry gets the first answer. */
            request: string;
            case?: components["schemas"]["CaseId"];
            /** @description The lender’s own number, in place of `case`. */
            caseNumber?: string;
            point?: components["schemas"]["PointId"];
            /** @description The telephone number itself, in place of `point`. Hashed at once, never kept. */
            number?: string;
            /** @description With a key: the collector who makes the contact, by account or id. The gate looks at that person. Somebody signed in asks in their own name. */
            actor?: string;
            channel: components["schemas"]["Channel"];
            purpose: components["schemas"]["Purpose"];
            /** @description The recorded line of a call. */
            line: components["schemas"]["LineId"] | null;
            visit?: components["schemas"]["VisitPlan"];
            content?: components["schemas"]["DeclaredContent"];
        };
        /**
         * @description What came of a contact, as the record says.
         * @enum {string}
         */
        ResultCode: "PTP" | "REMIND" | "PAID" | "DISPUTE" | "COMPLAINT" | "HARDSHIP" | "REFUSE" | "NOANS" | "BUSY" | "OFF" | "INVALID" | "WRONG" | "RELAY" | "CREFUSE" | "CALLBACK" | "OTHER";
        ScreenedPoint: {
            point: components["schemas"]["PointId"];
            role: components["schemas"]["TargetRole"];
            kind: components["schemas"]["PointKind"];
            outcome: components["schemas"]["Verdict"];
            /** @description null: allowed now, or time alone will not allow it. */
            nextPermittedAt: components["schemas"]["Instant"] | null;
            /** @description The rule that weighs most; null when a contact is allowed. */
            reason: {
                rule: string;
                code: string;
                title: components["schemas"]["Bilingual"];
            } | null;
        };
        /** @description An instrument and, when verified, its clause. */
        Source: {
            instrument: string;
            name: components["schemas"]["Bilingual"];
            /** @description null: the clause is not verified. */
            clause: string | null;
            clauseText: components["schemas"]["Bilingual"];
            /** @description How well the text behind the citation is known. */
            grade: string;
        };
        /** @description One employee with one account. */
        StaffId: string;
        /**
         * @description What the listener is to the debt.
         * @enum {string}
         */
        TargetRole: "debtor" | "contact" | "guarantor" | "unrelated";
        /**
         * @description From the mildest to the strictest.
         * @enum {string}
         */
        Verdict: "ALLOW" | "DEFER" | "REVIEW" | "DENY";
        /** @description A visit asked for without its plan has no leave. */
        VisitPlan: {
            visitors: number;
            /** @description Sound and picture recorder issued and running. */
            recording: boolean | "unknown";
            askedByDebtor: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    attachRecording: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["RecordingUpload"];
            };
        };
        responses: {
            /** @description Attach a recording to a contact */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in; `api-key-invalid`: the API key is not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `api-key-scope`: the API key does not reach this far; `origin-refused`: the request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `actor-unknown`: no active collector of the organisation is called so */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file-too-large`: the file is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-not-accepted`: this kind of file is not accepted; `hash-differs`: the file is not the one whose hash was given */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: something broke inside */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`: no connection to the database was to be had; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkContacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckContacts"];
            };
        };
        responses: {
            /** @description Ask the gate many questions at once without using anything up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedContacts"];
                };
            };
            /** @description `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in; `api-key-invalid`: the API key is not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `api-key-scope`: the API key does not reach this far; `origin-refused`: the request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: something broke inside */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`: no connection to the database was to be had; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    prescreenCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrescreenCases"];
            };
        };
        responses: {
            /** @description Which cases of a list may be contacted now, and when the others may */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Prescreen"];
                    "application/x-ndjson": components["schemas"]["PrescreenLine"];
                };
            };
            /** @description `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in; `api-key-invalid`: the API key is not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `api-key-scope`: the API key does not reach this far; `origin-refused`: the request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `actor-unknown`: no active collector of the organisation is called so */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: something broke inside */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`: no connection to the database was to be had; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordContact"];
            };
        };
        responses: {
            /** @description Write the record of a contact */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactRecord"];
                };
            };
            /** @description `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in; `api-key-invalid`: the API key is not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `api-key-scope`: the API key does not reach this far; `origin-refused`: the request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `record-exists`: this contact already has a record; `outcome-missing`: the outcome of this contact is not known yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: something broke inside */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `timeline-busy`: the timeline is too busy; `database-unavailable`: no connection to the database was to be had; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactEvent"];
            };
        };
        responses: {
            /** @description Report that a contact began or ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactStand"];
                };
            };
            /** @description `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in; `api-key-invalid`: the API key is not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `api-key-scope`: the API key does not reach this far; `origin-refused`: the request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `actor-unknown`: no active collector of the organisation is called so; `permit-expired`: the permit has expired; `permit-void`: the permit is void; `permit-used`: the permit has been used */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: something broke inside */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `clock-unsound`: the clocks of server and database differ; `timeline-busy`: the timeline is too busy; `database-unavailable`: no connection to the database was to be had; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestContact"];
            };
        };
        responses: {
            /** @description Ask for leave to make one contact */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Permit"];
                };
            };
            /** @description `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in; `api-key-invalid`: the API key is not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `api-key-scope`: the API key does not reach this far; `origin-refused`: the request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `actor-unknown`: no active collector of the organisation is called so; `contact-not-permitted`: this contact is not permitted now; `request-id-reused`: the request id was used for another request */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: something broke inside */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `timeline-busy`: the timeline is too busy; `database-unavailable`: no connection to the database was to be had; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of a permit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            /** @description `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in; `api-key-invalid`: the API key is not valid */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `api-key-scope`: the API key does not reach this far */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal-error`: something broke inside */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `database-unavailable`: no connection to the database was to be had; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
