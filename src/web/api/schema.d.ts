/** Made from docs/openapi.json by test/e2e/openapi.spec.ts; do not edit. */
export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers. */
        get: operations["HealthController_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The service can do its work: 200, else 503 and what is missing. */
        get: operations["HealthController_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dossiers, by slug. */
        get: operations["DossiersController_page"];
        put?: never;
        /** Opens a dossier: a file on one matter, with a log of its own. */
        post: operations["RecordDossiersController_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dossier with its counts, and how far detection has judged its log. */
        get: operations["DossiersController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes the given fields; each change is a `dossier.configured` event on the log. */
        patch: operations["RecordDossiersController_configure"];
        trace?: never;
    };
    "/v1/dossiers/{dossier}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log, in sequence order unless asked otherwise. */
        get: operations["LogController_page"];
        put?: never;
        /** Appends one event. The same id with the same content again answers 200 and the first event. */
        post: operations["EventsController_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/events/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Appends many events: NDJSON, or a JSON array; all or none unless `atomic=false`. */
        post: operations["EventsController_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The dossier's endpoints, oldest first. */
        get: operations["EndpointsController_list"];
        put?: never;
        /** Makes an endpoint that gets what the log brings from now on. The secret is shown this once. */
        post: operations["EndpointsController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/webhooks/{endpoint}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EndpointsController_get"];
        put?: never;
        post?: never;
        /** Deletes the endpoint with its deliveries. */
        delete: operations["EndpointsController_delete"];
        options?: never;
        head?: never;
        /** Changes the given fields. Enabling sends what was kept while the endpoint was disabled. */
        patch: operations["EndpointsController_patch"];
        trace?: never;
    };
    "/v1/dossiers/{dossier}/webhooks/{endpoint}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a `webhook.ping` now and answers how that went. */
        post: operations["EndpointsController_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/webhooks/{endpoint}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was, is and will be sent to an endpoint, the newest first. */
        get: operations["DeliveriesController_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/webhooks/{endpoint}/deliveries/{delivery}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery with its body and every attempt. */
        get: operations["DeliveriesController_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The actors, by slug. */
        get: operations["ActorsController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/actors/{actor}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ActorsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The issues with their scales, by slug. */
        get: operations["IssuesController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/issues/{issue}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["IssuesController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/actors/{actor}/stances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stance on each issue: every filled slot, and the headline. */
        get: operations["StancesController_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/actors/{actor}/stances/{issue}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements in stated order, with the shifts between. */
        get: operations["StancesController_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Shifts with both statements side by side, the one with the latest later statement first. */
        get: operations["ShiftsController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/shifts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ShiftsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One statement with everything recorded of it; a retracted one says so. */
        get: operations["StatementsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event with the place the log gave it. */
        get: operations["LogController_one"];
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
        LivenessResponse: {
            /** @enum {string} */
            status: "ok";
        };
        LagResponse: {
            detection: number | null;
            alerts: number | null;
        };
        ReadinessResponse: {
            /** @enum {string} */
            status: "ok" | "unready";
            /** @description `up`, or `down` and why. */
            database: string;
            pendingMigrations: string[];
            lag: components["schemas"]["LagResponse"];
        };
        CreateDossierDto: {
            slug: string;
            title: string;
            description?: string;
            /** @description BCP 47 tag; `en` unless said otherwise. */
            language?: string;
            settings?: {
                [key: string]: unknown;
            };
        };
        DossierCountsResponse: {
            events: number;
            statements: number;
            actors: number;
            issues: number;
            /** @description Standing shifts. */
            shifts: number;
        };
        DossierResponse: {
            description: string | null;
            settings: {
                [key: string]: unknown;
            };
            slug: string;
            title: string;
            /** @description BCP 47 tag of the language it is written in. */
            language: string;
            public: boolean;
            counts: components["schemas"]["DossierCountsResponse"];
            lastSequence: number;
            /** @description Every event up to this sequence has been judged by detection. */
            detectedUpTo: number;
            /** @description Streams that a follower could not handle and has set aside. */
            parked: number;
            createdAt: string;
        };
        DossierConfiguredDto: {
            title?: string;
            description?: string | null;
            /** @description BCP 47 tag. */
            language?: string;
            public?: boolean;
            settings?: {
                [key: string]: unknown;
            };
        };
        ActorRegisteredDto: {
            actor: string;
            name: string;
            /** @enum {string} */
            kind: "state" | "government" | "organisation" | "coalition" | "person" | "collective";
            aliases?: string[];
        };
        ActorAffiliatedDto: {
            /** @description The person or body. */
            actor: string;
            /** @description The actor it speaks or works for. */
            of: string;
            role: string;
            /** @description Authority rank, 1 = highest. */
            rank?: number;
            /** @description EDTF interval in which it holds. */
            during?: string;
            /** @enum {string} */
            standing: "in-office" | "acting" | "designate" | "former";
        };
        PolesDto: {
            low: string;
            high: string;
        };
        PoleOwnersDto: {
            low: string[];
            high: string[];
        };
        ScalePositionDto: {
            code: string;
            label: string;
            value?: number;
            /** @enum {string} */
            side?: "low" | "mid" | "high";
            /** @description Codes this position makes more precise. */
            refines?: string[];
        };
        ScaleDto: {
            /** @enum {string} */
            orientation: "bipolar" | "directed" | "nominal";
            poles?: components["schemas"]["PolesDto"];
            poleOwners?: components["schemas"]["PoleOwnersDto"];
            /** @enum {string} */
            softEnd?: "low" | "high";
            positions: components["schemas"]["ScalePositionDto"][];
        };
        IssueDefinedDto: {
            issue: string;
            title: string;
            question?: string;
            scale: components["schemas"]["ScaleDto"];
            /** @description Days without an own line statement after which silence is a shift. */
            silenceAfter?: number;
        };
        QuantityDto: {
            /** @description Null where the source gives only a relation. */
            value?: number | null;
            unit: string;
            /** @enum {string} */
            comparator?: "=" | "<" | "<=" | ">" | ">=" | "~";
            measure: string;
            relativeTo?: string | null;
        };
        AttachedConditionDto: {
            /** @description The code by which conditions are matched. */
            demand: string;
            text?: string;
        };
        OrderWordDto: {
            statement: string;
            /** @description The source's words that give the order. */
            words: string;
        };
        AbsenceDto: {
            /** @enum {string} */
            of: "demand" | "mention" | "announcement" | "comment";
            demand?: string;
            /** @description EDTF. */
            since?: string;
        };
        SourceDto: {
            outlet: string;
            title: string;
            /** Format: uri */
            url?: string;
            /** @description EDTF. */
            publishedAt?: string;
            /** @description Outlets it came through, nearest first. */
            via?: string[];
            /** @description Admiralty grade. */
            grade?: string;
        };
        PositionStatedDto: {
            actor: string;
            /** @description Further holders of the same statement. */
            jointWith?: string[];
            /** @description Who uttered it, where that is not the actor itself. */
            speaker?: string;
            addressee?: string;
            issue: string;
            /** @description A code on the issue's scale; null where the statement does not place the actor. */
            position: string | null;
            quantity?: components["schemas"]["QuantityDto"];
            conditions?: components["schemas"]["AttachedConditionDto"][];
            /** @description Whether `conditions` lists all of them; only then does a missing one mean it was dropped. */
            conditionsComplete?: boolean;
            /** @enum {string} */
            modality: "official" | "enacted" | "reported" | "leaked" | "inferred";
            /** @enum {string} */
            deed?: "decision" | "conduct";
            /** @enum {number} */
            commitment?: 0 | 1 | 2 | 3 | 4 | 5;
            scope?: string;
            /** @description EDTF: when it was said or held. */
            stated: string;
            /** @enum {string} */
            dating?: "event" | "standing";
            /** @description EDTF: when the public learned of it. */
            disclosed?: string;
            after?: components["schemas"]["OrderWordDto"][];
            before?: components["schemas"]["OrderWordDto"][];
            summary: string;
            quote?: string;
            absence?: components["schemas"]["AbsenceDto"];
            plan?: string;
            sources: components["schemas"]["SourceDto"][];
        };
        StatementRetractedDto: {
            statement: string;
            why: string;
        };
        AssertedEndDto: {
            issue: string;
            position?: string;
            statement?: string;
            /** @enum {string} */
            absence?: "demand" | "mention" | "announcement" | "comment";
        };
        ShiftStatedDto: {
            actor: string;
            /** @enum {string} */
            kind: "reversal" | "hardening" | "softening" | "change" | "clarification" | "quantity-change" | "new-condition" | "dropped-condition" | "contradiction" | "new-demand" | "dropped-demand" | "say-do-gap" | "public-private-gap" | "silence" | "drift" | "convergence" | "divergence" | "dissent" | "anticipated" | "resumption" | "inconsistency" | "lapsed" | "overdue";
            from: components["schemas"]["AssertedEndDto"][];
            to: components["schemas"]["AssertedEndDto"][];
            facets?: string[];
            caveat?: string;
            summary?: string;
            /** @description EDTF: when the change took place, as far as the source says. */
            stated?: string;
            sources: components["schemas"]["SourceDto"][];
        };
        /** @enum {string} */
        RecordableEventType: "dossier.configured" | "actor.registered" | "actor.affiliated" | "issue.defined" | "position.stated" | "statement.retracted" | "shift.stated" | "shift.detected" | "shift.revised" | "shift.withdrawn";
        EventDto: {
            type: components["schemas"]["RecordableEventType"];
            /** @description Its shape follows from `type`. */
            data: components["schemas"]["DossierConfiguredDto"] | components["schemas"]["ActorRegisteredDto"] | components["schemas"]["ActorAffiliatedDto"] | components["schemas"]["IssueDefinedDto"] | components["schemas"]["PositionStatedDto"] | components["schemas"]["StatementRetractedDto"] | components["schemas"]["ShiftStatedDto"];
            /** @description A UUID of your own: the same id with the same content sent again is answered as the first time. */
            id?: string;
            /** @description The stream's version before this event; 0 = it must not exist. */
            expectedVersion?: number;
            /** @description Whether the event may cause an alert; true unless said otherwise. */
            notify?: boolean;
            causationId?: string;
            correlationId?: string;
        };
        EventEnvelopeResponse: {
            /** @description Its shape follows from `type`; null once redacted. */
            data: {
                [key: string]: unknown;
            } | null;
            causationId: string | null;
            correlationId: string | null;
            dossier: string;
            /** @description Gapless from 1 within the dossier. */
            sequence: number;
            id: string;
            type: string;
            stream: string;
            /** @description From 1 within the stream. */
            version: number;
            schemaVersion: number;
            /** @description Whether the event may cause an alert. */
            notify: boolean;
            /** @description UTC, ISO 8601 with milliseconds, by the database's clock. */
            recordedAt: string;
            recordedBy: string;
            /** @description SHA-256, hex. */
            dataHash: string;
            previousHash: string;
            hash: string;
        };
        BatchReport: {
            firstSequence: number | null;
            lastSequence: number | null;
        };
        /**
         * @description Default: everything about shifts.
         * @enum {string}
         */
        AlertType: "shift.detected" | "shift.revised" | "shift.withdrawn" | "position.stated";
        EndpointFilterDto: {
            /** @description Slugs. */
            actors?: string[];
            /** @description Slugs. */
            issues?: string[];
            /** @description Naming kinds also asks for those that do not alert by default. */
            kinds?: ("reversal" | "hardening" | "softening" | "change" | "clarification" | "quantity-change" | "new-condition" | "dropped-condition" | "contradiction" | "new-demand" | "dropped-demand" | "say-do-gap" | "public-private-gap" | "silence" | "drift" | "convergence" | "divergence" | "dissent" | "anticipated" | "resumption" | "inconsistency" | "lapsed" | "overdue")[];
            tracks?: ("line" | "conduct" | "reported" | "leaked" | "inferred")[];
            /** @description 0–100 on the issue's scale. */
            minMagnitude?: number;
        };
        CreateEndpointDto: {
            /** @description Where alerts are posted: https or http, to a public address. */
            url: string;
            description?: string | null;
            /** @description Default: everything about shifts. */
            events?: components["schemas"]["AlertType"][];
            /** @description Sent along with each alert. The values are kept encrypted and never shown again. */
            headers?: {
                [key: string]: string;
            };
            filter?: components["schemas"]["EndpointFilterDto"];
            /** @description Default true. */
            enabled?: boolean;
        };
        /** @enum {string} */
        DisabledReason: "by-owner" | "gone";
        CreatedEndpointResponse: {
            description: string | null;
            events: components["schemas"]["AlertType"][];
            filter: components["schemas"]["EndpointFilterDto"];
            disabledReason: components["schemas"]["DisabledReason"] | null;
            disabledAt: string | null;
            /** @description `whsec_…`, for verifying signatures. Shown this once. */
            secret: string;
            id: string;
            url: string;
            /** @description Names of the headers sent along; their values are not shown. */
            headerNames: string[];
            enabled: boolean;
            /** @description It gets what comes after this sequence of the log. */
            startsAfter: number;
            createdAt: string;
            updatedAt: string;
        };
        EndpointResponse: {
            description: string | null;
            events: components["schemas"]["AlertType"][];
            filter: components["schemas"]["EndpointFilterDto"];
            disabledReason: components["schemas"]["DisabledReason"] | null;
            disabledAt: string | null;
            id: string;
            url: string;
            /** @description Names of the headers sent along; their values are not shown. */
            headerNames: string[];
            enabled: boolean;
            /** @description It gets what comes after this sequence of the log. */
            startsAfter: number;
            createdAt: string;
            updatedAt: string;
        };
        EndpointsPageResponse: {
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
            items: components["schemas"]["EndpointResponse"][];
        };
        PatchEndpointDto: {
            /** @description Where alerts are posted: https or http, to a public address. */
            url?: string;
            description?: string | null;
            /** @description Default: everything about shifts. */
            events?: components["schemas"]["AlertType"][];
            /** @description Sent along with each alert. The values are kept encrypted and never shown again. */
            headers?: {
                [key: string]: string;
            };
            filter?: components["schemas"]["EndpointFilterDto"];
            /** @description Default true. */
            enabled?: boolean;
        };
        AttemptResponse: {
            /** @description Null while it is under way, and for good if the service died in it. */
            durationMs: number | null;
            /** @description HTTP status; null where no answer came. */
            status: number | null;
            /** @description Bytes of the answer's body that were read. */
            bytes: number | null;
            /** @description The first 2 KB of the answer's body. */
            excerpt: string | null;
            /** @description Why it failed, in words; null for a success. */
            failure: string | null;
            /** @description From 1. */
            attempt: number;
            startedAt: string;
        };
        /** @enum {string} */
        DeliveryStatus: "pending" | "delivered" | "failed";
        DeliveryResponse: {
            type: components["schemas"]["AlertType"];
            shift: string | null;
            status: components["schemas"]["DeliveryStatus"];
            /** @description When the next attempt is due; null once settled and while one is under way. */
            nextAttemptAt: string | null;
            finishedAt: string | null;
            id: string;
            /** @description The `webhook-id` header, the same at each attempt. */
            messageId: string;
            endpoint: string;
            /** @description The event that caused it. */
            event: string;
            sequence: number;
            /** @description Attempts begun. */
            attemptCount: number;
            /** @description An attempt is under way. */
            inFlight: boolean;
            createdAt: string;
        };
        DeliveriesPageResponse: {
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
            items: components["schemas"]["DeliveryResponse"][];
        };
        DeliveryDetailResponse: {
            type: components["schemas"]["AlertType"];
            shift: string | null;
            status: components["schemas"]["DeliveryStatus"];
            /** @description When the next attempt is due; null once settled and while one is under way. */
            nextAttemptAt: string | null;
            finishedAt: string | null;
            id: string;
            /** @description The `webhook-id` header, the same at each attempt. */
            messageId: string;
            endpoint: string;
            /** @description The event that caused it. */
            event: string;
            sequence: number;
            /** @description Attempts begun. */
            attemptCount: number;
            /** @description An attempt is under way. */
            inFlight: boolean;
            createdAt: string;
            /** @description The body as it is sent. */
            body: string;
            /** @description Oldest first. */
            attempts: components["schemas"]["AttemptResponse"][];
        };
        DossiersPageResponse: {
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
            items: components["schemas"]["DossierResponse"][];
        };
        /** @enum {string} */
        ActorKind: "state" | "government" | "organisation" | "coalition" | "person" | "collective";
        /** @enum {string} */
        Standing: "in-office" | "acting" | "designate" | "former";
        ActorReference: {
            kind: components["schemas"]["ActorKind"];
            slug: string;
            name: string;
        };
        AffiliationResponse: {
            /** @description Authority rank, 1 = highest; null where unknown. */
            rank: number | null;
            /** @description EDTF interval; null where undated. */
            during: string | null;
            standing: components["schemas"]["Standing"];
            /** @description The actor it speaks or works for. */
            of: components["schemas"]["ActorReference"];
            role: string;
        };
        ActorResponse: {
            kind: components["schemas"]["ActorKind"];
            slug: string;
            name: string;
            aliases: string[];
            affiliations: components["schemas"]["AffiliationResponse"][];
        };
        ActorsPageResponse: {
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
            items: components["schemas"]["ActorResponse"][];
        };
        /** @enum {string} */
        Orientation: "bipolar" | "directed" | "nominal";
        PolesResponse: {
            low: string;
            high: string;
        };
        PoleOwnersResponse: {
            /** @description Slugs of the actors who own the pole. */
            low: string[];
            high: string[];
        };
        /** @enum {string} */
        SoftEnd: "low" | "high";
        /**
         * @description Set where the position overrides the side that its value would give.
         * @enum {string}
         */
        Side: "low" | "mid" | "high";
        ScalePositionResponse: {
            /** @description Place on the scale, 0–100; null on nominal scales. */
            value: number | null;
            /** @description Set where the position overrides the side that its value would give. */
            side: components["schemas"]["Side"] | null;
            code: string;
            label: string;
            /** @description Codes this position makes more precise. */
            refines: string[];
        };
        ScaleResponse: {
            orientation: components["schemas"]["Orientation"];
            poles: components["schemas"]["PolesResponse"] | null;
            poleOwners: components["schemas"]["PoleOwnersResponse"] | null;
            softEnd: components["schemas"]["SoftEnd"] | null;
            /** @description In the order in which the scale was defined. */
            positions: components["schemas"]["ScalePositionResponse"][];
        };
        IssueResponse: {
            question: string | null;
            /** @description Days without an own line statement after which silence is a shift; null where not watched. */
            silenceAfter: number | null;
            slug: string;
            title: string;
            scale: components["schemas"]["ScaleResponse"];
        };
        IssuesPageResponse: {
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
            items: components["schemas"]["IssueResponse"][];
        };
        KnownAtResponse: {
            /** @description The last event counted. */
            sequence: number;
            /** @description When that event was recorded: UTC, ISO 8601 with milliseconds. */
            at: string;
        };
        IssueReference: {
            slug: string;
            title: string;
        };
        /** @enum {string} */
        Track: "line" | "conduct" | "reported" | "leaked" | "inferred";
        HeadlineResponse: {
            track: components["schemas"]["Track"];
            /** @description Neither a line nor a conduct slot is filled: this is the best of the rest. */
            unconfirmed: boolean;
            disputed: boolean;
            /** @description Last stated longer ago than the dossier's `staleAfter` (days, default 365). */
            stale: boolean;
        };
        SpeakerReference: {
            slug: string;
            name: string;
        };
        PositionReference: {
            /** @description Place on the scale, 0–100; null on nominal scales. */
            value: number | null;
            code: string;
            label: string;
        };
        /** @enum {string} */
        Comparator: "=" | "<" | "<=" | ">" | ">=" | "~";
        QuantityResponse: {
            value: number | null;
            comparator: components["schemas"]["Comparator"];
            relativeTo: string | null;
            unit: string;
            measure: string;
        };
        /** @enum {string} */
        Modality: "official" | "enacted" | "reported" | "leaked" | "inferred";
        /** @enum {string} */
        Deed: "decision" | "conduct";
        DisclosedResponse: {
            from: string | null;
            to: string | null;
            edtf: string;
        };
        /** @enum {string} */
        AbsenceOf: "demand" | "mention" | "announcement" | "comment";
        AbsenceResponse: {
            of: components["schemas"]["AbsenceOf"];
            demand: string | null;
            since: string | null;
        };
        /** @enum {string} */
        StatementStatus: "active" | "corrected" | "retracted" | "redacted";
        RetractionResponse: {
            why: string;
            recordedAt: string;
            /** @description Of the event that retracts. */
            sequence: number;
        };
        AttachedConditionResponse: {
            text: string | null;
            demand: string;
        };
        /** @enum {string} */
        Dating: "event" | "standing";
        StatedResponse: {
            /** @description Earliest instant, UTC; null where the interval is open. */
            from: string | null;
            /** @description Latest instant, UTC; null where the interval is open. */
            to: string | null;
            dating: components["schemas"]["Dating"];
            /** @description The date as it was recorded (EDTF). */
            edtf: string;
        };
        OrderWordResponse: {
            statement: string;
            words: string;
        };
        SourceResponse: {
            url: string | null;
            publishedAt: string | null;
            grade: string | null;
            outlet: string;
            title: string;
            via: string[];
        };
        StatementResponse: {
            speaker: components["schemas"]["SpeakerReference"] | null;
            position: components["schemas"]["PositionReference"] | null;
            quantity: components["schemas"]["QuantityResponse"] | null;
            modality: components["schemas"]["Modality"];
            deed: components["schemas"]["Deed"] | null;
            track: components["schemas"]["Track"];
            scope: string | null;
            disclosed: components["schemas"]["DisclosedResponse"] | null;
            quote: string | null;
            absence: components["schemas"]["AbsenceResponse"] | null;
            /** @description The best Admiralty grade among its sources. */
            grade: string | null;
            status: components["schemas"]["StatementStatus"];
            /** @description Null while the statement stands. */
            retraction: components["schemas"]["RetractionResponse"] | null;
            plan: string | null;
            id: string;
            sequence: number;
            actor: components["schemas"]["ActorReference"];
            jointWith: components["schemas"]["ActorReference"][];
            issue: components["schemas"]["IssueReference"];
            conditions: components["schemas"]["AttachedConditionResponse"][];
            /** @description 0 joked, 1 floated, 2 stated, 3 demanded or pledged, 4 decided or signed, 5 in force. */
            commitment: number;
            stated: components["schemas"]["StatedResponse"];
            after: components["schemas"]["OrderWordResponse"][];
            before: components["schemas"]["OrderWordResponse"][];
            recordedAt: string;
            summary: string;
            sources: components["schemas"]["SourceResponse"][];
            disputed: boolean;
        };
        SlotResponse: {
            /** @description EDTF: when it was last said again; null if it never was. */
            lastReaffirmed: string | null;
            statement: components["schemas"]["StatementResponse"];
            /** @description EDTF: since when this position is held without a break. */
            since: string;
            /** @description Whether the statement's date also ends by `asOf`; if not, it only may have been made by then. */
            certain: boolean;
        };
        SlotsResponse: {
            line?: components["schemas"]["SlotResponse"];
            conduct?: components["schemas"]["SlotResponse"];
            reported?: components["schemas"]["SlotResponse"];
            leaked?: components["schemas"]["SlotResponse"];
            inferred?: components["schemas"]["SlotResponse"];
        };
        StanceResponse: {
            issue: components["schemas"]["IssueReference"];
            headline: components["schemas"]["HeadlineResponse"];
            slots: components["schemas"]["SlotsResponse"];
        };
        StancesResponse: {
            actor: components["schemas"]["ActorReference"];
            /** @description Valid time: the day (UTC, `YYYY-MM-DD`) the stances are for. */
            asOf: string;
            /** @description Record time: how much of the log is counted. */
            knownAt: components["schemas"]["KnownAtResponse"];
            items: components["schemas"]["StanceResponse"][];
        };
        /**
         * @description `undetermined` where neither dates nor order words say whether it came before its neighbour.
         * @enum {string}
         */
        TimelineOrder: "determined" | "undetermined";
        TimelineStatementItem: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "statement";
            /** @description `undetermined` where neither dates nor order words say whether it came before its neighbour. */
            order: components["schemas"]["TimelineOrder"];
            /** @description Id of the statement that this one says again; null if it says something of its own. */
            reaffirms: string | null;
            statement: components["schemas"]["StatementResponse"];
        };
        /** @enum {string} */
        ShiftKind: "reversal" | "hardening" | "softening" | "change" | "clarification" | "quantity-change" | "new-condition" | "dropped-condition" | "contradiction" | "new-demand" | "dropped-demand" | "say-do-gap" | "public-private-gap" | "silence" | "drift" | "convergence" | "divergence" | "dissent" | "anticipated" | "resumption" | "inconsistency" | "lapsed" | "overdue";
        /** @enum {string} */
        Basis: "computed" | "asserted" | "both";
        /** @enum {string} */
        Direction: "up" | "down";
        /** @enum {string} */
        ShiftStatus: "standing" | "withdrawn";
        ShiftResponse: {
            /** @description Null for a shift that a source asserts without placing it on a track. */
            track: components["schemas"]["Track"] | null;
            kind: components["schemas"]["ShiftKind"];
            basis: components["schemas"]["Basis"];
            direction: components["schemas"]["Direction"] | null;
            /** @description 0–100 on the issue's scale. */
            magnitude: number | null;
            grade: string | null;
            /** @description The earlier statement; null for an asserted shift without an earlier row. */
            from: components["schemas"]["StatementResponse"] | null;
            /** @description The later statement; null for an asserted shift without a later row. */
            to: components["schemas"]["StatementResponse"] | null;
            status: components["schemas"]["ShiftStatus"];
            /** @description An analyst's verdict; null while nobody has reviewed it. */
            review: Record<string, never> | null;
            /** @description The rule that decided; null for a shift only asserted. */
            rule: string | null;
            caveat: string | null;
            evaluatedAt: string | null;
            id: string;
            actor: components["schemas"]["ActorReference"];
            issue: components["schemas"]["IssueReference"];
            facets: string[];
            provisional: boolean;
            retroactive: boolean;
            explanation: string;
            /** @description Where a source asserts the shift itself. */
            sources: components["schemas"]["SourceResponse"][];
            /** @description Sequence of the event that last changed it. */
            sequence: number;
            /** @description When it was first recorded. */
            detectedAt: string;
            /** @description When the event that last changed it was recorded. */
            changedAt: string;
        };
        TimelineShiftItem: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "shift";
            shift: components["schemas"]["ShiftResponse"];
        };
        TimelineResponse: {
            /** @description A shift stands directly after its later statement. */
            items: (components["schemas"]["TimelineStatementItem"] | components["schemas"]["TimelineShiftItem"])[];
            actor: components["schemas"]["ActorReference"];
            issue: components["schemas"]["IssueResponse"];
            /** @description Valid time: statements that begin by this day (UTC, `YYYY-MM-DD`) are counted. */
            asOf: string;
            knownAt: components["schemas"]["KnownAtResponse"];
        };
        ShiftsPageResponse: {
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
            items: components["schemas"]["ShiftResponse"][];
        };
        LogPageResponse: {
            /** @description Cursor of the next page; null at the end of the log. */
            next: string | null;
            items: components["schemas"]["EventEnvelopeResponse"][];
        };
        FaultResponse: {
            /** @description JSON pointer into what was sent; in a batch it begins with the line. */
            pointer: string;
            detail: string;
        };
        ProblemResponse: {
            errors?: components["schemas"]["FaultResponse"][];
            /** @description A page that explains this kind of problem. */
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            /** @description The path that was asked for. */
            instance: string;
            requestId: string;
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
    HealthController_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivenessResponse"];
                };
            };
        };
    };
    HealthController_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessResponse"];
                };
            };
        };
    };
    DossiersController_page: {
        parameters: {
            query: {
                limit: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossiersPageResponse"];
                };
            };
        };
    };
    RecordDossiersController_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDossierDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierResponse"];
                };
            };
        };
    };
    DossiersController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierResponse"];
                };
            };
        };
    };
    RecordDossiersController_configure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossier: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DossierConfiguredDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DossierResponse"];
                };
            };
        };
    };
    LogController_page: {
        parameters: {
            query: {
                limit: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Events after this sequence. */
                after?: number;
                type?: string;
                stream?: string;
                order: "asc" | "desc";
            };
            header?: never;
            path: {
                dossier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogPageResponse"];
                };
            };
        };
    };
    EventsController_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossier: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventDto"];
            };
        };
        responses: {
            /** @description Recorded by an earlier request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventEnvelopeResponse"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventEnvelopeResponse"];
                };
            };
        };
    };
    EventsController_batch: {
        parameters: {
            query?: {
                /** @description All lines or none (the default); `false` commits each thousand lines' faultless ones. */
                atomic?: "true" | "false";
                /** @description Whether lines that do not say so themselves may cause alerts; true by default. */
                notify?: "true" | "false";
            };
            header?: never;
            path: {
                dossier: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["EventDto"][];
                "application/json": components["schemas"]["EventDto"][];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchReport"];
                };
            };
        };
    };
    EndpointsController_list: {
        parameters: {
            query: {
                limit: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                dossier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointsPageResponse"];
                };
            };
        };
    };
    EndpointsController_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossier: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEndpointDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedEndpointResponse"];
                };
            };
        };
    };
    EndpointsController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossier: string;
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointResponse"];
                };
            };
        };
    };
    EndpointsController_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossier: string;
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    EndpointsController_patch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossier: string;
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchEndpointDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointResponse"];
                };
            };
        };
    };
    EndpointsController_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossier: string;
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttemptResponse"];
                };
            };
        };
    };
    DeliveriesController_list: {
        parameters: {
            query: {
                status?: components["schemas"]["DeliveryStatus"];
                limit: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                dossier: string;
                endpoint: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveriesPageResponse"];
                };
            };
        };
    };
    DeliveriesController_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossier: string;
                endpoint: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryDetailResponse"];
                };
            };
        };
    };
    ActorsController_page: {
        parameters: {
            query: {
                limit: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                dossier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorsPageResponse"];
                };
            };
        };
    };
    ActorsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossier: string;
                actor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActorResponse"];
                };
            };
        };
    };
    IssuesController_page: {
        parameters: {
            query: {
                limit: number;
                /** @description `next` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                dossier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuesPageResponse"];
                };
            };
        };
    };
    IssuesController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossier: string;
                issue: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssueResponse"];
                };
            };
        };
    };
    StancesController_all: {
        parameters: {
            query?: {
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
            };
            header?: never;
            path: {
                dossier: string;
                actor: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StancesResponse"];
                };
            };
        };
    };
    StancesController_timeline: {
        parameters: {
            query?: {
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
            };
            header?: never;
            path: {
                dossier: string;
                actor: string;
                issue: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineResponse"];
                };
            };
        };
    };
    ShiftsController_page: {
        parameters: {
            query: {
                limit: number;
                /** @description `next` of the page before. */
                cursor?: string;
                actor?: string;
                issue?: string;
                kind?: "reversal" | "hardening" | "softening" | "change" | "clarification" | "quantity-change" | "new-condition" | "dropped-condition" | "contradiction" | "new-demand" | "dropped-demand" | "say-do-gap" | "public-private-gap" | "silence" | "drift" | "convergence" | "divergence" | "dissent" | "anticipated" | "resumption" | "inconsistency" | "lapsed" | "overdue";
                facet?: string;
                track?: "line" | "conduct" | "reported" | "leaked" | "inferred";
                basis?: "computed" | "asserted" | "both";
                /** @description 0–100. */
                minMagnitude?: number;
                /** @description EDTF: later statements that begin on or after it. */
                since?: string;
                /** @description EDTF: later statements that begin on or before its end. */
                until?: string;
                /** @description Shifts in which this statement is the earlier or the later one. */
                statement?: string;
                status: "standing" | "withdrawn" | "all";
            };
            header?: never;
            path: {
                dossier: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftsPageResponse"];
                };
            };
        };
    };
    ShiftsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossier: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftResponse"];
                };
            };
        };
    };
    StatementsController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossier: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementResponse"];
                };
            };
        };
    };
    LogController_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossier: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventEnvelopeResponse"];
                };
            };
        };
    };
}
