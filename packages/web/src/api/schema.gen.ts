// Written by scripts/openapi.mjs from the server's schemas.
export interface paths {
    "/v1/access-alarms/{alarm}/word": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what came of an alarm */
        post: operations["acknowledgeAlarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orgs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lender and its agencies */
        get: operations["listOrgs"];
        put?: never;
        /** Add an agency */
        post: operations["addAgency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Telephone lines of your organisation */
        get: operations["listLines"];
        put?: never;
        /** Add a recorded telephone line to your organisation */
        post: operations["addLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Employees you may see */
        get: operations["listStaff"];
        put?: never;
        /** Give an employee an account */
        post: operations["addStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/allocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has what */
        get: operations["showAllocation"];
        put?: never;
        /** Give cases to collectors, balanced */
        post: operations["allocateCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a third party, or a debtor in hardship, asked to be called */
        post: operations["askCallback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/destructions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Destructions of what agencies hold, newest first */
        get: operations["listDestructions"];
        put?: never;
        /** Ask the lender’s consent to destroy what an agency holds */
        post: operations["askDestruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests for files, and where they stand */
        get: operations["listExports"];
        put?: never;
        /** Ask for cases in a file; another person decides */
        post: operations["askExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a document to a case */
        post: operations["attachDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/v1/audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand in a call log, with it a case list, records and a policy, and have them judged */
        post: operations["beginAudit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contact}/recordings/{attachment}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say for what you listen to a recording; it is on record from then on */
        post: operations["beginListening"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/documents/{attachment}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say for what you look at a document; it is on record from then on */
        post: operations["beginLooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the sign-in page needs to know */
        get: operations["showSetup"];
        put?: never;
        /** Create the first lender and its administrator */
        post: operations["beginSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/carried-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over the calls of whoever handed the case over */
        post: operations["carryCalls"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the gate without using anything up */
        post: operations["checkContact"];
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
    "/v1/destructions/{destruction}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Look independently whether anything is left */
        post: operations["checkDestruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/destructions/{destruction}/handover/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Compare what was handed over with the lender’s own record, case by case */
        get: operations["checkHandover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-alarms/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many alarms wait for a word */
        get: operations["countAlarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys of organisations’ own systems */
        get: operations["listApiKeys"];
        put?: never;
        /** Make a key; its secret is shown this once */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{staff}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an employee’s access at once */
        post: operations["deactivateStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/destructions/{destruction}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve as one of two people, or refuse */
        post: operations["decideDestruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{export}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or refuse a file that somebody else asked for */
        post: operations["decideExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/changes/{change}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve or refuse a proposal that somebody else made */
        post: operations["decidePolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer what the gate left to a supervisor */
        post: operations["decideReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-log.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who looked at whom, as .csv; the people in it stay masked */
        get: operations["downloadAccessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audits/{audit}/report.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report as a table */
        get: operations["downloadAuditCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audits/{audit}/report.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report as one page */
        get: operations["downloadAuditHtml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audits/{audit}/report.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report as data */
        get: operations["downloadAuditJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audits/{audit}/report.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The report as a workbook */
        get: operations["downloadAuditXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/destructions/{destruction}/certificate.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The certificate, once a check found nothing left */
        get: operations["downloadCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/destructions/{destruction}/handover.jsonl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was handed over: a line per case, personal data in it as it is sealed */
        get: operations["downloadHandover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placements/previews/{preview}/rejected.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were not taken, as .csv */
        get: operations["downloadRejectedCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placements/previews/{preview}/rejected.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were not taken, as .xlsx */
        get: operations["downloadRejectedXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/destructions/{destruction}/execution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin what two people approved; it goes on by itself and cannot be undone */
        post: operations["executeDestruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a third party as sensitive */
        post: operations["flagParty"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/destructions/{destruction}/handover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand over the complete record of the cases */
        post: operations["handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/legal-holds/{hold}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift a legal hold, with the reason */
        post: operations["liftLegalHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was odd about how people looked at data */
        get: operations["listAlarms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recordings and documents of a case, oldest first */
        get: operations["listAttachments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audits/{audit}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls that breach a rule or need a look, with row, numbers and source */
        get: operations["listAuditFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases you may see */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instruments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents of law and the policies that the rules rest on */
        get: operations["listInstruments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/legal-holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suits and orders to keep, those that stand first */
        get: operations["listLegalHolds"];
        put?: never;
        /** Keep a debtor’s file while a suit runs or somebody ordered it */
        post: operations["placeLegalHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files that were registered, newest first */
        get: operations["listPlacements"];
        put?: never;
        /** Register a previewed file, whole or not at all */
        post: operations["registerPlacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reveal-purposes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For what you may see which field of a person whole */
        get: operations["listRevealPurposes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for a supervisor’s word */
        get: operations["listReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every rule in full */
        get: operations["listRuleSheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rules, with the numbers that hold on a day */
        get: operations["listRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Load the State Council’s holiday notice for a year */
        post: operations["loadNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what the debtor agreed on or wishes */
        post: operations["makeAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{export}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the file of an approved request; its passphrase is told this once */
        post: operations["makeExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placements/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Upload a file of cases and see what it would register */
        post: operations["makePreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placements/previews/{preview}/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say which column holds what */
        put: operations["mapPreview"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop collection of a case */
        post: operations["placeHold"];
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
    "/v1/destructions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom a destruction would be about, and what is held back; nothing is written */
        post: operations["previewDestruction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a layer would change: numbers, and worked examples that are answered otherwise */
        post: operations["previewPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose the lender’s or an agency’s layer as it is to be from a day on; another person approves it */
        post: operations["proposePolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/documents/{attachment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The document itself, whole or in part */
        get: operations["readDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contacts/{contact}/recordings/{attachment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The sound itself, whole or in part
         * @description Takes `Range` and `If-Range`; a part is answered with 206.
         */
        get: operations["readRecording"];
        put?: never;
        post?: never;
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
    "/v1/cases/{case}/guarantees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record on what terms somebody guarantees the case */
        post: operations["recordGuarantee"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/inbound": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that somebody called or wrote of their own accord */
        post: operations["recordInbound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placements/{placement}/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the debtors of a placement were told who collects
         * @description Until then the gate refuses the agency every contact with them.
         */
        post: operations["recordNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that a person does not want to be contacted */
        post: operations["recordRefusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compute the calendar anew */
        post: operations["refreshRetention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/holds/{hold}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Release a hold, with evidence */
        post: operations["releaseHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audits/{audit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an audit is, and what it found in numbers */
        get: operations["showAudit"];
        put?: never;
        post?: never;
        /** Remove an audit: its files, its result and its reports */
        delete: operations["removeAudit"];
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
    "/v1/lines/{line}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Report that a recorder failed or works again */
        put: operations["reportLine"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/contacts/{contact}/misdirected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Report that a contact reached somebody who has nothing to do with the debt */
        post: operations["reportMisdirected"];
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
    "/v1/cases/{case}/reveals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See one field of one person whole, for a purpose and a minute
         * @description Who looked, at what and why is written down before the value is given.
         */
        post: operations["revealData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/agreements/{agreement}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an agreement back, at once */
        post: operations["revokeAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{key}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a key at once and for good */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{key}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a key a second secret; the old one goes on for a while */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audits/{audit}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read and judge the same files again: other columns, days, policy or reading */
        post: operations["runAuditAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the lender set for access to personal data */
        get: operations["showAccessSettings"];
        /** Set it, for the lender and all its agencies */
        put: operations["saveAccessSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orgs/{org}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change an agency’s listing and contract; the gate follows at once */
        put: operations["saveAgency"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registers/orgs/{org}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write down an agency’s engagement; the gate follows at once */
        put: operations["saveEngagement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registers/lender": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say what kind of lender this is; its instruments bind from the next question on */
        put: operations["saveLenderType"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registers/staff/{staff}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Write down what an employee is qualified by; the gate follows at once */
        put: operations["saveQualification"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Say whether the lender is a member, and how long backups live */
        put: operations["saveRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cases you may see, by a number or a name */
        post: operations["searchCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the demonstration clock */
        put: operations["setClock"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who looked at whom */
        get: operations["showAccessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Holidays and make-up workdays */
        get: operations["showCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One case, and what the gate says of each contact point now */
        get: operations["showCase"];
        put?: never;
        post?: never;
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
    "/v1/law/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every demand and where it is met: a rule, a process, or out of scope and why */
        get: operations["showCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/destructions/{destruction}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One destruction with its whole record */
        get: operations["showDestruction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/errors/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an error code means */
        get: operations["showError"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service and its database answer, and agree what time it is */
        get: operations["showHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/instruments/{instrument}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One instrument: force, dates, what replaced it, which rules cite it */
        get: operations["showInstrument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the lender's evidence log stands */
        get: operations["showLedgerStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lender’s or an agency’s own layer, the numbers it may set, and its history */
        get: operations["showPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/placements/previews/{preview}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See a preview again */
        get: operations["showPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the gate knows of the lender, its agencies and their people */
        get: operations["showRegisters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What falls due and when, by month and kind */
        get: operations["showRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rules/{rule}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One rule: what it asks, sources, numbers by layer, examples with their answers */
        get: operations["showRule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The facts that a situation can be put together of, and the policies to ask under */
        get: operations["showScenarioForm"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened, newest first */
        get: operations["showTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Your cases in the order they are due */
        get: operations["showWorklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["whoAmI"];
        put?: never;
        /** Sign in */
        post: operations["signIn"];
        /** Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/destructions/{destruction}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Verify what was handed over and sign for it */
        post: operations["signReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/{export}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fetch the encrypted file, once */
        post: operations["takeExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exports/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whose file some lines that leaked came from */
        post: operations["traceLeak"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/law/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a made-up situation to the gate
         * @description Facts by the names that `GET /v1/law/form` gives; whatever is not said is benign.
         */
        post: operations["tryGate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policy/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a draft policy would have done to your own history
         * @description Every question of the period is put to the gate again under the draft, with counters built anew from the first event on. Nothing is written. With `Accept: application/x-ndjson` the answer comes line by line: progress, and at last the result; an answer without it was cut off.
         */
        post: operations["whatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases/{case}/who-saw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to tell a debtor who asks who saw their data */
        get: operations["whoSaw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/destructions/{destruction}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a request back */
        post: operations["withdrawDestruction"];
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
        AccessAlarm: {
            alarm: string;
            /** @enum {string} */
            kind: "no-open-case" | "many-in-hour" | "bulk" | "night" | "own-name" | "colleague";
            staff: components["schemas"]["StaffId"];
            staffName: string;
            orgName: string;
            at: components["schemas"]["Instant"];
            case: components["schemas"]["CaseId"] | null;
            caseNumber: string | null;
            recordKind: components["schemas"]["RecordKind"] | null;
            count: number | null;
            limit: number | null;
            /** @description It is about you. */
            yours: boolean;
            /** @description null: open. */
            word: {
                by: components["schemas"]["StaffId"];
                at: components["schemas"]["Instant"];
                words: string;
            } | null;
            acknowledgedByName: string;
        };
        /** @description Open ones first, then newest first. */
        AccessAlarms: {
            alarms: components["schemas"]["AccessAlarm"][];
        };
        /** @description Who looked at whom, newest first. */
        AccessLog: {
            total: number;
            looks: components["schemas"]["Look"][];
        };
        /** @description What counts as odd, and how long things last. */
        AccessSettings: {
            /**
             * @description L0: collectors see no digits.
             * @enum {string}
             */
            collectorLevel: "L0" | "L1";
            revealSec: number;
            revealsPerHourAlarm: number;
            revealsPerHourMax: number;
            /**
             * @description Looking then raises an alarm.
             * @example [
             *       "12:00",
             *       "14:00"
             *     ]
             */
            night: string[];
            lookBackDays: number;
            recordsAlarm: {
                credit: number;
                safety: number;
                other: number;
            };
            fileHours: number;
        };
        AcknowledgeAlarm: {
            words: string;
        };
        AddAgency: {
            name: string;
            listed: boolean;
            /**
             * Format: date
             * @description The contract’s last day.
             * @example 2026-11-18
             */
            contractUntil: string;
        };
        AddLine: {
            label: string;
        };
        AddStaff: {
            name: string;
            /** @description What a person types to sign in. */
            account: string;
            /** Format: password */
            password: string;
            role: components["schemas"]["Role"];
            org: components["schemas"]["OrgId"];
        };
        AddedLine: {
            line: components["schemas"]["LineId"];
        };
        AddedStaff: {
            staff: components["schemas"]["StaffId"];
        };
        /** @description null where no such number is in force. */
        AgreedNumbers: {
            windows: components["schemas"]["Window"][] | null;
            callsPerDayMax: number | null;
        };
        AllocateCases: {
            collectors: components["schemas"]["StaffId"][];
            /** @description Only show what would happen. */
            dryRun: boolean;
            placement?: components["schemas"]["PlacementId"];
        };
        /** @description Who has what. */
        Allocation: {
            unassigned: {
                cases: number;
                debtors: number;
                placedAmountFen: components["schemas"]["Fen"];
            };
            collectors: {
                staff: components["schemas"]["StaffId"];
                name: string;
                role: components["schemas"]["Role"];
                active: boolean;
                cases: number;
                placedAmountFen: components["schemas"]["Fen"];
            }[];
        };
        AllocationResult: {
            collectors: {
                staff: components["schemas"]["StaffId"];
                name: string;
                before: components["schemas"]["Load"];
                added: components["schemas"]["Load"];
                after: components["schemas"]["Load"];
            }[];
            assigned: number;
        };
        /** @description A key without its secret, which nobody can read again. */
        ApiKey: {
            key: components["schemas"]["ApiKeyId"];
            org: components["schemas"]["OrgId"];
            orgName: string;
            name: string;
            scopes: components["schemas"]["ApiScope"][];
            requestsPerMinute: number;
            expiresAt: components["schemas"]["Instant"] | null;
            /** @description Until when the secret before the last rotation works. */
            overlapUntil: components["schemas"]["Instant"] | null;
            /** @enum {string} */
            state: "active" | "rotating" | "expired" | "revoked";
            /** @description To the minute. */
            lastUse: {
                at: components["schemas"]["Instant"];
                /** @description The network, never the device. */
                from: string | null;
            } | null;
            /** @description Who made, rotated and revoked it. */
            acts: {
                /** @enum {string} */
                kind: "created" | "rotated" | "revoked";
                at: components["schemas"]["Instant"];
                by: components["schemas"]["StaffId"];
                byName: string;
            }[];
        };
        /** @description A key; the secret carries it. */
        ApiKeyId: string;
        /**
         * @description What a key may be used for.
         * @enum {string}
         */
        ApiScope: "contacts:request" | "contacts:report" | "contacts:read" | "contacts:check" | "cases:read";
        AskCallback: {
            party: components["schemas"]["PartyId"];
            /**
             * Format: date-time
             * @description Within seven days.
             * @example 2026-11-18T22:15:00+08:00
             */
            until: string;
            /** @description Reference of what proves it, such as a recording. */
            evidence: string;
        };
        AskDestruction: {
            agency: components["schemas"]["OrgId"];
            scope: components["schemas"]["DestructionScope"];
            basis: string;
        };
        AskExport: {
            filter: components["schemas"]["ExportFilter"];
            full: components["schemas"]["ExportField"][];
            purpose: components["schemas"]["ExportPurpose"];
            words: string;
        };
        AskedDestruction: {
            destruction: string;
        };
        AskedExport: {
            export: string;
        };
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
        Attachments: {
            attachments: components["schemas"]["Attachment"][];
        };
        /** @description An audit of a call log, how far it is, and what it found. */
        Audit: {
            id: string;
            state: components["schemas"]["AuditState"];
            /** @description Where everything of it lies on the server. */
            directory: string;
            createdAt: components["schemas"]["Instant"];
            /**
             * Format: date-time
             * @description When it is removed by itself.
             * @example 2026-11-18T22:15:00+08:00
             */
            expiresAt: string;
            files: {
                part: components["schemas"]["AuditPart"];
                fileName: string;
                bytes: number;
            }[];
            ask: components["schemas"]["AuditAsk"];
            progress: components["schemas"]["AuditProgress"] | null;
            problem: components["schemas"]["AuditProblem"] | null;
            look: components["schemas"]["AuditLook"] | null;
            outcome: {
                facts: components["schemas"]["AuditFacts"];
                summary: components["schemas"]["AuditFigures"];
                /** @description Where the written records and the calls differ, by how. */
                records: {
                    records: number;
                    matched: number;
                    counts: components["schemas"]["AuditCount"][];
                } | null;
                /** @description What the codes mean, such as `rule.quiet-hours` or `outcome.busy`. */
                words: {
                    [key: string]: components["schemas"]["Bilingual"];
                };
                packHash: string;
                policy: string;
            } | null;
            /** @description Those that are written. */
            reports: components["schemas"]["AuditReportFormat"][];
        };
        /** @description How a call log is to be read and judged. */
        AuditAsk: {
            /** @description A policy of the law pack, such as `std`, or `file`: the one handed in. */
            profile: string;
            /** @description First day to report on. */
            from: components["schemas"]["Day"] | null;
            /** @description Last day to report on. */
            to: components["schemas"]["Day"] | null;
            /** @description IANA zone of times without offset; null: as recognised. */
            zone: string | null;
            /**
             * @description What a signal that nobody knows is taken for.
             * @enum {string}
             */
            unknown: "connected" | "unanswered";
            /** @description Field to column, by header word or place from 1; empty: as recognised. */
            map: {
                [key: string]: string;
            };
        };
        AuditCount: {
            name: string;
            count: number;
        };
        /** @description What was found out about a call log. */
        AuditFacts: {
            /** @description The telephone system, or `mapped`. */
            format: string;
            /** @enum {string} */
            recognisedBy: "header" | "shape" | "mapping" | "guess";
            /** @description Field to column. */
            columns: {
                [key: string]: string;
            };
            encoding: string;
            compressed: boolean;
            /** @description Zone in which times without offset were read. */
            zone: string;
            rows: number;
            /** @description Rows that are no calls to anybody, by why. */
            leftOut: components["schemas"]["AuditCount"][];
            /** @description Rows that could not be read: the first of them. */
            problems: {
                row: number;
                problem: string;
                column: string | null;
            }[];
            problemCounts: components["schemas"]["AuditCount"][];
            signals: {
                signal: string;
                outcome: string;
                calls: number;
                /** @description Nobody knows it; taken as asked. */
                unknown: boolean;
            }[];
            /** @enum {string} */
            people: "case-list" | "numbers-alone";
        };
        AuditFigures: {
            calls: number;
            /** @description Calls by the other party; they count nowhere. */
            inbound: number;
            callsWithBreach: number;
            debtors: number;
            from: string;
            until: string;
            byRule: {
                rule: string;
                kind: components["schemas"]["AuditKind"];
                count: number;
            }[];
            byOrg: components["schemas"]["AuditTally"][];
            byStaff: components["schemas"]["AuditTally"][];
            byHour: components["schemas"]["AuditTally"][];
            byDay: components["schemas"]["AuditTally"][];
            /** @description Debtors with the most breaches, masked. */
            worst: components["schemas"]["AuditTally"][];
            judged: string[];
            /** @description Rules that a call log says nothing about. Never to be read as passed. */
            notJudged: {
                rule: string;
                needs: string[];
            }[];
        };
        /**
         * @description A breach is what the log itself proves; a review waits for a person to look.
         * @enum {string}
         */
        AuditKind: "breach" | "review";
        /** @description The beginning of a call log, its numbers masked. */
        AuditLook: {
            header: string[];
            rows: string[][];
            fields: {
                field: string;
                label: components["schemas"]["Bilingual"];
                required: boolean;
                /** @description Place of a column, from 1. */
                guess: number | null;
            }[];
        };
        /** @enum {string} */
        AuditPart: "calls" | "cases" | "records" | "policy";
        /** @description Why a run came to no result. */
        AuditProblem: {
            code: string;
            title: components["schemas"]["Bilingual"];
            cure: components["schemas"]["Bilingual"];
            detail: string;
            place?: string;
        };
        AuditProgress: {
            /** @enum {string} */
            stage: "cases" | "calls" | "judging" | "reports";
            /** @description Bytes of the files read, or calls judged. */
            done: number;
            total: number;
            /** @description Rows of the call log read so far. */
            rows: number;
            /** @description Rows, or calls, per second. */
            perSecond: number | null;
            secondsLeft: number | null;
        };
        /** @enum {string} */
        AuditReportFormat: "html" | "xlsx" | "csv" | "json";
        AuditRun: {
            /**
             * @description A policy of the law pack, such as `std`, or `file`: the one handed in.
             * @default std
             */
            profile: string;
            /** @description First day to report on. */
            from?: components["schemas"]["Day"] | null;
            /** @description Last day to report on. */
            to?: components["schemas"]["Day"] | null;
            /**
             * @description IANA zone of times without offset; null: as recognised.
             * @default null
             */
            zone: string | null;
            /**
             * @description What a signal that nobody knows is taken for.
             * @default connected
             * @enum {string}
             */
            unknown: "connected" | "unanswered";
            /**
             * @description Field to column, by header word or place from 1; empty: as recognised.
             * @default {}
             */
            map: {
                [key: string]: string;
            };
        };
        /** @enum {string} */
        AuditState: "waiting" | "running" | "asking" | "done" | "failed";
        /** @description Calls and breaches under one name. */
        AuditTally: {
            name: string;
            calls: number;
            connected: number;
            breaches: number;
        };
        AuditUpload: {
            /**
             * Format: binary
             * @description The call log: text, packed with gzip or not, a workbook, or a .zip that holds one of them.
             */
            calls: string;
            /**
             * Format: binary
             * @description The case list: .xlsx, .xls or .csv. Numbers of one person are then one person.
             */
            cases?: string;
            /**
             * Format: binary
             * @description Written records of contacts: .xlsx, .xls or .csv.
             */
            records?: string;
            /**
             * Format: binary
             * @description A policy of one’s own in YAML, judged by where `profile` is `file`.
             */
            policy?: string;
            /** @default std */
            profile: string;
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            /** @description IANA zone of times without offset. */
            zone?: string;
            /**
             * @default connected
             * @enum {string}
             */
            unknown: "connected" | "unanswered";
            /** @description Field to column, a JSON object. */
            map?: string;
        };
        /** @description One rule’s word on one call of the past. */
        AuditedCall: {
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
            id: string;
            kind: components["schemas"]["AuditKind"];
            /** @description Row of the call log, its first row being 1. */
            row: number;
            at: string;
            debtor: string;
            /** @description Masked. */
            number: string;
            org: string;
            staff: string;
            talkSec: number;
            signal: string;
            outcome: string;
        };
        AuditedCalls: {
            total: number;
            findings: components["schemas"]["AuditedCall"][];
        };
        /**
         * @example {
         *       "purpose": "quality-check"
         *     }
         */
        BeginReading: {
            /** @enum {string} */
            purpose: "follow-up" | "quality-check" | "complaint" | "court" | "authority" | "data-subject";
        };
        /** @description The same text in Chinese and in English. */
        Bilingual: {
            zh: string;
            en: string;
        };
        /** @description Days that the law treats as other than their weekday. */
        Calendar: {
            coverage: {
                from: components["schemas"]["Day"];
                until: components["schemas"]["Day"];
            };
            years: {
                year: number;
                source: string;
                days: {
                    day: components["schemas"]["Day"];
                    /** @enum {string} */
                    kind: "holiday" | "makeup-workday";
                    name: components["schemas"]["Bilingual"];
                }[];
            }[];
        };
        /** @description Calls of one day by whoever handed the case over. */
        CarryCalls: {
            /** @description Made by you, and the id from then on; a retry changes nothing. */
            request: string;
            day: components["schemas"]["Day"];
            connected: number;
            /** @description Those put through included. */
            dials: number;
            unanswered: {
                point: components["schemas"]["PointId"];
                tries: number;
            }[];
        };
        /** @description One overdue account placed once. */
        CaseId: string;
        /** @description A case, by one of the two. */
        CaseReference: {
            case?: components["schemas"]["CaseId"];
            /** @description The lender’s own number, in place of `case`. */
            caseNumber?: string;
        };
        /** @description A case in a list. */
        CaseRow: {
            case: components["schemas"]["CaseId"];
            /** @description The lender’s own number. */
            caseNumber: string;
            /** @description Masked; empty without a key. */
            name: string;
            /** @description Your organisation holds no key to the debtor (any more): nobody can be shown. */
            keyDestroyed: boolean;
            product: string | null;
            stage: string | null;
            hand: string | null;
            overdueDays: number | null;
            placedAmountFen: components["schemas"]["Fen"];
            status: components["schemas"]["CaseStatus"];
            collector: {
                staff: components["schemas"]["StaffId"];
                name: string;
            } | null;
            nextStepAt: components["schemas"]["Instant"] | null;
            lastContactAt: components["schemas"]["Instant"] | null;
            holds: components["schemas"]["HoldReason"][];
            hardship: components["schemas"]["HardshipFlag"][];
        };
        /**
         * @example {
         *       "q": "oyxm",
         *       "status": "open"
         *     }
         */
        CaseSearch: {
            /** @description The beginning of a case number, or exactly a telephone, identity, card or account number, or a name: in characters, in pinyin without tones, or its initials. */
            q: string;
            status?: components["schemas"]["CaseStatus"];
            /** @description An employee, or `none` for cases of nobody. */
            collector?: "none" | components["schemas"]["StaffId"];
            /** @default 0 */
            offset: number;
            /** @default 50 */
            limit: number;
        };
        /** @enum {string} */
        CaseStatus: "open" | "settled" | "returned" | "written-off";
        /** @description One case with all that bears on contacting the person. */
        CaseView: {
            case: components["schemas"]["CaseId"];
            /** @description The lender’s own number. */
            caseNumber: string;
            /** @description Masked; empty without a key. */
            name: string;
            /** @description Your organisation holds no key to the debtor (any more): nobody can be shown. */
            keyDestroyed: boolean;
            product: string | null;
            stage: string | null;
            hand: string | null;
            overdueDays: number | null;
            placedAmountFen: components["schemas"]["Fen"];
            status: components["schemas"]["CaseStatus"];
            collector: {
                staff: components["schemas"]["StaffId"];
                name: string;
            } | null;
            nextStepAt: components["schemas"]["Instant"] | null;
            lastContactAt: components["schemas"]["Instant"] | null;
            holds: {
                hold: string;
                reason: components["schemas"]["HoldReason"];
                origin: string;
                since: components["schemas"]["Instant"];
                releasedAt: components["schemas"]["Instant"] | null;
                /** @description Reasons in words, when placed by hand. */
                notes: string[];
            }[];
            hardship: components["schemas"]["HardshipFlag"][];
            placedOn: components["schemas"]["Day"];
            recallOn: components["schemas"]["Day"] | null;
            principalFen: components["schemas"]["Fen"] | null;
            interestFen: components["schemas"]["Fen"] | null;
            penaltyFen: components["schemas"]["Fen"] | null;
            feeFen: components["schemas"]["Fen"] | null;
            placement: components["schemas"]["PlacementId"];
            handler: {
                org: components["schemas"]["OrgId"];
                name: string;
            };
            person: {
                name: string;
                idNumber: string | null;
                party: components["schemas"]["PartyId"];
            } | null;
            others: {
                party: components["schemas"]["PartyId"];
                role: components["schemas"]["TargetRole"];
                name: string;
                relation: string | null;
                /** @description A supervisor decides before any contact. */
                sensitive: boolean;
                /** @description Asked to be called again until then. */
                callbackUntil: components["schemas"]["Instant"] | null;
                guarantee: components["schemas"]["GuaranteeTerms"] | null;
            }[];
            points: components["schemas"]["ContactPoint"][];
            lenderNotes: components["schemas"]["WrittenNote"][];
            refusals: {
                refusal: string;
                party: components["schemas"]["PartyId"];
                role: components["schemas"]["TargetRole"];
                scope: components["schemas"]["RefusalScope"];
                at: components["schemas"]["Instant"];
                withdrawn: boolean;
            }[];
            agreements: {
                agreement: string;
                widens: boolean;
                window: components["schemas"]["Window"] | null;
                callsPerDayMax: number | null;
                /** @description null: all. */
                channels: components["schemas"]["Channel"][] | null;
                from: components["schemas"]["Instant"];
                until: components["schemas"]["Instant"];
                revoked: boolean;
            }[];
            counters: {
                connectedToday: number;
                connectedMax: number | null;
                dialsToday: number;
                dialsMax: number | null;
            };
            pending: components["schemas"]["PendingContact"][];
            /** @description The next due case. */
            next: components["schemas"]["CaseId"] | null;
            lines: components["schemas"]["Line"][];
            now: components["schemas"]["Instant"];
        };
        /**
         * @description How somebody is contacted.
         * @enum {string}
         */
        Channel: "voice_interactive" | "voice_notice" | "sms" | "email" | "wework" | "visit" | "letter" | "private_phone" | "private_im" | "public_post" | "fax_unattended";
        CheckContact: {
            case: components["schemas"]["CaseId"];
            /** @description Every point of the case if absent. */
            point?: components["schemas"]["PointId"];
            channel: components["schemas"]["Channel"];
            purpose?: components["schemas"]["Purpose"];
            line?: components["schemas"]["LineId"] | null;
            /** @description What the gate would say then. */
            at?: components["schemas"]["Instant"];
            visit?: components["schemas"]["VisitPlan"];
            content?: components["schemas"]["DeclaredContent"];
        };
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
        CheckDestruction: {
            /** @description Words to search for in database and files; they are not kept. */
            canaries: string[];
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
        CheckedContact: {
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
        };
        CheckedContacts: {
            /** @description One per question, in the same order. */
            results: components["schemas"]["CheckResult"][];
        };
        /** @description The time by which everything is decided. */
        Clock: {
            now: components["schemas"]["Instant"];
            /** @description Where it was set; null: the real time. */
            setAt: components["schemas"]["Instant"] | null;
            settable: boolean;
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
        ContactPoint: {
            point: components["schemas"]["PointId"];
            party: components["schemas"]["PartyId"];
            role: components["schemas"]["TargetRole"];
            kind: components["schemas"]["PointKind"];
            label: string;
            /** @description Masked; the whole value comes with a permit. */
            value: string;
            source: components["schemas"]["PointSource"];
            sourceText: components["schemas"]["Bilingual"];
            invalid: ("not-in-service" | "wrong-person" | "withdrawn") | null;
            refused: boolean;
            gate: components["schemas"]["GateAnswer"];
        };
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
        /** @description Every demand, and where it is met. */
        Coverage: {
            lines: {
                id: string;
                demand: components["schemas"]["Bilingual"];
                rules: string[];
                processes: {
                    module: string;
                    /** @enum {string} */
                    state: "built" | "planned";
                }[];
                outOfScope: boolean;
                reason: components["schemas"]["Bilingual"];
            }[];
            packHash: string;
        };
        /**
         * @example {
         *       "org": "agency-a",
         *       "name": "dialler",
         *       "scopes": [
         *         "contacts:request",
         *         "contacts:report",
         *         "contacts:read"
         *       ],
         *       "requestsPerMinute": 1200,
         *       "expiresAt": "2027-11-18T00:00:00+08:00"
         *     }
         */
        CreateApiKey: {
            org: components["schemas"]["OrgId"];
            name: string;
            scopes: components["schemas"]["ApiScope"][];
            /** @description 600 if absent. */
            requestsPerMinute?: number;
            /** @description From then on it opens nothing; it has no end of its own if absent. */
            expiresAt?: components["schemas"]["Instant"] | null;
        };
        /**
         * Format: date
         * @description A civil day in Beijing.
         * @example 2026-11-18
         */
        Day: string;
        DecideDestruction: {
            approved: boolean;
            note: string;
            /** @description The agency’s name, typed out. */
            agencyName: string;
        };
        DecideExport: {
            approved: boolean;
            /** @default  */
            note: string;
        };
        DecidePolicy: {
            approved: boolean;
            note: string;
        };
        DecideReview: {
            /** @description Made by you, and the id from then on; a retry changes nothing. */
            request: string;
            rule: string;
            party: components["schemas"]["PartyId"];
            allows: boolean;
            /** @description Within a day; null: a day from now. */
            until: components["schemas"]["Instant"] | null;
            /** @description Reference of what proves it, such as a recording. */
            evidence: string;
        };
        DecidedReview: {
            review: string;
            until: components["schemas"]["Instant"];
        };
        DeclaredContent: unknown;
        Destruction: {
            destruction: string;
            /** @enum {string} */
            stage: "requested" | "handed-over" | "received" | "approved-once" | "approved" | "executing" | "executed" | "verified" | "backups-expired" | "refused" | "withdrawn";
            agency: components["schemas"]["OrgId"];
            agencyName: string;
            wholeEngagement: boolean;
            basis: string;
            askedAt: components["schemas"]["Instant"];
            askedByName: string;
            counts: components["schemas"]["DestructionCounts"];
            backupsUntil: components["schemas"]["Day"] | null;
            /** @description A backup with the destroyed keys has no end on record. */
            backupsNever: boolean;
            keeping: components["schemas"]["KeepingCounts"];
            acts: components["schemas"]["DestructionAct"][];
            /** @description Of the work, those that are done. */
            steps: ("list" | "access" | "cases" | "keep" | "index" | "wraps" | "copies" | "old-keys" | "leaf")[];
            check: components["schemas"]["DestructionCheck"] | null;
            placements: {
                placement: components["schemas"]["PlacementId"];
                fileName: string;
            }[];
            kept: {
                cases: {
                    case: components["schemas"]["CaseId"];
                    caseNumber: string;
                }[];
                reasons: ("open-case" | "complaint" | "dispute" | "oral-plan" | "suit" | "legal-hold" | "other-case" | "not-handed-over")[];
            }[];
            keptTotal: number;
            may: {
                handOver: boolean;
                receive: boolean;
                approve: boolean;
                refuse: boolean;
                withdraw: boolean;
                execute: boolean;
                check: boolean;
                certificate: boolean;
            };
        };
        DestructionAct: {
            /** @enum {string} */
            kind: "asked" | "handed-over" | "handover-faulty" | "received" | "approved" | "refused" | "withdrawn" | "begun" | "step-done" | "executed" | "checked";
            at: components["schemas"]["Instant"];
            /** @description Empty: the program itself. */
            byName: string;
            orgName: string;
            step: ("list" | "access" | "cases" | "keep" | "index" | "wraps" | "copies" | "old-keys" | "leaf") | null;
            /** @description Cases, faults, or what a step did. */
            count: number | null;
            /** @description A note, a reason, or a Merkle root. */
            words: string | null;
        };
        DestructionCheck: {
            at: components["schemas"]["Instant"];
            byName: string;
            isClean: boolean;
            sample: number;
            readAsAgency: number;
            readAsLender: number;
            oldWraps: number;
            keysTried: number;
            wrapsOpened: number;
            remains: number;
            canaries: number;
            foundIn: string[];
            checkpoint: string | null;
        };
        DestructionCounts: {
            debtors: number;
            cases: number;
            kept: number;
        };
        DestructionList: {
            destructions: components["schemas"]["DestructionSummary"][];
        };
        DestructionPreview: {
            counts: components["schemas"]["DestructionCounts"];
            keeping: components["schemas"]["KeepingCounts"];
            reasons: {
                /** @enum {string} */
                reason: "open-case" | "complaint" | "dispute" | "oral-plan" | "suit" | "legal-hold" | "other-case" | "not-handed-over";
                debtors: number;
            }[];
        };
        DestructionScope: {
            /** @enum {string} */
            kind: "engagement" | "placements";
            placements?: components["schemas"]["PlacementId"][];
        };
        DestructionSummary: {
            destruction: string;
            /** @enum {string} */
            stage: "requested" | "handed-over" | "received" | "approved-once" | "approved" | "executing" | "executed" | "verified" | "backups-expired" | "refused" | "withdrawn";
            agency: components["schemas"]["OrgId"];
            agencyName: string;
            wholeEngagement: boolean;
            basis: string;
            askedAt: components["schemas"]["Instant"];
            askedByName: string;
            counts: components["schemas"]["DestructionCounts"];
            backupsUntil: components["schemas"]["Day"] | null;
            /** @description A backup with the destroyed keys has no end on record. */
            backupsNever: boolean;
        };
        DocumentUpload: {
            /** @description SHA-256 of the file; given, it is held against what arrives. Before the file. */
            sha256?: string;
            /**
             * Format: binary
             * @description PDF, JPEG or PNG
             */
            file: string;
        };
        /** @description One error code in words. */
        ErrorPage: {
            code: string;
            status: number;
            title: components["schemas"]["Bilingual"];
            cure: components["schemas"]["Bilingual"];
        };
        /** @description Only what the event has. */
        EventDetails: {
            case?: components["schemas"]["CaseId"];
            contact?: components["schemas"]["ContactId"];
            point?: components["schemas"]["PointId"];
            outcome?: components["schemas"]["Outcome"];
            talkSec?: number;
            resultCode?: string;
            nextStepAt?: components["schemas"]["Instant"];
            /** @description What the collector wrote. */
            note?: string;
            /**
             * @description Something was written, and your organisation holds no key to it (any more).
             * @constant
             */
            keyDestroyed?: true;
            hold?: string;
            origin?: string;
            evidence?: string;
            refusal?: string;
            /** @description Rules that objected. */
            rules?: string[];
        };
        Evidence: {
            /** @description Reference of what proves it, such as a recording. */
            evidence: string;
        };
        ExecuteDestruction: {
            /** @description The agency’s name, typed once more. */
            agencyName: string;
        };
        Export: {
            export: string;
            by: components["schemas"]["StaffId"];
            byName: string;
            at: components["schemas"]["Instant"];
            filter: components["schemas"]["ExportFilter"];
            full: components["schemas"]["ExportField"][];
            purpose: components["schemas"]["ExportPurpose"];
            words: string;
            /** @description How many passed the filter then. */
            cases: number;
            /** @enum {string} */
            state: "asked" | "refused" | "approved" | "lapsed" | "made" | "taken" | "expired";
            verdict: {
                by: components["schemas"]["StaffId"];
                at: components["schemas"]["Instant"];
                approved: boolean;
                note: string;
            } | null;
            decidedByName: string;
            made: {
                at: components["schemas"]["Instant"];
                /** @description Of the encrypted file. */
                sha256: string;
                bytes: number;
                /** @description Cases in it. */
                rows: number;
                /**
                 * Format: date-time
                 * @description It can be fetched until then, once.
                 * @example 2026-11-18T22:15:00+08:00
                 */
                until: string;
            } | null;
            takenAt: components["schemas"]["Instant"] | null;
            /** @description Each time that somebody fetched the file. */
            fetches: {
                byName: string;
                at: components["schemas"]["Instant"];
            }[];
            /** @description The next step is possible until then. */
            until: components["schemas"]["Instant"] | null;
            awaitsYou: boolean;
            yours: boolean;
        };
        /**
         * @description What a file may hold unmasked.
         * @enum {string}
         */
        ExportField: "name" | "id-number" | "phone" | "address";
        /** @description Which of the cases that the asker may see. */
        ExportFilter: {
            status?: components["schemas"]["CaseStatus"];
            /** @description null: cases of nobody. */
            collector?: components["schemas"]["StaffId"] | null;
            caseNumber?: string;
        };
        /** @enum {string} */
        ExportPurpose: "visit" | "mailing" | "court" | "handover" | "authority" | "analysis" | "other";
        /** @description Newest first. */
        Exports: {
            exports: components["schemas"]["Export"][];
        };
        /**
         * @description An amount in whole fen (1/100 yuan), as digits.
         * @example 123450
         */
        Fen: string;
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
        FirstRun: {
            lender: {
                /** @description Small letters, digits and dashes. */
                id: string;
                name: string;
                /** @description The policy laid over the law. */
                profile: string;
            };
            administrator: {
                name: string;
                /** @description What a person types to sign in. */
                account: string;
                /** Format: password */
                password: string;
            };
        };
        FlagParty: {
            party: components["schemas"]["PartyId"];
            /** @enum {string} */
            flag: "sensitive" | "represented" | "employer-forbids" | "professional";
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
        GivenSecret: {
            key: components["schemas"]["ApiKeyId"];
            /** @description Shown this once. Send it as `Authorization: Bearer`. */
            secret: string;
        };
        /**
         * @description General, unless the contract says that the guarantor is liable jointly.
         * @enum {string}
         */
        GuaranteeKind: "joint" | "general";
        GuaranteeTerms: {
            kind: components["schemas"]["GuaranteeKind"];
            signed: boolean;
            periodUntil: components["schemas"]["Day"] | null;
            claimedInTime: boolean;
            enforcedFirst: boolean;
        };
        HandoverCheck: {
            cases: number;
            root: string;
            faults: {
                case: components["schemas"]["CaseId"];
                /** @enum {string} */
                kind: "altered" | "missing" | "extra" | "differs" | "sealed";
            }[];
        };
        /**
         * @description Special hardship: contacted less often, never more.
         * @enum {string}
         */
        HardshipFlag: "illness" | "pregnancy" | "poverty";
        Health: {
            /** @enum {string} */
            status: "ok" | "degraded";
            version: string;
            /** @enum {string} */
            database: "embedded" | "server";
            /** @description The program's clock minus the database's. While it is `unsound` every contact is withheld. */
            clock: {
                /** @enum {string} */
                state: "sound" | "skewed" | "unsound";
                skewMs: number | null;
            };
            /** @description The evidence logs: `behind` when something waits too long to be signed, which stops no contact; `damaged` when a log does not pass its own check. */
            ledger: {
                /** @enum {string} */
                state: "sound" | "behind" | "damaged";
                waiting: number;
                size: number;
                secondsSinceCheckpoint: number | null;
            } | null;
        };
        /**
         * @description Why collection stops.
         * @enum {string}
         */
        HoldReason: "dispute" | "complaint" | "stop-list" | "deceased" | "incapacity" | "prison" | "plan" | "bankruptcy" | "identity-unverified" | "note-review";
        /** @description The State Council’s arrangement for one year. */
        HolidayNotice: {
            year: number;
            /** @description The number of the notice. */
            source: string;
            /** Format: date */
            publishedOn: string;
            holidays: {
                name: string;
                /** Format: date */
                from: string;
                /**
                 * Format: date
                 * @description Included.
                 */
                to: string;
                statutory?: string[];
            }[];
            workdays: string[];
        };
        /** @description A contact that came in. It counts against no cap. */
        InboundContact: {
            /** @description To write the record of. */
            contact: string;
            /** @description What holds while it is answered. */
            gate: components["schemas"]["GateAnswer"];
        };
        InnerField: {
            key: string;
            kind: string;
            label: components["schemas"]["Bilingual"];
            help: components["schemas"]["Bilingual"] | null;
            options: {
                value: string;
                label: components["schemas"]["Bilingual"];
            }[];
            normal: string | number | boolean | null;
            max: number | null;
        };
        /**
         * Format: date-time
         * @description A moment in ISO 8601 with its offset; answers use Beijing time.
         * @example 2026-11-18T22:15:00+08:00
         */
        Instant: string;
        /** @description A document of law, or a policy. */
        Instrument: {
            instrument: string;
            title: components["schemas"]["Bilingual"];
            issuer: components["schemas"]["Bilingual"];
            number: string | null;
            binds: components["schemas"]["Bilingual"];
            applies: components["schemas"]["Bilingual"] | null;
            force: string;
            layer: components["schemas"]["Layer"];
            published: string | null;
            /** Format: date */
            from: string;
            until: string | null;
            supersedes: string[];
            supersededBy: string | null;
            /** @description How well the text behind the citation is known: A, B, C, R or policy. */
            grade: string;
            seen: components["schemas"]["Bilingual"];
            citedBy: {
                rule: string;
                title: components["schemas"]["Bilingual"];
                /** @description null: not verified. */
                clause: string | null;
                /** @description How well the text behind the citation is known: A, B, C, R or policy. */
                grade: string;
            }[];
            numbers: {
                layer: components["schemas"]["Layer"];
                value: string;
                shown: components["schemas"]["Bilingual"];
                /** Format: date */
                from: string;
                /** @description Not included; null: still in force. */
                until: string | null;
                instrument: string;
                /** @description null: not verified. */
                clause: string | null;
                /** @description The debtor’s agreement may widen it. */
                relaxable: boolean;
                /** @description null: the law sets it. */
                policy: string | null;
                /** @description The lenders, products and channels it is for; null: all. */
                applies: components["schemas"]["Bilingual"] | null;
                rule: string;
                parameter: string;
                unit: components["schemas"]["Bilingual"];
            }[];
        };
        /** @description What is wrong with one question of many. */
        ItemProblem: {
            code: string;
            status: number;
            title: string;
            detail: string;
            cure: components["schemas"]["Bilingual"];
            place?: string;
        };
        /** @description Until when the lender keeps its own record. */
        KeepingCounts: {
            due: number;
            running: number;
            open: number;
            until: components["schemas"]["Day"] | null;
        };
        /**
         * @description Who set a number; the first has the greatest authority.
         * @enum {string}
         */
        Layer: "statute" | "standard" | "lender" | "agency" | "agreement";
        LedgerIncident: {
            /**
             * @description Whose log.
             * @enum {string}
             */
            side: "theirs" | "ours";
            /** @enum {string} */
            kind: "other-root" | "smaller" | "inconsistent";
            name: string;
            size: number;
            at: string;
        };
        /** @description Where the evidence log stands: leaves in it, leaves that wait, the last signature, what is published, and what its last checks of itself found. */
        LedgerStatus: {
            origin: string;
            size: number;
            checkpointAt: string | null;
            publishedSize: number;
            publishedAt: string | null;
            waiting: number;
            waitingSince: string | null;
            conflicting: number;
            vkeys: string[];
            audits: {
                /** @enum {string} */
                scope: "sample" | "whole";
                at: string;
                size: number;
                checked: number;
                findings: {
                    code: string;
                    place: string;
                }[];
            }[];
            /** @description Who signs its checkpoints, and what each signed last. */
            witnesses: {
                name: string;
                size: number | null;
                at: string | null;
            }[];
            /** @description Logs that contradict what a witness holds, the newest first. */
            incidents: components["schemas"]["LedgerIncident"][];
            stopped: string | null;
        };
        LegalHold: {
            hold: string;
            /** @enum {string} */
            kind: "suit" | "legal-hold";
            reason: string;
            placedByName: string;
            placedAt: components["schemas"]["Instant"];
            cases: {
                case: components["schemas"]["CaseId"];
                caseNumber: string;
            }[];
            lifted: {
                byName: string;
                at: components["schemas"]["Instant"];
                reason: string;
            } | null;
        };
        LegalHolds: {
            holds: components["schemas"]["LegalHold"][];
        };
        /** @description The lender: the tenant. */
        LenderId: string;
        /** @description A note of the lender’s that restricts contact. */
        LenderNote: {
            row: number;
            caseNumber: string;
            column: string;
            /** @enum {string} */
            effect: "hold" | "hardship" | "review";
            kind: string;
            /** @description Masked. */
            name: string;
        };
        /**
         * @description The kind of lender; which instruments bind depends on it.
         * @enum {string}
         */
        LenderType: "bank" | "consumer-finance" | "micro-loan" | "asset-manager";
        LiftLegalHold: {
            reason: string;
        };
        Line: {
            line: components["schemas"]["LineId"];
            label: string;
            /** @description Recorded by design. */
            recorded: boolean;
            /** @description The recorder answers now. */
            recorderUp: boolean;
        };
        /** @description A telephone line. */
        LineId: string;
        Load: {
            cases: number;
            amountFen: components["schemas"]["Fen"];
        };
        Look: {
            look: string;
            case: components["schemas"]["CaseId"];
            caseNumber: string;
            /** @description Masked. */
            personName: string;
            staff: components["schemas"]["StaffId"];
            staffName: string;
            account: string;
            orgName: string;
            field: components["schemas"]["SeenField"];
            purpose: components["schemas"]["SeenPurpose"];
            words: string;
            screen: string;
            at: components["schemas"]["Instant"];
        };
        /** @description What holds now, beside what held before. */
        MadeAgreement: {
            agreement: string;
            until: components["schemas"]["Instant"];
            effect: {
                channel: components["schemas"]["Channel"];
                before: components["schemas"]["AgreedNumbers"];
                after: components["schemas"]["AgreedNumbers"];
            }[];
        };
        MadeExport: {
            at: components["schemas"]["Instant"];
            /** @description Of the encrypted file. */
            sha256: string;
            bytes: number;
            /** @description Cases in it. */
            rows: number;
            /**
             * Format: date-time
             * @description It can be fetched until then, once.
             * @example 2026-11-18T22:15:00+08:00
             */
            until: string;
            /** @description Opens the file. Told this once. */
            passphrase: string;
        };
        MakeAgreement: {
            /** @description Made by you, and the id from then on; a retry changes nothing. */
            request: string;
            /** @description The person’s own wish, and no clause of a standard contract. */
            individuallyGiven: boolean;
            /** @description Permits more than the law does without it. */
            widens: boolean;
            window: components["schemas"]["Window"] | null;
            callsPerDayMax: number | null;
            /** @description null: all. */
            channels: components["schemas"]["Channel"][] | null;
            /** @description null: thirty days from now. */
            until: components["schemas"]["Instant"] | null;
            /** @description Needed to widen. */
            evidence: string | null;
        };
        MappedColumn: {
            /** @description Counted from 0. */
            column: number;
            /** @description As a spreadsheet program shows it. */
            letters: string;
            header: string;
            field: string | null;
            /** @enum {string} */
            status: "recognised" | "chosen" | "unknown" | "ambiguous" | "not-stored";
            why?: components["schemas"]["Bilingual"];
        };
        MappingChoice: {
            /** @description Field to column, counted from 0; null: no column. */
            columns: {
                [key: string]: number | null;
            };
            /** @description Counted from 0. */
            sheet?: number;
            headerRow?: number;
        };
        /** @description Who is signed in. */
        Me: {
            staff: components["schemas"]["StaffId"];
            name: string;
            account: string;
            role: components["schemas"]["Role"];
            org: {
                id: components["schemas"]["OrgId"];
                name: string;
                kind: components["schemas"]["OrgKind"];
            };
            lender: {
                id: components["schemas"]["LenderId"];
                name: string;
                profile: string;
                demonstration: boolean;
            };
            /** @description What this person’s role may do. */
            abilities: string[];
        };
        /** @description Numbers and words as measured or allowed. */
        Measures: {
            [key: string]: string | number | boolean;
        };
        NoticeDelivered: {
            /** @description Reference of the proof. */
            evidence: string;
            /** @description Now when left out. */
            deliveredAt?: components["schemas"]["Instant"];
        };
        Notified: {
            /** @description Newly told. */
            debtors: number;
        };
        /** @description A number on one day under one policy. */
        NumberReading: {
            value: string | null;
            shown: components["schemas"]["Bilingual"] | null;
            layer: components["schemas"]["Layer"] | null;
            relaxable: boolean;
            voices: {
                layer: components["schemas"]["Layer"];
                value: string;
                shown: components["schemas"]["Bilingual"];
                /** Format: date */
                from: string;
                /** @description Not included; null: still in force. */
                until: string | null;
                instrument: string;
                /** @description null: not verified. */
                clause: string | null;
                /** @description The debtor’s agreement may widen it. */
                relaxable: boolean;
                /** @description null: the law sets it. */
                policy: string | null;
                /** @description The lenders, products and channels it is for; null: all. */
                applies: components["schemas"]["Bilingual"] | null;
                decides: boolean;
            }[];
            /** @description What held from when until when. */
            spans: {
                /** Format: date */
                from: string;
                until: string | null;
                value: string | null;
                shown: components["schemas"]["Bilingual"] | null;
                layer: components["schemas"]["Layer"] | null;
            }[];
        };
        /** @description One layer’s value for a number of the law. */
        NumberValue: {
            layer: components["schemas"]["Layer"];
            value: string;
            shown: components["schemas"]["Bilingual"];
            /** Format: date */
            from: string;
            /** @description Not included; null: still in force. */
            until: string | null;
            instrument: string;
            /** @description null: not verified. */
            clause: string | null;
            /** @description The debtor’s agreement may widen it. */
            relaxable: boolean;
            /** @description null: the law sets it. */
            policy: string | null;
            /** @description The lenders, products and channels it is for; null: all. */
            applies: components["schemas"]["Bilingual"] | null;
        };
        /** @description What an allowed contact must do. */
        Obligation: {
            code: string;
            text: components["schemas"]["Bilingual"];
        };
        OpenAlarms: {
            open: number;
        };
        /** @description One rule’s question about one person. */
        OpenReview: {
            case: components["schemas"]["CaseId"];
            caseNumber: string;
            party: components["schemas"]["PartyId"];
            role: components["schemas"]["TargetRole"];
            /** @description Masked. */
            name: string;
            rule: string;
            title: components["schemas"]["Bilingual"];
            reason: components["schemas"]["Bilingual"];
            measured: components["schemas"]["Measures"];
            channel: components["schemas"]["Channel"];
            purpose: components["schemas"]["Purpose"];
            /**
             * Format: date-time
             * @description Last asked.
             * @example 2026-11-18T22:15:00+08:00
             */
            at: string;
            by: {
                staff: string;
                name: string;
            };
            /** @description How often it was asked. */
            asks: number;
            /** @description Only you asked, so that somebody else has to decide. */
            ownOnly: boolean;
        };
        OpenReviews: {
            reviews: components["schemas"]["OpenReview"][];
        };
        Org: {
            org: components["schemas"]["OrgId"];
            name: string;
            kind: components["schemas"]["OrgKind"];
            /** @description On the lender’s published list. */
            listed: boolean;
            contractUntil: components["schemas"]["Day"] | null;
        };
        /** @description The lender itself or one of its agencies. */
        OrgId: string;
        /** @enum {string} */
        OrgKind: "lender" | "agency";
        /**
         * @description What became of a contact.
         * @enum {string}
         */
        Outcome: "answered-debtor" | "answered-other" | "answered-unknown" | "voicemail" | "no-answer" | "busy" | "off" | "rejected" | "not-in-service" | "technical-failure" | "not-dialled";
        /** @description A person on a debtor’s file. */
        PartyId: string;
        /** @description Permitted to me, or come in with me, and not yet recorded. */
        PendingContact: {
            contact: components["schemas"]["ContactId"];
            /** @enum {string} */
            direction: "outbound" | "inbound";
            party: components["schemas"]["PartyId"];
            role: components["schemas"]["TargetRole"];
            point: components["schemas"]["PointId"] | null;
            channel: components["schemas"]["Channel"];
            startBy: components["schemas"]["Instant"] | null;
            startedAt: components["schemas"]["Instant"] | null;
            endedAt: components["schemas"]["Instant"] | null;
            outcome: components["schemas"]["Outcome"] | null;
        };
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
        PlaceHold: {
            reason: components["schemas"]["HoldReason"];
            /** @description Why, in words; sealed at rest, shown with the hold. */
            note?: string;
        };
        PlaceLegalHold: {
            case: components["schemas"]["CaseId"];
            /** @enum {string} */
            kind: "suit" | "legal-hold";
            /** @description The reference of a document; no story about people. */
            reason: string;
        };
        PlacedHold: {
            hold: string;
        };
        PlacedLegalHold: {
            hold: string;
        };
        /** @description A file of cases that was registered. */
        Placement: {
            placement: components["schemas"]["PlacementId"];
            fileName: string;
            handler: {
                org: components["schemas"]["OrgId"];
                name: string;
            };
            registeredAt: components["schemas"]["Instant"];
            /** @description Name of the employee. */
            registeredBy: string;
            cases: number;
            rejected: number;
            placedAmountFen: components["schemas"]["Fen"];
        };
        /** @description A fact of a case that a column can give. */
        PlacementField: {
            field: string;
            label: components["schemas"]["Bilingual"];
            required: boolean;
        };
        /** @description One file of cases handed over. */
        PlacementId: string;
        PlacementUpload: {
            /**
             * Format: binary
             * @description .xlsx, .xls or .csv
             */
            file: string;
            /** @description The agency that will collect; your own by default. */
            handler?: string;
        };
        /** @description A number or address with its lawful source. */
        PointId: string;
        /** @enum {string} */
        PointKind: "mobile" | "landline" | "address" | "email";
        /**
         * @description The lawful source of a contact point.
         * @enum {string}
         */
        PointSource: "contract" | "reserved" | "authorised" | "public" | "told-by-contact" | "credit-bureau" | "unknown";
        Policy: {
            /** @description Null: the lender’s own layer. */
            agency: components["schemas"]["OrgId"] | null;
            /** @description Agencies whose changes await your word. */
            waiting: components["schemas"]["OrgId"][];
            policy: string;
            settings: components["schemas"]["PolicySetting"][];
            numbers: {
                parameter: string;
                rule: string;
                title: components["schemas"]["Bilingual"];
                unit: components["schemas"]["Bilingual"];
                /** @enum {string} */
                kind: "windows" | "max" | "min" | "set" | "scale";
                options: {
                    value: string;
                    label: components["schemas"]["Bilingual"];
                }[];
                now: components["schemas"]["Bilingual"] | null;
                layer: components["schemas"]["Layer"] | null;
            }[];
            changes: {
                change: string;
                settings: components["schemas"]["PolicySetting"][];
                effectiveFrom: components["schemas"]["Day"];
                reason: string;
                author: components["schemas"]["StaffId"];
                authorName: string;
                proposedAt: components["schemas"]["Instant"];
                verdict: {
                    by: components["schemas"]["StaffId"];
                    at: components["schemas"]["Instant"];
                    approved: boolean;
                    note: string;
                } | null;
                deciderName: string | null;
                version: number | null;
                awaitsYou: boolean;
                inForce: boolean;
            }[];
        };
        PolicyEffect: {
            numbers: {
                parameter: string;
                rule: string;
                title: components["schemas"]["Bilingual"];
                before: components["schemas"]["Bilingual"] | null;
                after: components["schemas"]["Bilingual"] | null;
                layer: components["schemas"]["Layer"] | null;
            }[];
            examples: {
                asked: number;
                changed: {
                    rule: string;
                    name: components["schemas"]["Bilingual"];
                    before: components["schemas"]["Verdict"];
                    after: components["schemas"]["Verdict"];
                }[];
            };
        };
        PolicySetting: {
            parameter: string;
            value: components["schemas"]["PolicyValue"];
            /** @description The debtor’s own agreement may widen it. */
            relaxable: boolean;
            applies?: components["schemas"]["Scope"];
        };
        /** @description 3, "schedule", ["sms"] or [["08:00", "21:00"]] */
        PolicyValue: number | string | (string | string[])[];
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
        /** @description A file as it would be registered; nothing is stored yet. */
        Preview: {
            id: string;
            fileName: string;
            handler: components["schemas"]["OrgId"] | null;
            sheet: string | null;
            sheets: string[];
            headerRow: number | null;
            problem: components["schemas"]["PreviewProblem"] | null;
            mapping: components["schemas"]["MappedColumn"][];
            missing: components["schemas"]["PlacementField"][];
            fields: components["schemas"]["PlacementField"][];
            totals: {
                rows: number;
                accepted: number;
                rejected: number;
                placedAmountFen: components["schemas"]["Fen"];
                debtors: number;
            };
            /** @description The first of them; the file to download holds all. */
            rejected: components["schemas"]["RejectedRow"][];
            rejectedTotal: number;
            notes: components["schemas"]["LenderNote"][];
            notStored: {
                header: string;
                why: components["schemas"]["Bilingual"];
            }[];
            existing: {
                placement: components["schemas"]["SamePlacement"] | null;
                caseNumbers: string[];
            };
            /** @description It can be registered once its totals are confirmed. */
            ready: boolean;
            expiresAt: components["schemas"]["Instant"];
        };
        PreviewDestruction: {
            agency: components["schemas"]["OrgId"];
            scope: components["schemas"]["DestructionScope"];
        };
        PreviewPolicy: {
            /** @description The agency whose layer is meant; absent: that of the own organisation. */
            agency?: components["schemas"]["OrgId"];
            settings: components["schemas"]["PolicySetting"][];
            effectiveFrom: components["schemas"]["Day"];
        };
        /** @description What a choice of sheet, row or columns may cure. */
        PreviewProblem: {
            code: string;
            title: components["schemas"]["Bilingual"];
            cure: components["schemas"]["Bilingual"];
            detail: string;
            place?: string;
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
        ProposePolicy: {
            /** @description The agency whose layer is meant; absent: that of the own organisation. */
            agency?: components["schemas"]["OrgId"];
            settings: components["schemas"]["PolicySetting"][];
            /**
             * Format: date
             * @description Tomorrow at the earliest.
             * @example 2026-11-18
             */
            effectiveFrom: string;
            reason: string;
        };
        ProposedPolicy: {
            change: string;
        };
        /**
         * @description Why.
         * @enum {string}
         */
        Purpose: "notify" | "interactive" | "service" | "complaint";
        /** @description Leave to listen or look, for a purpose and a while. */
        Reading: {
            reading: components["schemas"]["ReadingId"];
            /**
             * Format: date-time
             * @description Until then the content is given out.
             * @example 2026-11-18T22:15:00+08:00
             */
            until: string;
        };
        /** @description Leave to have a file for a while. */
        ReadingId: string;
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
        RecordGuarantee: {
            party: components["schemas"]["PartyId"];
            guaranteeKind: components["schemas"]["GuaranteeKind"];
            signed: boolean;
            /** @description The last day; null: not known. */
            periodUntil: components["schemas"]["Day"] | null;
            /** @description A claim was made within the period. */
            claimedInTime: boolean;
            /** @description Enforcement against the debtor came first. */
            enforcedFirst: boolean;
            /** @description Reference of what proves it, such as a recording. */
            evidence: string;
        };
        RecordInbound: {
            /** @description Made by you, and the id from then on; a retry changes nothing. */
            request: string;
            party: components["schemas"]["PartyId"];
            channel: components["schemas"]["Channel"];
        };
        /**
         * @description How grave it is in large numbers: what is owed, what endangers, the rest.
         * @enum {string}
         */
        RecordKind: "credit" | "safety" | "other";
        RecordRefusal: {
            party: components["schemas"]["PartyId"];
            scope: components["schemas"]["RefusalScope"];
            contact?: components["schemas"]["ContactId"];
        };
        RecordedGuarantee: {
            guarantee: string;
        };
        /** @description A refusal that stands now, or a hold until a person has decided. */
        RecordedRefusal: {
            refusal: string | null;
            hold: string | null;
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
        RefreshedRetention: {
            debtors: number;
        };
        /** @description What a person does not want. */
        RefusalScope: {
            /** @constant */
            kind: "for-ever";
        } | {
            /** @constant */
            kind: "windows";
            windows: components["schemas"]["Window"][];
        } | {
            /** @constant */
            kind: "channel";
            channel: components["schemas"]["Channel"];
        };
        RegisterPlacement: {
            preview: string;
            /** @description The lender’s control totals. */
            confirm: {
                cases: number;
                placedAmountFen: components["schemas"]["Fen"];
            };
            /** @description As uploaded, or your own, when left out. */
            handler?: components["schemas"]["OrgId"];
        };
        RegisteredPlacement: {
            placement: components["schemas"]["PlacementId"];
            cases: number;
            holds: number;
            hardship: number;
            debtors: number;
        };
        Registers: {
            lenderType: components["schemas"]["LenderType"] | null;
            agencies: {
                org: components["schemas"]["OrgId"];
                name: string;
                /** @description Impact assessment before data were entrusted; null: never. */
                impactAssessedOn: components["schemas"]["Day"] | null;
                /** @description Last evaluation; null: never. */
                evaluatedOn: components["schemas"]["Day"] | null;
                subcontracted: boolean;
                /** @description False: the gate knows nothing of it. */
                onRegister: boolean;
            }[];
            staff: {
                staff: components["schemas"]["StaffId"];
                name: string;
                orgName: string;
                active: boolean;
                /** @description Last training with a passed exam; null: never. */
                trainedOn: components["schemas"]["Day"] | null;
                confidentialitySigned: boolean;
                suspended: boolean;
                /** @description False: the gate knows nothing of it. */
                onRegister: boolean;
            }[];
        };
        /** @description Why a row was not taken, where, and what to do. */
        RejectedRow: {
            row: number;
            cell: string;
            field: string;
            reason: string;
            detail: components["schemas"]["Bilingual"];
            cure: components["schemas"]["Bilingual"];
        };
        ReleaseHold: {
            /** @description Reference of what proves it. */
            evidence: string;
        };
        ReportLine: {
            recorderUp: boolean;
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
        Retention: {
            calculatedAt: components["schemas"]["Instant"] | null;
            settings: components["schemas"]["RetentionSettings"];
            months: {
                month: string | null;
                /** @enum {string} */
                record: "collection-record" | "oral-plan" | "impact-assessment" | "entrusting-record" | "network-log" | "proof-of-demand" | "quality-file";
                /** @enum {string} */
                state: "due" | "kept" | "open";
                debtors: number;
            }[];
            rows: components["schemas"]["RetentionRow"][];
            total: number;
        };
        RetentionRow: {
            /** @enum {string} */
            record: "collection-record" | "oral-plan" | "impact-assessment" | "entrusting-record" | "network-log" | "proof-of-demand" | "quality-file";
            /** @enum {string} */
            state: "due" | "kept" | "open";
            on: components["schemas"]["Day"] | null;
            rules: string[];
            holds: ("open-case" | "complaint" | "dispute" | "oral-plan" | "suit" | "legal-hold")[];
            cases: {
                case: components["schemas"]["CaseId"];
                caseNumber: string;
            }[];
        };
        RetentionSettings: {
            /** @description Null: nobody said, and it binds. */
            member: boolean | null;
            backupDays: number;
        };
        RevealData: {
            /** @description Whose name or identity number. */
            party?: components["schemas"]["PartyId"];
            /** @description Or which number or address. */
            point?: components["schemas"]["PointId"];
            field: components["schemas"]["RevealField"];
            purpose: components["schemas"]["RevealPurpose"];
            /** @default  */
            words: string;
            /**
             * @default api
             * @enum {string}
             */
            screen: "case" | "api";
        };
        /**
         * @description What of a person is shown whole.
         * @enum {string}
         */
        RevealField: "name" | "id-number" | "phone" | "address" | "email";
        /**
         * @description What it is needed for.
         * @enum {string}
         */
        RevealPurpose: "identity-check" | "data-correction" | "letter" | "visit" | "court" | "complaint" | "data-subject" | "authority" | "quality-check" | "other";
        /** @description For what the asker may reveal which field. */
        RevealPurposes: {
            purposes: {
                purpose: components["schemas"]["RevealPurpose"];
                fields: components["schemas"]["RevealField"][];
                wordsNeeded: boolean;
            }[];
        };
        Revealed: {
            /** @description Whole. Shown, never stored. */
            value: string;
            /**
             * Format: date-time
             * @description Hide it then.
             * @example 2026-11-18T22:15:00+08:00
             */
            until: string;
            /** @description How long that is, where clocks differ. */
            forSec: number;
        };
        /**
         * @description What an employee may do.
         * @enum {string}
         */
        Role: "collector" | "supervisor" | "administrator";
        /**
         * @example {
         *       "overlapHours": 24
         *     }
         */
        RotateApiKey: {
            /** @description How long the old secret still works: 24 if absent, 0 if it leaked. */
            overlapHours?: number;
        };
        RotatedSecret: {
            key: components["schemas"]["ApiKeyId"];
            /** @description Shown this once. Send it as `Authorization: Bearer`. */
            secret: string;
            oldUntil: components["schemas"]["Instant"];
        };
        /** @description A worked example with the engine’s own answer. */
        RuleExample: {
            name: components["schemas"]["Bilingual"];
            at: string;
            policy: string;
            situation: {
                [key: string]: unknown;
            };
            outcome: components["schemas"]["Verdict"];
            says: {
                verdict: components["schemas"]["Verdict"];
                reason: string;
            } | null;
            nextPermittedAt: string | null;
            findings: {
                rule: string;
                reason: string;
                verdict: components["schemas"]["Verdict"];
                title: components["schemas"]["Bilingual"];
                text: components["schemas"]["Bilingual"];
                layer: components["schemas"]["Layer"];
                measured: components["schemas"]["Measures"];
                limit: components["schemas"]["Measures"];
            }[];
        };
        RuleNumber: {
            id: string;
            unit: components["schemas"]["Bilingual"];
            stricter: string;
            values: components["schemas"]["NumberValue"][];
            reading: components["schemas"]["NumberReading"];
        };
        /** @description A rule as it reads on one day under one policy. */
        RulePage: {
            rule: string;
            title: components["schemas"]["Bilingual"];
            asks: components["schemas"]["Bilingual"];
            /** @description The letter of the catalogue; `other` without one. */
            group: string;
            /** Format: date */
            from: string;
            until: string | null;
            inForce: boolean;
            reasons: {
                code: string;
                text: components["schemas"]["Bilingual"];
            }[];
            obligations: {
                code: string;
                text: components["schemas"]["Bilingual"];
            }[];
            sources: components["schemas"]["RuleSource"][];
            parameters: components["schemas"]["RuleNumber"][];
            examples: components["schemas"]["RuleExample"][];
            questions: components["schemas"]["RuleQuestion"][];
            meets: {
                id: string;
                demand: components["schemas"]["Bilingual"];
                reason: components["schemas"]["Bilingual"];
            }[];
            channels: string[];
            outcomes: components["schemas"]["Verdict"][];
            day: components["schemas"]["Day"];
            policy: string;
            packHash: string;
        };
        /** @description What the law leaves open. */
        RuleQuestion: {
            zh: string;
            en: string;
            parameter: string | null;
            strictDefault: components["schemas"]["Bilingual"] | null;
            /** @description null: still open. */
            answeredBy: string | null;
        };
        /** @description A rule: what it asks, its sources, numbers, examples. */
        RuleSheet: {
            rule: string;
            title: components["schemas"]["Bilingual"];
            asks: components["schemas"]["Bilingual"];
            /** @description The letter of the catalogue; `other` without one. */
            group: string;
            /** Format: date */
            from: string;
            until: string | null;
            inForce: boolean;
            reasons: {
                code: string;
                text: components["schemas"]["Bilingual"];
            }[];
            obligations: {
                code: string;
                text: components["schemas"]["Bilingual"];
            }[];
            sources: components["schemas"]["RuleSource"][];
            parameters: components["schemas"]["RuleNumber"][];
            examples: components["schemas"]["RuleExample"][];
            questions: components["schemas"]["RuleQuestion"][];
            meets: {
                id: string;
                demand: components["schemas"]["Bilingual"];
                reason: components["schemas"]["Bilingual"];
            }[];
            channels: string[];
            outcomes: components["schemas"]["Verdict"][];
        };
        RuleSheets: {
            sheets: components["schemas"]["RuleSheet"][];
            day: components["schemas"]["Day"];
            policy: string;
            packHash: string;
        };
        RuleSource: {
            instrument: string;
            name: components["schemas"]["Bilingual"];
            issuer: components["schemas"]["Bilingual"];
            number: string | null;
            /** @description null: not verified. */
            clause: string | null;
            clauseText: components["schemas"]["Bilingual"];
            /** @description How well the text behind the citation is known: A, B, C, R or policy. */
            grade: string;
            layer: components["schemas"]["Layer"];
            /** Format: date */
            from: string;
            until: string | null;
            supersededBy: string | null;
            /** @description What was seen of the text. */
            seen: components["schemas"]["Bilingual"];
            /** @description Whom it binds; null: all. */
            applies: components["schemas"]["Bilingual"] | null;
        };
        RuleSummary: {
            rule: string;
            title: components["schemas"]["Bilingual"];
            asks: components["schemas"]["Bilingual"];
            /** @description The letter of the catalogue; `other` without one. */
            group: string;
            /** Format: date */
            from: string;
            until: string | null;
            inForce: boolean;
            reasons: {
                code: string;
                text: components["schemas"]["Bilingual"];
            }[];
            channels: string[];
            outcomes: components["schemas"]["Verdict"][];
            instruments: {
                instrument: string;
                name: components["schemas"]["Bilingual"];
                number: string | null;
            }[];
            /** @description The layers that set a number. */
            layers: components["schemas"]["Layer"][];
            numbers: {
                id: string;
                unit: components["schemas"]["Bilingual"];
                shown: components["schemas"]["Bilingual"] | null;
                layer: components["schemas"]["Layer"] | null;
            }[];
            openQuestions: number;
        };
        /** @description What was registered from this very file. */
        SamePlacement: {
            placement: components["schemas"]["PlacementId"];
            fileName: string;
            registeredAt: components["schemas"]["Instant"];
            cases: number;
            placedAmountFen: components["schemas"]["Fen"];
        };
        SaveAgency: {
            name: string;
            listed: boolean;
            /**
             * Format: date
             * @description The contract’s last day.
             * @example 2026-11-18
             */
            contractUntil: string;
            /** @description How it stood when it was read. Given, a change made since is refused with `changed-meanwhile`. */
            seen?: {
                name: string;
                listed: boolean;
                contractUntil: components["schemas"]["Day"] | null;
            };
        };
        SaveEngagement: {
            /** @description Impact assessment before data were entrusted; null: never. */
            impactAssessedOn: components["schemas"]["Day"] | null;
            /** @description Last evaluation; null: never. */
            evaluatedOn: components["schemas"]["Day"] | null;
            subcontracted: boolean;
            /** @description How it stood when it was read. Given, a change made since is refused with `changed-meanwhile`. */
            seen?: {
                /** @description Impact assessment before data were entrusted; null: never. */
                impactAssessedOn: components["schemas"]["Day"] | null;
                /** @description Last evaluation; null: never. */
                evaluatedOn: components["schemas"]["Day"] | null;
                subcontracted: boolean;
            };
        };
        SaveLenderType: {
            lenderType: components["schemas"]["LenderType"];
        };
        SaveQualification: {
            /** @description Last training with a passed exam; null: never. */
            trainedOn: components["schemas"]["Day"] | null;
            confidentialitySigned: boolean;
            suspended: boolean;
            /** @description How it stood when it was read. Given, a change made since is refused with `changed-meanwhile`. */
            seen?: {
                /** @description Last training with a passed exam; null: never. */
                trainedOn: components["schemas"]["Day"] | null;
                confidentialitySigned: boolean;
                suspended: boolean;
            };
        };
        SavedOrg: {
            org: components["schemas"]["OrgId"];
        };
        Saw: {
            /** @constant */
            kind: "revealed";
            at: components["schemas"]["Instant"];
            orgName: string;
            field: components["schemas"]["SeenField"];
            purpose: components["schemas"]["SeenPurpose"];
        } | {
            /** @constant */
            kind: "dialled";
            at: components["schemas"]["Instant"];
            orgName: string;
            role: components["schemas"]["TargetRole"];
        } | {
            /** @constant */
            kind: "exported";
            at: components["schemas"]["Instant"];
            orgName: string;
            fields: ("name" | "id-number" | "phone" | "address")[];
            /** @enum {string} */
            purpose: "visit" | "mailing" | "court" | "handover" | "authority" | "analysis" | "other";
        };
        ScenarioField: {
            key: string;
            kind: string;
            label: components["schemas"]["Bilingual"];
            help: components["schemas"]["Bilingual"] | null;
            options: {
                value: string;
                label: components["schemas"]["Bilingual"];
            }[];
            normal: string | number | boolean | null;
            max: number | null;
            when: {
                key: string;
                values: string[];
            } | null;
            fields: components["schemas"]["InnerField"][];
        };
        /** @description What a situation can be put together of. */
        ScenarioForm: {
            groups: {
                id: string;
                title: components["schemas"]["Bilingual"];
                fields: components["schemas"]["ScenarioField"][];
            }[];
            policies: {
                id: string;
                title: components["schemas"]["Bilingual"];
            }[];
            /** @description The policy of the lender of who is signed in, with its version. */
            own: string | null;
        };
        /** @description Where the number is for; a list left out means everywhere. */
        Scope: {
            lenderTypes?: ("bank" | "consumer-finance" | "micro-loan" | "asset-manager")[];
            products?: ("credit-card" | "consumer-loan" | "auto-loan")[];
            channels?: ("voice_interactive" | "voice_notice" | "sms" | "email" | "wework" | "visit" | "letter" | "private_phone" | "private_im" | "public_post" | "fax_unattended")[];
        };
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
        /**
         * @description What was shown whole, or which kind of file was opened.
         * @enum {string}
         */
        SeenField: "name" | "id-number" | "phone" | "address" | "email" | "recording" | "document";
        /** @enum {string} */
        SeenPurpose: "identity-check" | "data-correction" | "letter" | "visit" | "court" | "complaint" | "data-subject" | "authority" | "quality-check" | "other" | "follow-up";
        /** @description null returns the clock to the real time. */
        SetClock: {
            at: components["schemas"]["Instant"] | null;
        };
        /** @description What the sign-in page needs to know. */
        Setup: {
            /** @description No administrator exists yet. */
            firstRun: boolean;
            demonstration: boolean;
            /** @description Whether whoever asks may audit call logs. */
            auditOpen: boolean;
            lenders: {
                lender: components["schemas"]["LenderId"];
                name: string;
            }[];
            /** @description Only in the demonstration: who may sign in. */
            accounts?: {
                account: string;
                password: string;
                name: string;
                role: components["schemas"]["Role"];
                org: components["schemas"]["OrgId"];
                orgName: string;
            }[];
            clock: components["schemas"]["Clock"];
        };
        SignIn: {
            /** @description What a person types to sign in. */
            account: string;
            /** Format: password */
            password: string;
        };
        /** @description Facts by name; whatever is not said is benign. */
        Situation: {
            [key: string]: unknown;
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
        StaffMember: {
            staff: components["schemas"]["StaffId"];
            name: string;
            account: string;
            role: components["schemas"]["Role"];
            org: components["schemas"]["OrgId"];
            orgName: string;
            active: boolean;
        };
        /**
         * @description What the listener is to the debt.
         * @enum {string}
         */
        TargetRole: "debtor" | "contact" | "guarantor" | "unrelated";
        /** @description What happened, newest first. */
        Timeline: {
            events: components["schemas"]["TimelineEvent"][];
            more: boolean;
        };
        TimelineEvent: {
            version: number;
            kind: string;
            at: components["schemas"]["Instant"];
            actor: {
                staff: string;
                name: string;
                orgName: string;
            };
            text: components["schemas"]["Bilingual"];
            details: components["schemas"]["EventDetails"];
        };
        /** @description What leaked, in the order in which it was found. */
        TraceLeak: {
            /** @description What watermarks say: whose account, and the minute. */
            marks?: {
                account: string;
                at: components["schemas"]["Instant"];
            }[];
            /**
             * @description Of the file that turned up, where it is the encrypted one.
             * @default null
             */
            sha256: string | null;
            /** @default [] */
            lines: {
                caseNumber: string;
                /** @description Of the time in the line; null: cut off. */
                second: number | null;
            }[];
        };
        /** @description The file that fits best comes first. */
        TracedFiles: {
            files: {
                export: string;
                byName: string;
                account: string;
                madeAt: components["schemas"]["Instant"];
                takenAt: components["schemas"]["Instant"] | null;
                purpose: components["schemas"]["ExportPurpose"];
                /** @description Cases in it. */
                rows: number;
                /** @description It is the very file that was made. */
                isFile: boolean;
                /** @description A watermark names it; anybody can type a watermark. */
                isMarked: boolean;
                inOrder: number;
                pairs: number;
                seconds: number;
                secondsRead: number;
                bits: number;
                /** @description It is the file, or chance would not make it fit so well. */
                certain: boolean;
            }[];
        };
        /** @description The gate’s answer to a made-up situation. */
        Tried: {
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
            /** @description Every rule that was asked. */
            considered: string[];
            /** @description For each finding, what the others alone would answer. */
            withoutFinding: components["schemas"]["Verdict"][];
            /** @description Facts without which the answer would be another one. */
            turning: {
                fact: string;
                outcome: components["schemas"]["Verdict"];
            }[];
        };
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
        WhatIfChange: {
            /** @enum {string} */
            kind: "refused" | "lifted";
            /** @description null: there was no contact. */
            contact: components["schemas"]["ContactId"] | null;
            event: string;
            case: components["schemas"]["CaseId"];
            at: components["schemas"]["Instant"];
            org: components["schemas"]["OrgId"];
            staff: string;
            channel: components["schemas"]["Channel"];
            /** @description The draft’s answer. */
            verdict: components["schemas"]["Verdict"];
            /** @description What would refuse it, or refused it then. */
            rules: string[];
        };
        WhatIfCounts: {
            /** @description Questions that were put to the gate. */
            asked: number;
            permittedThen: number;
            /** @description Permitted under the draft. */
            permittedUnder: number;
            /** @description Permitted then, and not under the draft. */
            refused: number;
            /** @description Not permitted then, and permitted under the draft. */
            lifted: number;
        };
        WhatIf: {
            /** @description The agency whose layer is meant; absent: that of the own organisation. */
            agency?: components["schemas"]["OrgId"];
            /** @description The whole layer as it would be, not only what is different. */
            settings: components["schemas"]["PolicySetting"][];
            /** @description 90 days with the last one, if absent. */
            from?: components["schemas"]["Day"];
            /** @description Today, if absent. */
            last?: components["schemas"]["Day"];
        };
        /** @description How far it is, or at last the result. */
        WhatIfLine: {
            progress: {
                debtors: number;
                of: number;
            };
        } | {
            result: components["schemas"]["WhatIfResult"];
        };
        WhatIfResult: {
            from: components["schemas"]["Day"];
            last: components["schemas"]["Day"];
            policy: string;
            draft: string;
            packHash: string;
            /** @description false: the limit was reached before the last debtor. */
            complete: boolean;
            debtors: number;
            totals: components["schemas"]["WhatIfCounts"];
            byRule: components["schemas"]["WhatIfRule"][];
            byOrg: {
                org: components["schemas"]["OrgId"];
                name: string;
                /** @description Questions that were put to the gate. */
                asked: number;
                permittedThen: number;
                /** @description Permitted under the draft. */
                permittedUnder: number;
                /** @description Permitted then, and not under the draft. */
                refused: number;
                /** @description Not permitted then, and permitted under the draft. */
                lifted: number;
            }[];
            byStaff: {
                staff: string;
                name: string;
                /** @description Questions that were put to the gate. */
                asked: number;
                permittedThen: number;
                /** @description Permitted under the draft. */
                permittedUnder: number;
                /** @description Permitted then, and not under the draft. */
                refused: number;
                /** @description Not permitted then, and permitted under the draft. */
                lifted: number;
            }[];
            /** @description 24 places: the hour of the Beijing day. */
            byHour: components["schemas"]["WhatIfCounts"][];
            /** @description The first 500 by time. */
            changes: components["schemas"]["WhatIfChange"][];
            /** @description Questions of versions that kept no facts: these were supposed in order. */
            supposed: number;
            /** @description Rules that looked at facts which nobody kept. */
            notJudged: {
                rule: string;
                title: components["schemas"]["Bilingual"];
                supposed: ("agencyListed" | "engagement" | "staffActive" | "role" | "assigned" | "qualification" | "recording" | "refusedElsewhere")[];
            }[];
        };
        WhatIfRule: {
            rule: string;
            title: components["schemas"]["Bilingual"];
            /** @description How often the rule stood in the way. */
            objectedThen: number;
            objectedUnder: number;
            refused: number;
            lifted: number;
        };
        /** @description What a debtor is told who asks who saw their data. */
        WhoSaw: {
            /** @description Masked. */
            name: string;
            caseNumber: string;
            lenderName: string;
            at: components["schemas"]["Instant"];
            saw: components["schemas"]["Saw"][];
        };
        /**
         * @description Hours of every day, from and until; the end is not included.
         * @example [
         *       "12:00",
         *       "14:00"
         *     ]
         */
        Window: string[];
        WithdrawDestruction: {
            reason: string;
        };
        /** @description One collector’s cases in the order they are due. */
        Worklist: {
            total: number;
            now: components["schemas"]["Instant"];
            /** @description How many of all your open cases are due when, whatever is shown. */
            counts: {
                overdue: number;
                today: number;
                "first-touch": number;
                later: number;
                stopped: number;
            };
            rows: components["schemas"]["WorklistRow"][];
        };
        WorklistRow: {
            case: components["schemas"]["CaseId"];
            /** @description The lender’s own number. */
            caseNumber: string;
            /** @description Masked; empty without a key. */
            name: string;
            /** @description Your organisation holds no key to the debtor (any more): nobody can be shown. */
            keyDestroyed: boolean;
            product: string | null;
            stage: string | null;
            hand: string | null;
            overdueDays: number | null;
            placedAmountFen: components["schemas"]["Fen"];
            status: components["schemas"]["CaseStatus"];
            collector: {
                staff: components["schemas"]["StaffId"];
                name: string;
            } | null;
            nextStepAt: components["schemas"]["Instant"] | null;
            lastContactAt: components["schemas"]["Instant"] | null;
            holds: components["schemas"]["HoldReason"][];
            hardship: components["schemas"]["HardshipFlag"][];
            /** @description What the gate says now about a call to the debtor. */
            gate: {
                outcome: components["schemas"]["Verdict"];
                nextPermittedAt: components["schemas"]["Instant"] | null;
                reason: {
                    code: string;
                    title: components["schemas"]["Bilingual"];
                } | null;
            };
            /** @enum {string} */
            due: "overdue" | "today" | "later" | "first-touch" | "stopped";
        };
        /** @description What the lender wrote about a case, for people to read. */
        WrittenNote: {
            /** @description The column of the lender’s file. */
            header: string;
            /** @description In the lender’s words; long numbers are hidden. */
            text: string;
            /** @description The person’s case it was written about. */
            caseNumber: string;
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
    acknowledgeAlarm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alarm: unknown;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeAlarm"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `second-person-needed`: it takes another person; `alarm-not-open`: somebody has dealt with the alarm */
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
    listOrgs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lender and its agencies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        orgs: components["schemas"]["Org"][];
                    };
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    addAgency: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddAgency"];
            };
        };
        responses: {
            /** @description Add an agency */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedOrg"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    listLines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Telephone lines of your organisation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        lines: components["schemas"]["Line"][];
                    };
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
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
    addLine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddLine"];
            };
        };
        responses: {
            /** @description Add a recorded telephone line to your organisation */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedLine"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    listStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Employees you may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        staff: components["schemas"]["StaffMember"][];
                    };
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    addStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddStaff"];
            };
        };
        responses: {
            /** @description Give an employee an account */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedStaff"];
                };
            };
            /** @description `password-weak`: the password is too weak; `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `account-exists`: the account name is taken */
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
    showAllocation: {
        parameters: {
            query?: {
                handler?: components["schemas"]["OrgId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who has what */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Allocation"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    allocateCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AllocateCases"];
            };
        };
        responses: {
            /** @description Give cases to collectors, balanced */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationResult"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `allocation-impossible`: the cases cannot be allocated so */
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
    askCallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskCallback"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `evidence-missing`: the evidence is missing; `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    listDestructions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Destructions of what agencies hold, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestructionList"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    askDestruction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskDestruction"];
            };
        };
        responses: {
            /** @description Ask the lender’s consent to destroy what an agency holds */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedDestruction"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `destruction-open`: a destruction for this agency is under way; `nothing-to-destroy`: there is nothing to destroy */
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
    listExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests for files, and where they stand */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exports"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    askExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskExport"];
            };
        };
        responses: {
            /** @description Ask for cases in a file; another person decides */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedExport"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `export-too-large`: too many cases for one file */
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
    attachDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["DocumentUpload"];
            };
        };
        responses: {
            /** @description Attach a document to a case */
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    beginAudit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AuditUpload"];
            };
        };
        responses: {
            /** @description Hand in a call log, with it a case list, records and a policy, and have them judged */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audit"];
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
            /** @description `audit-closed`: auditing from here takes somebody who is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: the request comes from another site */
            403: {
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
            /** @description `audits-busy`: there are as many audits as can be kept at once; `database-unavailable`: no connection to the database was to be had; nothing was done */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `disk-full`: the disk is full */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginListening: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                contact: components["schemas"]["ContactId"];
                attachment: components["schemas"]["AttachmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginReading"];
            };
        };
        responses: {
            /** @description Say for what you listen to a recording; it is on record from then on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reading"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `personal-data-destroyed`: the key was destroyed: nobody here can read it */
            410: {
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
    beginLooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
                attachment: components["schemas"]["AttachmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginReading"];
            };
        };
        responses: {
            /** @description Say for what you look at a document; it is on record from then on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reading"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `personal-data-destroyed`: the key was destroyed: nobody here can read it */
            410: {
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
    showSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the sign-in page needs to know */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
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
    beginSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstRun"];
            };
        };
        responses: {
            /** @description Create the first lender and its administrator */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `password-weak`: the password is too weak; `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: the request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `first-run-over`: there is an administrator already; `account-exists`: the account name is taken */
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
    carryCalls: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CarryCalls"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `request-id-reused`: the request id was used for another request */
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
    checkContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckContact"];
            };
        };
        responses: {
            /** @description Ask the gate without using anything up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedContact"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: the request comes from another site */
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
    checkDestruction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                destruction: unknown;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckDestruction"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `destruction-stage`: the destruction does not stand where this follows */
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
    checkHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                destruction: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Compare what was handed over with the lender’s own record, case by case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverCheck"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
            /** @description `destruction-stage`: the destruction does not stand where this follows */
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
    countAlarms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many alarms wait for a word */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenAlarms"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Keys of organisations’ own systems */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: components["schemas"]["ApiKey"][];
                    };
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            /** @description Make a key; its secret is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenSecret"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    deactivateStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff: components["schemas"]["StaffId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    decideDestruction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                destruction: unknown;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideDestruction"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `destruction-stage`: the destruction does not stand where this follows; `second-person-needed`: it takes another person */
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
    decideExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export: unknown;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideExport"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `second-person-needed`: it takes another person; `export-decided`: the export was decided on */
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
    decidePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                change: unknown;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecidePolicy"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `second-person-needed`: it takes another person; `policy-decided`: the change of policy was decided on */
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
    decideReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideReview"];
            };
        };
        responses: {
            /** @description Answer what the gate left to a supervisor */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedReview"];
                };
            };
            /** @description `evidence-missing`: the evidence is missing; `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `review-not-open`: nothing waits for this review; `second-person-needed`: it takes another person; `request-id-reused`: the request id was used for another request */
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
    downloadAccessLog: {
        parameters: {
            query?: {
                case?: components["schemas"]["CaseId"];
                staff?: components["schemas"]["StaffId"];
                field?: components["schemas"]["SeenField"];
                from?: components["schemas"]["Day"];
                until?: components["schemas"]["Day"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who looked at whom, as .csv; the people in it stay masked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    downloadAuditCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 128 random bits; whoever has them has the audit. */
                audit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report as a table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
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
            /** @description `audit-closed`: auditing from here takes somebody who is signed in */
            401: {
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
            /** @description `audit-not-ready`: the audit is not that far yet */
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
    downloadAuditHtml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 128 random bits; whoever has them has the audit. */
                audit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report as one page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
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
            /** @description `audit-closed`: auditing from here takes somebody who is signed in */
            401: {
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
            /** @description `audit-not-ready`: the audit is not that far yet */
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
    downloadAuditJson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 128 random bits; whoever has them has the audit. */
                audit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report as data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
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
            /** @description `audit-closed`: auditing from here takes somebody who is signed in */
            401: {
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
            /** @description `audit-not-ready`: the audit is not that far yet */
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
    downloadAuditXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 128 random bits; whoever has them has the audit. */
                audit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report as a workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
            /** @description `audit-closed`: auditing from here takes somebody who is signed in */
            401: {
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
            /** @description `audit-not-ready`: the audit is not that far yet */
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
    downloadCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                destruction: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The certificate, once a check found nothing left */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
            /** @description `destruction-stage`: the destruction does not stand where this follows */
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
    downloadHandover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                destruction: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was handed over: a line per case, personal data in it as it is sealed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    downloadRejectedCsv: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                preview: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that were not taken, as .csv */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `placement-expired`: the preview has expired */
            410: {
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
    downloadRejectedXlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                preview: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows that were not taken, as .xlsx */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `placement-expired`: the preview has expired */
            410: {
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
    executeDestruction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                destruction: unknown;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExecuteDestruction"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `destruction-stage`: the destruction does not stand where this follows */
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
    flagParty: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FlagParty"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    handOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                destruction: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `destruction-stage`: the destruction does not stand where this follows */
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
    liftLegalHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hold: unknown;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LiftLegalHold"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `legal-hold-ended`: this legal hold was lifted */
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
    listAlarms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was odd about how people looked at data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessAlarms"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    listAttachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recordings and documents of a case, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachments"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    listAuditFindings: {
        parameters: {
            query?: {
                rule?: string;
                kind?: components["schemas"]["AuditKind"];
                /** @description Place in `byOrg`. */
                org?: number;
                /** @description Place in `byStaff`. */
                staff?: number;
                day?: components["schemas"]["Day"];
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description 128 random bits; whoever has them has the audit. */
                audit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Calls that breach a rule or need a look, with row, numbers and source */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditedCalls"];
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
            /** @description `audit-closed`: auditing from here takes somebody who is signed in */
            401: {
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
            /** @description `audit-not-ready`: the audit is not that far yet */
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
    listCases: {
        parameters: {
            query?: {
                status?: components["schemas"]["CaseStatus"];
                /** @description An employee, or `none` for cases of nobody. */
                collector?: "none" | components["schemas"]["StaffId"];
                /** @description The beginning of a case number. Not for names and numbers of people: those go to `/search`. */
                q?: string;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cases you may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        cases: components["schemas"]["CaseRow"][];
                    };
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
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
    listInstruments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The documents of law and the policies that the rules rest on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        instruments: components["schemas"]["Instrument"][];
                        packHash: string;
                    };
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
    listLegalHolds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Suits and orders to keep, those that stand first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalHolds"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    placeLegalHold: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceLegalHold"];
            };
        };
        responses: {
            /** @description Keep a debtor’s file while a suit runs or somebody ordered it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedLegalHold"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    listPlacements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Files that were registered, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        placements: components["schemas"]["Placement"][];
                    };
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    registerPlacement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterPlacement"];
            };
        };
        responses: {
            /** @description Register a previewed file, whole or not at all */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredPlacement"];
                };
            };
            /** @description `mapping-incomplete`: a needed column is not mapped; `header-not-found`: no header row was recognised; `sheet-empty`: the sheet has no rows; `nothing-to-register`: no row can be registered; `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `totals-differ`: the control totals differ from the lender's; `placement-exists`: the same file was imported before */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `placement-expired`: the preview has expired */
            410: {
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
    listRevealPurposes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For what you may see which field of a person whole */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealPurposes"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
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
    listReviews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits for a supervisor’s word */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenReviews"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    listRuleSheets: {
        parameters: {
            query?: {
                day?: components["schemas"]["Day"];
                /** @description A policy of the pack, or `own` with a session. */
                policy?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every rule in full */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleSheets"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
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
    listRules: {
        parameters: {
            query?: {
                day?: components["schemas"]["Day"];
                /** @description A policy of the pack, or `own` with a session. */
                policy?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rules, with the numbers that hold on a day */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        rules: components["schemas"]["RuleSummary"][];
                        day: components["schemas"]["Day"];
                        policy: string;
                        packHash: string;
                    };
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
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
    loadNotice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayNotice"];
            };
        };
        responses: {
            /** @description Load the State Council’s holiday notice for a year */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description `notice-invalid`: the holiday notice is malformed; `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    makeAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeAgreement"];
            };
        };
        responses: {
            /** @description Record what the debtor agreed on or wishes */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAgreement"];
                };
            };
            /** @description `evidence-missing`: the evidence is missing; `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `request-id-reused`: the request id was used for another request */
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
    makeExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Make the file of an approved request; its passphrase is told this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeExport"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `export-not-approved`: there is no approval to make this file by; `export-too-large`: too many cases for one file */
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
    makePreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["PlacementUpload"];
            };
        };
        responses: {
            /** @description Upload a file of cases and see what it would register */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description `not-a-spreadsheet`: this is not a spreadsheet; `file-damaged`: the file is damaged; `encoding-unknown`: the encoding is neither UTF-8 nor GB18030; `sheet-empty`: the sheet has no rows; `header-not-found`: no header row was recognised; `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file-too-large`: the file is too large; `zip-bomb`: the file unpacks to far more than it holds; `sheet-too-wide`: the sheet has too many columns; `sheet-too-long`: the sheet has too many rows; `cell-too-long`: a cell holds too much text */
            413: {
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
    mapPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                preview: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingChoice"];
            };
        };
        responses: {
            /** @description Say which column holds what */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description `sheet-empty`: the sheet has no rows; `header-not-found`: no header row was recognised; `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `placement-expired`: the preview has expired */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sheet-too-wide`: the sheet has too many columns; `sheet-too-long`: the sheet has too many rows; `cell-too-long`: a cell holds too much text */
            413: {
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
    placeHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlaceHold"];
            };
        };
        responses: {
            /** @description Stop collection of a case */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacedHold"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    previewDestruction: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewDestruction"];
            };
        };
        responses: {
            /** @description Whom a destruction would be about, and what is held back; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DestructionPreview"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    previewPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewPolicy"];
            };
        };
        responses: {
            /** @description What a layer would change: numbers, and worked examples that are answered otherwise */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyEffect"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    proposePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposePolicy"];
            };
        };
        responses: {
            /** @description Propose the lender’s or an agency’s layer as it is to be from a day on; another person approves it */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedPolicy"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    readDocument: {
        parameters: {
            query?: {
                reading?: components["schemas"]["ReadingId"];
            };
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
                attachment: components["schemas"]["AttachmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document itself, whole or in part */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `reading-needed`: no purpose was given, or its time is over */
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
            /** @description `personal-data-destroyed`: the key was destroyed: nobody here can read it */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `range-outside`: the range lies outside the file */
            416: {
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
            /** @description `attachment-damaged`: the file is missing or damaged; `internal-error`: something broke inside */
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
    readRecording: {
        parameters: {
            query?: {
                reading?: components["schemas"]["ReadingId"];
            };
            header?: never;
            path: {
                contact: components["schemas"]["ContactId"];
                attachment: components["schemas"]["AttachmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sound itself, whole or in part */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `reading-needed`: no purpose was given, or its time is over */
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
            /** @description `personal-data-destroyed`: the key was destroyed: nobody here can read it */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `range-outside`: the range lies outside the file */
            416: {
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
            /** @description `attachment-damaged`: the file is missing or damaged; `internal-error`: something broke inside */
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
    recordGuarantee: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordGuarantee"];
            };
        };
        responses: {
            /** @description Record on what terms somebody guarantees the case */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedGuarantee"];
                };
            };
            /** @description `evidence-missing`: the evidence is missing; `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    recordInbound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordInbound"];
            };
        };
        responses: {
            /** @description Record that somebody called or wrote of their own accord */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboundContact"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `request-id-reused`: the request id was used for another request */
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
    recordNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                placement: components["schemas"]["PlacementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeDelivered"];
            };
        };
        responses: {
            /** @description Record that the debtors of a placement were told who collects */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notified"];
                };
            };
            /** @description `evidence-missing`: the evidence is missing; `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    recordRefusal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordRefusal"];
            };
        };
        responses: {
            /** @description Record that a person does not want to be contacted */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedRefusal"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    refreshRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Compute the calendar anew */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefreshedRetention"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    releaseHold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
                hold: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseHold"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `evidence-missing`: the evidence is missing; `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `hold-not-active`: the hold is not active */
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
    showAudit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 128 random bits; whoever has them has the audit. */
                audit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far an audit is, and what it found in numbers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audit"];
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
            /** @description `audit-closed`: auditing from here takes somebody who is signed in */
            401: {
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
    removeAudit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 128 random bits; whoever has them has the audit. */
                audit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `audit-closed`: auditing from here takes somebody who is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: the request comes from another site */
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
    reportLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line: components["schemas"]["LineId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportLine"];
            };
        };
        responses: {
            /** @description Report that a recorder failed or works again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Line"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    reportMisdirected: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
                contact: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Evidence"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `evidence-missing`: the evidence is missing; `request-invalid`: the request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `second-person-needed`: it takes another person; `outcome-missing`: the outcome of this contact is not known yet; `outcome-conflict`: this contact already has another outcome */
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
    revealData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealData"];
            };
        };
        responses: {
            /** @description See one field of one person whole, for a purpose and a minute */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revealed"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `purpose-unfit`: the purpose does not go with the role and the field; `origin-refused`: the request comes from another site */
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
            /** @description `case-not-open`: the case is not open: its data stay masked */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal-data-destroyed`: the key was destroyed: nobody here can read it */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `reveals-exhausted`: too many fields were revealed within the hour; `too-many-requests`: too many requests */
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
    revokeAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
                agreement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["schemas"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: components["schemas"]["ApiKeyId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateApiKey"];
            };
        };
        responses: {
            /** @description Give a key a second secret; the old one goes on for a while */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedSecret"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    runAuditAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 128 random bits; whoever has them has the audit. */
                audit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuditRun"];
            };
        };
        responses: {
            /** @description Read and judge the same files again: other columns, days, policy or reading */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Audit"];
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
            /** @description `audit-closed`: auditing from here takes somebody who is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: the request comes from another site */
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
            /** @description `audit-not-ready`: the audit is not that far yet */
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
    showAccessSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the lender set for access to personal data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessSettings"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    saveAccessSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessSettings"];
            };
        };
        responses: {
            /** @description Set it, for the lender and all its agencies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessSettings"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    saveAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                org: components["schemas"]["OrgId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveAgency"];
            };
        };
        responses: {
            /** @description Change an agency’s listing and contract; the gate follows at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedOrg"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `changed-meanwhile`: somebody changed it after it was opened; nothing was saved */
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
    saveEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                org: components["schemas"]["OrgId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveEngagement"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `changed-meanwhile`: somebody changed it after it was opened; nothing was saved */
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
    saveLenderType: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveLenderType"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    saveQualification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staff: components["schemas"]["StaffId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveQualification"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `changed-meanwhile`: somebody changed it after it was opened; nothing was saved */
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
    saveRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetentionSettings"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    searchCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseSearch"];
            };
        };
        responses: {
            /** @description Cases you may see, by a number or a name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        total: number;
                        cases: components["schemas"]["CaseRow"][];
                    };
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: the request comes from another site */
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
    setClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetClock"];
            };
        };
        responses: {
            /** @description Set the demonstration clock */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `clock-fixed`: the clock can be set in demonstration mode only; `origin-refused`: the request comes from another site */
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
    showAccessLog: {
        parameters: {
            query?: {
                case?: components["schemas"]["CaseId"];
                staff?: components["schemas"]["StaffId"];
                field?: components["schemas"]["SeenField"];
                from?: components["schemas"]["Day"];
                until?: components["schemas"]["Day"];
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who looked at whom */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLog"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    showCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Holidays and make-up workdays */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
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
    showCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One case, and what the gate says of each contact point now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
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
    showCoverage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every demand and where it is met: a rule, a process, or out of scope and why */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
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
    showDestruction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                destruction: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One destruction with its whole record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Destruction"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    showError: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What an error code means */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorPage"];
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
    showHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the service and its database answer, and agree what time it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
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
            /** @description `database-unreachable`: the database cannot be reached; `database-unavailable`: no connection to the database was to be had; nothing was done */
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
    showInstrument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                instrument: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One instrument: force, dates, what replaced it, which rules cite it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instrument"];
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
    showLedgerStatus: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the lender's evidence log stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerStatus"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    showPolicy: {
        parameters: {
            query?: {
                agency?: components["schemas"]["OrgId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lender’s or an agency’s own layer, the numbers it may set, and its history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    showPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                preview: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description See a preview again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `placement-expired`: the preview has expired */
            410: {
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
    showRegisters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the gate knows of the lender, its agencies and their people */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registers"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    showRetention: {
        parameters: {
            query?: {
                month?: string;
                record?: "collection-record" | "oral-plan" | "impact-assessment" | "entrusting-record" | "network-log" | "proof-of-demand" | "quality-file";
                state?: "due" | "kept" | "open";
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What falls due and when, by month and kind */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    showRule: {
        parameters: {
            query?: {
                day?: components["schemas"]["Day"];
                /** @description A policy of the pack, or `own` with a session. */
                policy?: string;
            };
            header?: never;
            path: {
                rule: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One rule: what it asks, sources, numbers by layer, examples with their answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulePage"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
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
    showScenarioForm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The facts that a situation can be put together of, and the policies to ask under */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioForm"];
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
    showTimeline: {
        parameters: {
            query?: {
                before?: number;
                limit?: number;
            };
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What happened, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Timeline"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
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
    showWorklist: {
        parameters: {
            query?: {
                show?: "due" | "all";
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your cases in the order they are due */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Worklist"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
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
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Sign in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
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
            /** @description `sign-in-refused`: account or password is wrong */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: the request comes from another site */
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
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `origin-refused`: the request comes from another site */
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
    signReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                destruction: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `destruction-stage`: the destruction does not stand where this follows; `handover-differs`: what was handed over differs from the lender’s record */
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
    takeExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                export: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Fetch the encrypted file, once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `export-gone`: the file was fetched before or has expired */
            410: {
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
    traceLeak: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TraceLeak"];
            };
        };
        responses: {
            /** @description Whose file some lines that leaked came from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TracedFiles"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    tryGate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scenario: components["schemas"]["Situation"];
                };
            };
        };
        responses: {
            /** @description Put a made-up situation to the gate */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tried"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-refused`: the request comes from another site */
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
    whatIf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIf"];
            };
        };
        responses: {
            /** @description What a draft policy would have done to your own history */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfResult"];
                    "application/x-ndjson": components["schemas"]["WhatIfLine"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
    whoSaw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                case: components["schemas"]["CaseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What to tell a debtor who asks who saw their data */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoSaw"];
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this */
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
    withdrawDestruction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                destruction: unknown;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawDestruction"];
            };
        };
        responses: {
            /** @description Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
            /** @description `not-signed-in`: nobody is signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted`: your role may not do this; `origin-refused`: the request comes from another site */
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
            /** @description `destruction-stage`: the destruction does not stand where this follows */
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
}
