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
    "/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every key there ever was, oldest first. */
        get: operations["KeysController_list"];
        put?: never;
        /** Makes a key. The secret is shown this once. */
        post: operations["KeysController_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes the key: at once here, within three seconds on every replica. It stays in the list. */
        delete: operations["KeysController_revoke"];
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
        /** The dossiers that the caller may read, by slug. */
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
        /**
         * The log, in sequence order unless asked otherwise. As NDJSON (`Accept: application/x-ndjson`) all of it at once,
         *     up to the head as it stood at the beginning, which the header `x-palinode-head` names.
         */
        get: operations["LogController_page"];
        put?: never;
        /**
         * Appends one event. The same id with the same content again answers 200 and the first event. With `dryRun=true`
         *     it answers 200 and what would follow.
         */
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
        /**
         * Appends many events, all or none (up to 50,000) unless `atomic=false`: NDJSON of any length, which is read as it
         *     comes in, or a JSON array of up to 1 MiB. With `dryRun=true` it answers 200 and what would follow from all of them.
         */
        post: operations["EventsController_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a CSV file's rows as statements: multipart with `map` and `file`, or text/csv with `?map=`. With
         *     `dryRun=true` it answers 200 and what would follow.
         */
        post: operations["ImportController_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restores a dossier from its export (`GET …/events` as NDJSON), with ids, sequences and hashes, where there is none
         *     of its slug. All of it is verified first; nobody is alerted.
         */
        post: operations["RestoreController_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/shifts/{shift}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms or dismisses a shift. A dismissed one stays dismissed until its evidence changes. */
        post: operations["ReviewsController_review"];
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
    "/v1/dossiers/{dossier}/webhooks/{endpoint}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new secret, shown this once; for the hours of grace the one before signs too. */
        post: operations["EndpointsController_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/v1/dossiers/{dossier}/webhooks/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which of the last 90 days' shifts an endpoint like this would have been sent, and why not the rest. */
        post: operations["PastController_previewNew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/webhooks/{endpoint}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Which of the last 90 days' shifts the endpoint would have been sent, and why not the rest. */
        post: operations["PastController_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/webhooks/{endpoint}/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries again, once, what has failed for good since then; nothing that was received. */
        post: operations["PastController_recover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/webhooks/{endpoint}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells what the log brought in a time and the endpoint was not told, marked `replayed`. */
        post: operations["PastController_replay"];
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
    "/v1/dossiers/{dossier}/webhooks/{endpoint}/deliveries/{delivery}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a delivery once more, now, with the same `webhook-id`, and answers how that went. */
        post: operations["DeliveriesController_resend"];
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
        /** The actors, by slug. With `asOf` only the affiliations that held on that day, else all. */
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
        /** An actor; of a coalition with its members' spread. With `asOf` only the affiliations that held on that day. */
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
        /** An issue with every actor's place on it. */
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
    "/v1/dossiers/{dossier}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements by stated date, with a search over their words. */
        get: operations["StatementsController_page"];
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
    "/v1/dossiers/{dossier}/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-Sent Events: each event of the log as it comes, its sequence as `id`, its type as `event`, its envelope as
         *     `data`. Goes on after `Last-Event-ID`, else after `after`, else from now on.
         */
        get: operations["LogStreamController_follow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plans, by slug, each as its newest version of the time has it. */
        get: operations["PlansController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/plans/{plan}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One plan: points, versions, who supports what, and the conditions that refer to it. */
        get: operations["PlansController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/plans/{plan}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A plan held against an earlier version of it, or against another plan, point by point. */
        get: operations["PlansController_diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/conditions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger of demands, promises and preconditions, each with its state for every addressee. */
        get: operations["ConditionsController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/conditions/{condition}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One condition: its history, and the resolutions that the service proposes. */
        get: operations["ConditionsController_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for a person: orders to settle, resolutions to confirm, denials to weigh, codes to match, and what
         *     the service could not handle.
         */
        get: operations["WorklistController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is parked in the dossier, by follower. */
        get: operations["ParkedController_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/parked/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries all of it again at the followers' next look, within seconds, instead of at its own time. */
        post: operations["ParkedController_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/matrix": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Actors × issues: the headline of each, and with `compareTo` what moved since. */
        get: operations["MatrixController_answer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/distances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far each two of the actors' lines are apart over stated time, as step functions. */
        get: operations["DistancesController_answer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/tally": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the whole dossier comes to: first positions, reaffirmations, and shifts by kind. */
        get: operations["TallyController_answer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/statements.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every statement that the filter lets through. */
        get: operations["ExportsController_statementsFile[0]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/statements.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every statement that the filter lets through. */
        get: operations["ExportsController_statementsFile[1]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/shifts.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every shift that the filter lets through; in CSV both statements side by side. */
        get: operations["ExportsController_shiftsFile[0]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/shifts.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every shift that the filter lets through; in CSV both statements side by side. */
        get: operations["ExportsController_shiftsFile[1]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/actors/{actor}/stances.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An actor's stances, one a row. */
        get: operations["ExportsController_stancesFile[0]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/actors/{actor}/stances.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An actor's stances, one a row. */
        get: operations["ExportsController_stancesFile[1]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/actors/{actor}/stances/{issue}/timeline.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A timeline, each statement and each shift a row. */
        get: operations["ExportsController_timelineFile[0]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/actors/{actor}/stances/{issue}/timeline.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A timeline, each statement and each shift a row. */
        get: operations["ExportsController_timelineFile[1]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/matrix.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The matrix, each cell a row. */
        get: operations["ExportsController_matrixFile[0]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/matrix.ndjson": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The matrix, each cell a row. */
        get: operations["ExportsController_matrixFile[1]"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/shifts.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 100 shifts last found or changed, as Atom. */
        get: operations["FeedsController_atom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/shifts.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 100 shifts last found or changed, as JSON Feed. */
        get: operations["FeedsController_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the verifications of each hour and each night have found. */
        get: operations["IntegrityController_get"];
        put?: never;
        /** Verifies the whole log now, one verification of a dossier at a time, and answers what was found. */
        post: operations["IntegrityController_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/integrity.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 200 newest verified heads, as Atom. */
        get: operations["HeadsFeedController_atom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/integrity.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The 200 newest verified heads, as JSON Feed. */
        get: operations["HeadsFeedController_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dossiers/{dossier}/events/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The event with its salt, how its hashes are made, and the links from it to a verified head. */
        get: operations["ProofController_proof"];
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
        LogIntegrityResponse: {
            /** @description Slugs of the dossiers whose log is not what was recorded; their integrity tells where; `…` for one that is not the caller's to read. The service works on. */
            broken: string[];
        };
        ProjectionsResponse: {
            /** @description Of an older one: run `palinode rebuild`. The service works on. */
            behind: string[];
            /** @description Rebuilt by a newer build: this one refuses to write to them and is unready. Update it. */
            ahead: string[];
        };
        LagResponse: {
            detection: number | null;
            alerts: number | null;
        };
        ReadinessResponse: {
            /** @enum {string} */
            status: "ok" | "unready";
            /** @description What followers could not handle and have set aside, over all dossiers; each dossier lists its own. */
            parked: number | null;
            integrity: components["schemas"]["LogIntegrityResponse"] | null;
            projections: components["schemas"]["ProjectionsResponse"] | null;
            /** @description `up`, or `down` and why. */
            database: string;
            pendingMigrations: string[];
            lag: components["schemas"]["LagResponse"];
        };
        /**
         * @description `admin` includes the others.
         * @enum {string}
         */
        Scope: "read" | "record" | "review" | "webhooks" | "admin";
        CreateKeyDto: {
            /** @description Whose key it is, or what for. The log names it as the recorder. */
            name: string;
            /** @description `admin` includes the others. */
            scopes: components["schemas"]["Scope"][];
            /** @description Slugs of the dossiers that exist for this key. Default null: all. */
            dossiers?: string[] | null;
            /** @description Until when it is good: an instant in UTC, or a day for its beginning. Default null: for ever. */
            expiresAt?: string | null;
        };
        CreatedKeyResponse: {
            scopes: components["schemas"]["Scope"][];
            /** @description Slugs of the dossiers it is for; null: all. */
            dossiers: string[] | null;
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description To the hour. */
            lastUsedAt: string | null;
            /** @description The whole key, for `Authorization: Bearer …`. It is shown this once; only a hash of it is kept. */
            secret: string;
            id: string;
            name: string;
            /** @description How the key begins; no secret. */
            prefix: string;
            createdAt: string;
        };
        KeyResponse: {
            scopes: components["schemas"]["Scope"][];
            /** @description Slugs of the dossiers it is for; null: all. */
            dossiers: string[] | null;
            expiresAt: string | null;
            revokedAt: string | null;
            /** @description To the hour. */
            lastUsedAt: string | null;
            id: string;
            name: string;
            /** @description How the key begins; no secret. */
            prefix: string;
            createdAt: string;
        };
        KeysPageResponse: {
            items: components["schemas"]["KeyResponse"][];
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
        };
        SettingsDto: {
            /** @description Kinds of shift whose class the desk sets itself. */
            alertClasses?: {
                [key: string]: "alert" | "digest" | "off";
            };
            /** @description Days after which a headline is stale; 365 unless set. */
            staleAfter?: number;
            /** @description Days without an own line statement after which silence is a shift; null: only where an issue says so. */
            silenceAfter?: number | null;
            /** @description Days within which two statements of unknown order contradict each other; 7 unless set. */
            contradictionWithin?: number;
            /** @description Days within which another voice of an actor is dissent; 30 unless set. */
            dissentWithin?: number;
            /** @description Days between word and deed, or line and report, within which they make a gap; 90 unless set. */
            gapWithin?: number;
            /** @description Points from which on they do; 50 unless set. */
            gapAtLeast?: number;
            /** @description Steps one way that make a drift; 3 unless set. */
            driftSteps?: number;
            /** @description Points that they come to; 25 unless set. */
            driftAtLeast?: number;
            /** @description Days in which they fall; 180 unless set. */
            driftWithin?: number;
            /** @description Points by which two lines come nearer or part before it counts; 10 unless set. */
            distanceHysteresis?: number;
            /** @description Between whom distances are watched; null: between all. An actor may be registered later. */
            distanceActors?: string[] | null;
            /** @description Points from which on a movement alerts by its size alone; 20 unless set. */
            notableMagnitude?: number;
            /** @description Admiralty grade that an asserted shift needs to alert; C3 unless set. */
            trustedGrade?: string;
            /** @description Days between saying and recording from which on a shift is retroactive; 30 unless set. */
            retroactiveAfter?: number;
            /** @description Days in which one alert an actor, issue and direction goes out; 0: never fold; 7 unless set. */
            foldWithin?: number;
            /** @description Whether a batch tells its shifts in one digest instead of one by one; true unless set. */
            digestsBatches?: boolean;
        };
        CreateDossierDto: {
            slug: string;
            title: string;
            description?: string;
            /** @description BCP 47 tag; `en` unless said otherwise. */
            language?: string;
            settings?: components["schemas"]["SettingsDto"];
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
            /** @description What followers could not handle and have set aside. */
            parked: number;
            createdAt: string;
        };
        DossierConfiguredDto: {
            title?: string;
            description?: string | null;
            /** @description BCP 47 tag. */
            language?: string;
            public?: boolean;
            settings?: components["schemas"]["SettingsDto"];
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
        RecordedEventResponse: {
            /** @description Its shape follows from `type`; null once redacted. */
            data: {
                [key: string]: unknown;
            } | null;
            causationId: string | null;
            correlationId: string | null;
            /** @description Of a plan: the events that its coded points made, in the points' order. */
            derived?: components["schemas"]["EventEnvelopeResponse"][];
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
        LineProblem: Record<string, never>;
        /** @enum {string} */
        ShiftChange: "detected" | "revised" | "withdrawn";
        /** @enum {string} */
        ActorKind: "state" | "government" | "organisation" | "coalition" | "person" | "collective";
        ActorReference: {
            kind: components["schemas"]["ActorKind"];
            slug: string;
            name: string;
        };
        CounterpartSubject: {
            /** @enum {string} */
            kind: "counterpart";
            actor: components["schemas"]["ActorReference"];
        };
        PlanVersionReference: {
            /** @description Slug of the plan. */
            plan: string;
            /** @description From 1. */
            version: number;
        };
        DemandSubject: {
            /** @enum {string} */
            kind: "demand";
            demand: string;
            earlier: components["schemas"]["PlanVersionReference"];
            later: components["schemas"]["PlanVersionReference"];
        };
        ConditionSubject: {
            /** @enum {string} */
            kind: "condition";
            /** @description Slug of the condition. */
            condition: string;
            addressee: components["schemas"]["ActorReference"];
        };
        SpeakerReference: {
            slug: string;
            name: string;
        };
        OfficeSubject: {
            /** @enum {string} */
            kind: "office";
            speaker: components["schemas"]["SpeakerReference"];
            role: string;
            /** @description When the office is taken (EDTF). */
            effective: string;
        };
        IssueReference: {
            slug: string;
            title: string;
        };
        /**
         * @description Of a gap, the track that the line is held against; null where a source places the shift on none.
         * @enum {string}
         */
        Track: "line" | "conduct" | "reported" | "leaked" | "inferred";
        /** @enum {string} */
        ShiftKind: "reversal" | "hardening" | "softening" | "change" | "clarification" | "quantity-change" | "new-condition" | "dropped-condition" | "contradiction" | "new-demand" | "dropped-demand" | "say-do-gap" | "public-private-gap" | "dissent" | "anticipated" | "drift" | "silence" | "lapsed" | "overdue" | "convergence" | "divergence" | "resumption" | "inconsistency";
        /** @enum {string} */
        Basis: "computed" | "asserted" | "both";
        /** @enum {string} */
        Direction: "up" | "down";
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
        StatementPointResponse: {
            demand: string;
            /** @description The plan's version, from 1. */
            version: number;
            /** @description Of a branch, or of a plan only discussed or alternative: it fills no slot. */
            tentative: boolean;
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
        /** @enum {string} */
        Denied: "statement" | "plan" | "shift";
        /** @enum {string} */
        DenialAspect: "existence" | "attribution" | "content";
        DenialResponse: {
            target: components["schemas"]["Denied"];
            aspect: components["schemas"]["DenialAspect"];
            speaker: components["schemas"]["SpeakerReference"] | null;
            quote: string | null;
            id: string;
            by: components["schemas"]["ActorReference"];
            stated: components["schemas"]["DisclosedResponse"];
            summary: string;
            sources: components["schemas"]["SourceResponse"][];
            recordedAt: string;
            sequence: number;
        };
        CodingResponse: {
            position: components["schemas"]["PositionReference"] | null;
            commitment: number | null;
            scope: string | null;
            note: string | null;
            id: string;
            coder: string;
            recordedAt: string;
            sequence: number;
        };
        CorrectionResponse: {
            /** @description The fields that were corrected. */
            fields: string[];
            why: string;
            recordedAt: string;
            /** @description Of the event that corrects. */
            sequence: number;
        };
        StatementResponse: {
            speaker: components["schemas"]["SpeakerReference"] | null;
            addressee: components["schemas"]["SpeakerReference"] | null;
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
            point: components["schemas"]["StatementPointResponse"] | null;
            id: string;
            sequence: number;
            actor: components["schemas"]["ActorReference"];
            jointWith: components["schemas"]["ActorReference"][];
            issue: components["schemas"]["IssueReference"];
            conditions: components["schemas"]["AttachedConditionResponse"][];
            /** @description Whether these are all: only then does a missing one mean that it was dropped. */
            conditionsComplete: boolean;
            /** @description 0 joked, 1 floated, 2 stated, 3 demanded or pledged, 4 decided or signed, 5 in force. */
            commitment: number;
            stated: components["schemas"]["StatedResponse"];
            after: components["schemas"]["OrderWordResponse"][];
            before: components["schemas"]["OrderWordResponse"][];
            recordedAt: string;
            summary: string;
            sources: components["schemas"]["SourceResponse"][];
            /** @description Whether a denial of it, or of its plan, stands. */
            disputed: boolean;
            denials: components["schemas"]["DenialResponse"][];
            codings: components["schemas"]["CodingResponse"][];
            corrections: components["schemas"]["CorrectionResponse"][];
        };
        AssertedEndResponse: {
            position: components["schemas"]["PositionReference"] | null;
            /** @description Id of the statement that says it, where one is recorded. */
            statement: string | null;
            /** @description What the source says was not said. */
            absence: components["schemas"]["AbsenceOf"] | null;
            issue: components["schemas"]["IssueReference"];
        };
        AssertedResponse: {
            /** @description Empty where no source says what came before. */
            from: components["schemas"]["AssertedEndResponse"][];
            to: components["schemas"]["AssertedEndResponse"][];
        };
        /** @enum {string} */
        ShiftStatus: "standing" | "withdrawn" | "dismissed";
        /** @enum {string} */
        ReviewVerdict: "confirmed" | "dismissed";
        ReviewResponse: {
            verdict: components["schemas"]["ReviewVerdict"];
            /** @description As the desk names its analysts; null where it does not say. */
            reviewer: string | null;
            note: string;
            reviewedAt: string;
            /** @description Of the event that reviewed. */
            sequence: number;
            /** @description The shift's evidence has changed since: the verdict no longer counts. */
            isOutdated: boolean;
        };
        ShiftResponse: {
            /** @description Null for a demand that is coded on no issue, and for conditions. */
            issue: components["schemas"]["IssueReference"] | null;
            /** @description Of a gap, the track that the line is held against; null where a source places the shift on none. */
            track: components["schemas"]["Track"] | null;
            kind: components["schemas"]["ShiftKind"];
            /** @description What it is about besides two statements; null where they say it all. */
            subject: (components["schemas"]["CounterpartSubject"] | components["schemas"]["DemandSubject"] | components["schemas"]["ConditionSubject"] | components["schemas"]["OfficeSubject"]) | null;
            basis: components["schemas"]["Basis"];
            direction: components["schemas"]["Direction"] | null;
            /** @description 0–100 on the issue's scale. */
            magnitude: number | null;
            /** @description The worse of its two statements'; of a shift only asserted, the best of its sources'. */
            grade: string | null;
            /** @description The earlier statement; null where there is none. */
            from: components["schemas"]["StatementResponse"] | null;
            /** @description The later statement; null where there is none, as after silence. */
            to: components["schemas"]["StatementResponse"] | null;
            /** @description Null for a shift that no source asserts. */
            asserted: components["schemas"]["AssertedResponse"] | null;
            status: components["schemas"]["ShiftStatus"];
            /** @description Null while nobody has reviewed it. */
            review: components["schemas"]["ReviewResponse"] | null;
            /** @description The rule that decided; null for a shift only asserted. */
            rule: string | null;
            caveat: string | null;
            /** @description The day (`YYYY-MM-DD`) on which what time drives was due; null where the statements date it. */
            dated: string | null;
            /** @description The day (`YYYY-MM-DD`) as of which what time drives was found. */
            evaluatedAt: string | null;
            id: string;
            actor: components["schemas"]["ActorReference"];
            facets: string[];
            /** @description One of its sides, or a shift only asserted itself, is disputed. */
            provisional: boolean;
            /** @description Somebody denied that there was such a shift. */
            disputed: boolean;
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
        ForetoldShiftResponse: {
            change: components["schemas"]["ShiftChange"];
            shift: components["schemas"]["ShiftResponse"];
        };
        SuppressedPairResponse: {
            /** @description Ids of statements, earlier and later. */
            pair: string[];
            /** @description As docs/shift-rules.md numbers them. */
            rule: string;
            why: string;
        };
        ForetoldAlertResponse: {
            /** @description The shift's id; null for an alert on something else. */
            shift: string | null;
            /** @description The endpoint's id. */
            endpoint: string;
            /** @description `shift.digest` for what would wait: for a digest, or for the next alert like it. */
            type: string;
        };
        DryRunResponse: {
            /** @enum {boolean} */
            dryRun: true;
            /** @description Why not, with every fault, as recording them would tell it; null where they are valid. */
            problem: components["schemas"]["LineProblem"] | null;
            /** @description Whether they could be recorded as they are, all of them. */
            valid: boolean;
            shifts: components["schemas"]["ForetoldShiftResponse"][];
            /** @description Only those that these events would add. */
            suppressed: components["schemas"]["SuppressedPairResponse"][];
            alerts: components["schemas"]["ForetoldAlertResponse"][];
        };
        ActorRegisteredDto: {
            actor: string;
            name: string;
            /** @enum {string} */
            kind: "state" | "government" | "organisation" | "coalition" | "person" | "collective";
            aliases?: string[];
        };
        ActorUpdatedDto: {
            actor: string;
            name?: string;
            /** @enum {string} */
            kind?: "state" | "government" | "organisation" | "coalition" | "person" | "collective";
            /** @description All of them: they take the place of those before. */
            aliases?: string[];
            why?: string;
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
        ActorAffiliatedDto: {
            /** @description The person or body. */
            actor: string;
            /** @description The actor it speaks or works for. */
            of: string;
            role: string;
            /** @description Field of authority, e.g. `defence`; tells ministers of equal rank apart. */
            portfolio?: string;
            /** @description Authority rank, 1 = highest. */
            rank?: number;
            /**
             * @description EDTF interval in which it holds; left out: at any time.
             * @default ../..
             */
            during: string;
            /** @enum {string} */
            standing: "in-office" | "acting" | "designate" | "former";
            sources?: components["schemas"]["SourceDto"][];
        };
        AffiliationEndedDto: {
            actor: string;
            of: string;
            /** @description As it was recorded. */
            role: string;
            /** @description EDTF: its last day, as far as it is known. */
            ended: string;
            why?: string;
        };
        ActorMergedDto: {
            /** @description The one given up. */
            actor: string;
            /** @description The one that stays; everything of the other is its own from now on. */
            into: string;
            why: string;
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
        IssueRescaledDto: {
            /** @description Each old code → the new one, or null where the new scale has no place for it. */
            map: {
                [key: string]: string | null;
            };
            issue: string;
            scale: components["schemas"]["ScaleDto"];
            why: string;
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
        PositionStatedDto: {
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
            scope?: string;
            after?: components["schemas"]["OrderWordDto"][];
            before?: components["schemas"]["OrderWordDto"][];
            summary: string;
            quote?: string;
            absence?: components["schemas"]["AbsenceDto"];
            plan?: string;
            sources: components["schemas"]["SourceDto"][];
            actor: string;
            /** @description Further holders. */
            jointWith?: string[];
            /** @enum {string} */
            modality: "official" | "enacted" | "reported" | "leaked" | "inferred";
            /** @enum {string} */
            deed?: "decision" | "conduct";
            /** @enum {number} */
            commitment?: 0 | 1 | 2 | 3 | 4 | 5;
            /** @description EDTF: when it was said or held. */
            stated: string;
            /** @enum {string} */
            dating?: "event" | "standing";
            /** @description EDTF: when the public learned of it. */
            disclosed?: string;
        };
        StatementRetractedDto: {
            statement: string;
            why: string;
        };
        CorrectedFieldsDto: {
            actor?: string;
            /** @description Further holders. */
            jointWith?: string[];
            /** @enum {string} */
            modality?: "official" | "enacted" | "reported" | "leaked" | "inferred";
            /** @enum {string} */
            deed?: "decision" | "conduct";
            /** @enum {number} */
            commitment?: 0 | 1 | 2 | 3 | 4 | 5;
            /** @description EDTF: when it was said or held. */
            stated?: string;
            /** @enum {string} */
            dating?: "event" | "standing";
            /** @description EDTF: when the public learned of it. */
            disclosed?: string;
            /** @description Who uttered it, where that is not the actor itself. */
            speaker?: string;
            addressee?: string;
            issue?: string;
            /** @description A code on the issue's scale; null where the statement does not place the actor. */
            position?: string | null;
            quantity?: components["schemas"]["QuantityDto"];
            conditions?: components["schemas"]["AttachedConditionDto"][];
            /** @description Whether `conditions` lists all of them; only then does a missing one mean it was dropped. */
            conditionsComplete?: boolean;
            scope?: string;
            after?: components["schemas"]["OrderWordDto"][];
            before?: components["schemas"]["OrderWordDto"][];
            summary?: string;
            quote?: string;
            absence?: components["schemas"]["AbsenceDto"];
            sources?: components["schemas"]["SourceDto"][];
        };
        StatementCorrectedDto: {
            statement: string;
            corrected: components["schemas"]["CorrectedFieldsDto"];
            why: string;
        };
        StatementSourcedDto: {
            statement: string;
            sources: components["schemas"]["SourceDto"][];
        };
        StatementCodedDto: {
            statement: string;
            /** @description Who read it, as the desk names its coders. */
            coder: string;
            /** @description A code on the issue's scale; null where this coder finds that the statement does not place the actor. */
            position: string | null;
            /** @enum {number} */
            commitment?: 0 | 1 | 2 | 3 | 4 | 5;
            scope?: string;
            note?: string;
        };
        DenialTargetDto: {
            statement?: string;
            plan?: string;
            shift?: string;
        };
        ClaimDeniedDto: {
            target: components["schemas"]["DenialTargetDto"];
            /** @enum {string} */
            aspect: "existence" | "attribution" | "content";
            /** @description The actor who denies. */
            by: string;
            speaker?: string;
            /** @description EDTF. */
            stated: string;
            summary: string;
            quote?: string;
            sources: components["schemas"]["SourceDto"][];
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
            kind: "reversal" | "hardening" | "softening" | "change" | "clarification" | "quantity-change" | "new-condition" | "dropped-condition" | "contradiction" | "new-demand" | "dropped-demand" | "say-do-gap" | "public-private-gap" | "dissent" | "anticipated" | "drift" | "silence" | "lapsed" | "overdue" | "convergence" | "divergence" | "resumption" | "inconsistency";
            from: components["schemas"]["AssertedEndDto"][];
            to: components["schemas"]["AssertedEndDto"][];
            facets?: string[];
            caveat?: string;
            summary?: string;
            /** @description EDTF: when the change took place, as far as the source says. */
            stated?: string;
            sources: components["schemas"]["SourceDto"][];
        };
        PlanAuthorDto: {
            actor: string;
            /** @enum {string} */
            role: "author" | "mediator" | "addressee";
        };
        PlanPointDto: {
            /** @description As the plan counts it, e.g. `2a`. */
            number?: string;
            /** @description The `demand` of the point it is a part of. */
            parent?: string;
            /** @description The point's identity across versions. */
            demand: string;
            text: string;
            issue?: string;
            position?: string;
            quantity?: components["schemas"]["QuantityDto"];
            scope?: string;
            /** @description Alternatives within the plan; a point of a branch fills no slot. */
            branch?: string;
            /** @description `demand`s of the points it is offered for. */
            inExchangeFor?: string[];
            addressees?: string[];
            /** @description The statement that says it already. */
            statement?: string;
        };
        PlanRecordedDto: {
            plan: string;
            title: string;
            /** @description Those who only joined the text later. */
            adherents?: string[];
            authors?: components["schemas"]["PlanAuthorDto"][];
            /** @enum {string} */
            status: "announced" | "leaked" | "reported" | "under-discussion" | "alternative";
            /**
             * @description Only a document says what is not in it.
             * @enum {string}
             */
            completeness: "document" | "summary" | "partial";
            /** @description How many points it says it has. */
            declaredPoints?: number;
            /** @description The plan it takes the place of. */
            supersedes?: string;
            summary?: string;
            sources: components["schemas"]["SourceDto"][];
            points: components["schemas"]["PlanPointDto"][];
            actor: string;
            /** @description Further holders. */
            jointWith?: string[];
            /** @enum {string} */
            modality: "official" | "enacted" | "reported" | "leaked" | "inferred";
            /** @enum {string} */
            deed?: "decision" | "conduct";
            /** @enum {number} */
            commitment?: 0 | 1 | 2 | 3 | 4 | 5;
            /** @description EDTF: when it was said or held. */
            stated: string;
            /** @enum {string} */
            dating?: "event" | "standing";
            /** @description EDTF: when the public learned of it. */
            disclosed?: string;
        };
        ReactionTargetDto: {
            plan?: string;
            /** @description One point of the plan; left out: the whole of it. */
            demand?: string;
            statement?: string;
            condition?: string;
            /** @description Free code of a process, e.g. `energy-truce-talks`. */
            process?: string;
        };
        ReactionStatedDto: {
            speaker?: string;
            target: components["schemas"]["ReactionTargetDto"];
            /** @enum {string} */
            reaction: "reject" | "criticise" | "distance" | "decline" | "sceptical" | "no-comment" | "conditional" | "welcome" | "endorse" | "accept" | "retaliate";
            reservation?: string;
            summary: string;
            quote?: string;
            /** @description The statement that says it as well. */
            statement?: string;
            sources: components["schemas"]["SourceDto"][];
            actor: string;
            /** @description Further holders. */
            jointWith?: string[];
            /** @enum {string} */
            modality: "official" | "enacted" | "reported" | "leaked" | "inferred";
            /** @enum {string} */
            deed?: "decision" | "conduct";
            /** @enum {number} */
            commitment?: 0 | 1 | 2 | 3 | 4 | 5;
            /** @description EDTF: when it was said or held. */
            stated: string;
            /** @enum {string} */
            dating?: "event" | "standing";
            /** @description EDTF: when the public learned of it. */
            disclosed?: string;
        };
        ConditionReferenceDto: {
            issue?: string;
            position?: string;
            plan?: string;
            demand?: string;
        };
        ConditionRecordedDto: {
            condition: string;
            /** @description Who demands or promises. */
            actor: string;
            /** @enum {string} */
            kind: "demand" | "promise" | "precondition";
            text: string;
            refersTo: components["schemas"]["ConditionReferenceDto"][];
            /**
             * @description Whether all of `refersTo` must come true, or any.
             * @enum {string}
             */
            logic: "all" | "any";
            /** @description Of whom it is demanded, or to whom it is promised. */
            addressees: string[];
            /** @description EDTF; its last instant counts. */
            deadline?: string;
            /** @description EDTF. */
            stated: string;
            /** @description The statement that makes it. */
            statement?: string;
            sources: components["schemas"]["SourceDto"][];
        };
        ConditionResolvedDto: {
            condition: string;
            addressee: string;
            /** @enum {string} */
            status: "pending" | "refused" | "stalled" | "partly-fulfilled" | "fulfilled" | "fulfilled-de-facto" | "lapsed" | "withdrawn" | "broken";
            /** @description EDTF: when it came to that. */
            stated: string;
            /** @description The statement by which. */
            statement?: string;
            note?: string;
            sources?: components["schemas"]["SourceDto"][];
        };
        ShiftReviewedDto: {
            shift: string;
            /** @enum {string} */
            verdict: "confirmed" | "dismissed";
            note: string;
            /** @description Who reviewed, as the desk names its analysts. */
            reviewer?: string;
        };
        ContentRedactedDto: {
            /** @description Id of the event whose content goes. */
            event: string;
            /** @description The legal ground, in words; it stays for ever. */
            ground: string;
            /** @description Who ordered it, e.g. a court and its file number. */
            orderedBy?: string;
        };
        /** @enum {string} */
        RecordableEventType: "dossier.configured" | "actor.registered" | "actor.updated" | "actor.affiliated" | "affiliation.ended" | "actor.merged" | "issue.defined" | "issue.rescaled" | "position.stated" | "statement.retracted" | "statement.corrected" | "statement.sourced" | "statement.coded" | "claim.denied" | "shift.stated" | "plan.recorded" | "plan.revised" | "reaction.stated" | "condition.recorded" | "condition.resolved" | "shift.reviewed" | "content.redacted" | "shift.detected" | "shift.revised" | "shift.withdrawn";
        EventDto: {
            type: components["schemas"]["RecordableEventType"];
            /** @description Its shape follows from `type`. */
            data: components["schemas"]["DossierConfiguredDto"] | components["schemas"]["ActorRegisteredDto"] | components["schemas"]["ActorUpdatedDto"] | components["schemas"]["ActorAffiliatedDto"] | components["schemas"]["AffiliationEndedDto"] | components["schemas"]["ActorMergedDto"] | components["schemas"]["IssueDefinedDto"] | components["schemas"]["IssueRescaledDto"] | components["schemas"]["PositionStatedDto"] | components["schemas"]["StatementRetractedDto"] | components["schemas"]["StatementCorrectedDto"] | components["schemas"]["StatementSourcedDto"] | components["schemas"]["StatementCodedDto"] | components["schemas"]["ClaimDeniedDto"] | components["schemas"]["ShiftStatedDto"] | components["schemas"]["PlanRecordedDto"] | components["schemas"]["ReactionStatedDto"] | components["schemas"]["ConditionRecordedDto"] | components["schemas"]["ConditionResolvedDto"] | components["schemas"]["ShiftReviewedDto"] | components["schemas"]["ContentRedactedDto"];
            /** @description A UUID of your own: the same id with the same content sent again is answered as the first time. */
            id?: string;
            /** @description The stream's version before this event; 0 = it must not exist. */
            expectedVersion?: number;
            /** @description Whether the event may cause an alert; true unless said otherwise. */
            notify?: boolean;
            causationId?: string;
            correlationId?: string;
        };
        BatchReport: {
            firstSequence: number | null;
            lastSequence: number | null;
        };
        HeadResponse: {
            sequence: number;
            /** @description Hex; covers every event up to this one. */
            hash: string;
        };
        RestoredResponse: {
            dossier: string;
            events: number;
            /** @description The same as at the export, if nothing was appended since. */
            head: components["schemas"]["HeadResponse"];
        };
        ReviewDto: {
            /** @enum {string} */
            verdict: "confirmed" | "dismissed";
            note: string;
            /** @description Who reviewed, as the desk names its analysts. */
            reviewer?: string;
        };
        /**
         * @description Default: all but `position.stated` and those of `endpoint.`.
         * @enum {string}
         */
        AlertType: "shift.detected" | "shift.revised" | "shift.withdrawn" | "shift.reviewed" | "shift.digest" | "condition.resolved" | "position.stated" | "endpoint.failing" | "endpoint.disabled" | "endpoint.recovered";
        /**
         * @description `full`, the default, says everything up to 20 KB; `thin` ids and links alone.
         * @enum {string}
         */
        Payload: "full" | "thin";
        /**
         * @description `standard`, the default, or `slack`: a message that Slack's incoming webhooks and their like show as it is.
         * @enum {string}
         */
        AlertFormat: "standard" | "slack";
        /**
         * @description `immediate`, the default; or everything in one digest at 06:00, `daily` or `weekly` on Mondays.
         * @enum {string}
         */
        DeliveryRhythm: "immediate" | "daily" | "weekly";
        /**
         * @description `hmac`, the default (`v1`, a shared secret), or `ed25519` (`v1a`, verified by a public key).
         * @enum {string}
         */
        SignatureKind: "hmac" | "ed25519";
        EndpointFilterDto: {
            /** @description Slugs. */
            actors?: string[];
            /** @description Slugs. */
            issues?: string[];
            /** @description These alert at once, also if they do not by default; no others do. */
            kinds?: ("reversal" | "hardening" | "softening" | "change" | "clarification" | "quantity-change" | "new-condition" | "dropped-condition" | "contradiction" | "new-demand" | "dropped-demand" | "say-do-gap" | "public-private-gap" | "dissent" | "anticipated" | "drift" | "silence" | "lapsed" | "overdue" | "convergence" | "divergence" | "resumption" | "inconsistency")[];
            /** @description Codes, of which a shift bears one or more. */
            facets?: string[];
            tracks?: ("line" | "conduct" | "reported" | "leaked" | "inferred")[];
            /** @description 0–100 on the issue's scale. */
            minMagnitude?: number;
            /** @description Admiralty grade that has to be reached in both its parts, e.g. `C3`; what is not graded reaches none. */
            minGrade?: string;
            /** @description What is `both` is computed as well as asserted. */
            basis?: components["schemas"]["Basis"];
            /** @description Movements at which a new holder of an office is the speaker; default: unless kinds are named. */
            includeSuccession?: boolean;
            /** @description Leaves out what was said long before it was recorded. Default false. */
            skipRetroactive?: boolean;
        };
        EndpointSettingsDto: {
            /** @description Points from which on a movement alerts by its size alone. */
            notableMagnitude?: number;
            /** @description Admiralty grade that an asserted shift needs to alert. */
            trustedGrade?: string;
            /** @description Days in which one alert an actor, issue and direction goes out; 0: never fold. */
            foldWithin?: number;
            /** @description Kinds of shift whose class the endpoint sets itself. */
            alertClasses?: {
                [key: string]: "alert" | "digest" | "off";
            };
            /** @description Whether a batch tells its shifts in one digest instead of one by one. */
            digestsBatches?: boolean;
        };
        CreateEndpointDto: {
            /** @description Where alerts are posted: https or http, to a public address. */
            url: string;
            description?: string | null;
            /** @description Default: all but `position.stated` and those of `endpoint.`. */
            events?: components["schemas"]["AlertType"][];
            /** @description Sent along with each alert. The values are kept encrypted and never shown again. */
            headers?: {
                [key: string]: string;
            };
            /** @description Attempts a minute, evenly spaced: 60 is one a second. Null, the default: no limit. */
            rateLimit?: number | null;
            /** @description Deliveries under way at a time. Default 2. */
            maxInFlight?: number;
            /** @description `full`, the default, says everything up to 20 KB; `thin` ids and links alone. */
            payload?: components["schemas"]["Payload"];
            /** @description `standard`, the default, or `slack`: a message that Slack's incoming webhooks and their like show as it is. */
            format?: components["schemas"]["AlertFormat"];
            /** @description `immediate`, the default; or everything in one digest at 06:00, `daily` or `weekly` on Mondays. */
            delivery?: components["schemas"]["DeliveryRhythm"];
            /** @description IANA name of the zone whose mornings bring the digests, e.g. `Europe/Kyiv`. Default `UTC`. */
            timeZone?: string;
            /** @description `hmac`, the default (`v1`, a shared secret), or `ed25519` (`v1a`, verified by a public key). */
            signature?: components["schemas"]["SignatureKind"];
            filter?: components["schemas"]["EndpointFilterDto"];
            settings?: components["schemas"]["EndpointSettingsDto"];
            /** @description Default true. */
            enabled?: boolean;
        };
        /** @enum {string} */
        DisabledReason: "by-owner" | "gone" | "failing";
        CreatedEndpointResponse: {
            description: string | null;
            events: components["schemas"]["AlertType"][];
            filter: components["schemas"]["EndpointFilterDto"];
            /** @description Attempts a minute; null: no limit. */
            rateLimit: number | null;
            payload: components["schemas"]["Payload"];
            format: components["schemas"]["AlertFormat"];
            signature: components["schemas"]["SignatureKind"];
            /** @description `whpk_…`, which verifies ed25519 signatures; null for hmac. */
            publicKey: string | null;
            /** @description Until then alerts are signed with the secret before the last rotation too. */
            previousSecretUntil: string | null;
            delivery: components["schemas"]["DeliveryRhythm"];
            settings: components["schemas"]["EndpointSettingsDto"];
            /** @description Since when every attempt has failed. */
            failingSince: string | null;
            disabledReason: components["schemas"]["DisabledReason"] | null;
            disabledAt: string | null;
            /** @description `whsec_…`, for verifying signatures, shown this once; null for ed25519, which `publicKey` verifies. */
            secret: string | null;
            id: string;
            url: string;
            /** @description Names of the headers sent along; their values are not shown. */
            headerNames: string[];
            maxInFlight: number;
            timeZone: string;
            /** @description Attempts failed in a row. */
            failures: number;
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
            /** @description Attempts a minute; null: no limit. */
            rateLimit: number | null;
            payload: components["schemas"]["Payload"];
            format: components["schemas"]["AlertFormat"];
            signature: components["schemas"]["SignatureKind"];
            /** @description `whpk_…`, which verifies ed25519 signatures; null for hmac. */
            publicKey: string | null;
            /** @description Until then alerts are signed with the secret before the last rotation too. */
            previousSecretUntil: string | null;
            delivery: components["schemas"]["DeliveryRhythm"];
            settings: components["schemas"]["EndpointSettingsDto"];
            /** @description Since when every attempt has failed. */
            failingSince: string | null;
            disabledReason: components["schemas"]["DisabledReason"] | null;
            disabledAt: string | null;
            id: string;
            url: string;
            /** @description Names of the headers sent along; their values are not shown. */
            headerNames: string[];
            maxInFlight: number;
            timeZone: string;
            /** @description Attempts failed in a row. */
            failures: number;
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
            /** @description Default: all but `position.stated` and those of `endpoint.`. */
            events?: components["schemas"]["AlertType"][];
            /** @description Sent along with each alert. The values are kept encrypted and never shown again. */
            headers?: {
                [key: string]: string;
            };
            /** @description Attempts a minute, evenly spaced: 60 is one a second. Null, the default: no limit. */
            rateLimit?: number | null;
            /** @description Deliveries under way at a time. Default 2. */
            maxInFlight?: number;
            /** @description `full`, the default, says everything up to 20 KB; `thin` ids and links alone. */
            payload?: components["schemas"]["Payload"];
            /** @description `standard`, the default, or `slack`: a message that Slack's incoming webhooks and their like show as it is. */
            format?: components["schemas"]["AlertFormat"];
            /** @description `immediate`, the default; or everything in one digest at 06:00, `daily` or `weekly` on Mondays. */
            delivery?: components["schemas"]["DeliveryRhythm"];
            /** @description IANA name of the zone whose mornings bring the digests, e.g. `Europe/Kyiv`. Default `UTC`. */
            timeZone?: string;
            filter?: components["schemas"]["EndpointFilterDto"];
            settings?: components["schemas"]["EndpointSettingsDto"];
            /** @description Default true. */
            enabled?: boolean;
        };
        RotateSecretDto: {
            /** @description Hours in which alerts carry the signatures of both secrets; 0: the old one is void at once. Default 24. */
            graceHours?: number;
            /** @description Default: as it is. */
            signature?: components["schemas"]["SignatureKind"];
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
        PreviewFilterDto: {
            /** @description Default: all but `position.stated` and those of `endpoint.`. */
            events?: components["schemas"]["AlertType"][];
            /** @description `immediate`, the default; or everything in one digest at 06:00, `daily` or `weekly` on Mondays. */
            delivery?: components["schemas"]["DeliveryRhythm"];
            filter?: components["schemas"]["EndpointFilterDto"];
            settings?: components["schemas"]["EndpointSettingsDto"];
            /** @description How far back to look. Default 90. */
            days?: number;
        };
        /**
         * @description By itself; with the next like it; in a digest; in the digest of the import that brought it.
         * @enum {string}
         */
        Telling: "at-once" | "folded" | "digest" | "batch";
        SentPreviewResponse: {
            issue: string | null;
            kind: components["schemas"]["ShiftKind"];
            /** @description Codes of positions. */
            from: string | null;
            to: string | null;
            magnitude: number | null;
            /** @description By itself; with the next like it; in a digest; in the digest of the import that brought it. */
            when: components["schemas"]["Telling"];
            id: string;
            actor: string;
            retroactive: boolean;
            /** @description When it was recorded. */
            recordedAt: string;
        };
        LeftOutPreviewResponse: {
            issue: string | null;
            kind: components["schemas"]["ShiftKind"];
            /** @description Codes of positions. */
            from: string | null;
            to: string | null;
            magnitude: number | null;
            /** @description In words. */
            reason: string;
            id: string;
            actor: string;
            retroactive: boolean;
            /** @description When it was recorded. */
            recordedAt: string;
        };
        PreviewResponse: {
            /** @description Start of the time that was looked at. */
            since: string;
            sent: components["schemas"]["SentPreviewResponse"][];
            leftOut: components["schemas"]["LeftOutPreviewResponse"][];
            /** @description More shifts than were looked at; the newest were. */
            truncated: boolean;
        };
        RecoverDto: {
            /** @description Date or date-time: what was to be told since then. */
            since: string;
        };
        RecoveredResponse: {
            /** @description Deliveries that are tried again. */
            recovered: number;
        };
        ReplayDto: {
            /** @description In the place of the endpoint's own, this once. */
            filter?: components["schemas"]["EndpointFilterDto"];
            /** @description Date or date-time: what was recorded from then on. */
            from: string;
            /** @description Date or date-time: what was recorded up to its end. Default: all that there is. */
            to?: string;
        };
        ReplayedResponse: {
            /** @description Alerts written for sending, marked `replayed`. */
            written: number;
            /** @description Waiting for the endpoint's next digest. */
            waiting: number;
            /** @description Left out, since the endpoint was told of them before. */
            alreadyTold: number;
            /** @description Left out, since they were recorded with `notify: false`. */
            silent: number;
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
            /** @description The event that caused it; of a digest, and of what operators are told, an id of its own. */
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
            /** @description The event that caused it; of a digest, and of what operators are told, an id of its own. */
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
        Standing: "in-office" | "acting" | "designate" | "former";
        AffiliationResponse: {
            /** @description Field of authority, e.g. `defence`; null where nobody said. */
            portfolio: string | null;
            /** @description Authority rank, 1 = highest; null where unknown. */
            rank: number | null;
            /** @description EDTF: its last day, where an end was recorded. */
            ended: string | null;
            standing: components["schemas"]["Standing"];
            /** @description The actor it speaks or works for. */
            of: components["schemas"]["ActorReference"];
            role: string;
            /** @description EDTF interval; `../..` where nothing is known of it. */
            during: string;
        };
        ActorResponse: {
            kind: components["schemas"]["ActorKind"];
            /** @description The actor that stayed when this one was found to be registered twice. */
            mergedInto: components["schemas"]["ActorReference"] | null;
            slug: string;
            name: string;
            aliases: string[];
            /** @description The one that began last first. */
            affiliations: components["schemas"]["AffiliationResponse"][];
        };
        ActorsPageResponse: {
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
            items: components["schemas"]["ActorResponse"][];
        };
        SpreadRangeResponse: {
            min: number;
            median: number;
            max: number;
        };
        MemberPlaceResponse: {
            actor: components["schemas"]["ActorReference"];
            position: components["schemas"]["PositionReference"];
        };
        SpreadResponse: {
            /** @description Null while no member has a place on the scale. */
            range: components["schemas"]["SpreadRangeResponse"] | null;
            issue: components["schemas"]["IssueReference"];
            /** @description Members by their place on the scale. */
            known: components["schemas"]["MemberPlaceResponse"][];
            /** @description Members without a stance: unknown, not neutral. */
            unknown: components["schemas"]["ActorReference"][];
        };
        /** @enum {string} */
        ReactionKind: "reject" | "criticise" | "distance" | "decline" | "sceptical" | "no-comment" | "conditional" | "welcome" | "endorse" | "accept" | "retaliate";
        /** @enum {string} */
        ReactionTargetKind: "plan" | "statement" | "condition" | "process";
        ReactionTargetResponse: {
            kind: components["schemas"]["ReactionTargetKind"];
            /** @description The plan's point; null for the whole, and for other targets. */
            demand: string | null;
            /** @description Slug of the plan or condition, id of the statement, code of the process. */
            target: string;
        };
        ReactionResponse: {
            speaker: components["schemas"]["SpeakerReference"] | null;
            reaction: components["schemas"]["ReactionKind"];
            reservation: string | null;
            disclosed: components["schemas"]["DisclosedResponse"] | null;
            modality: components["schemas"]["Modality"];
            deed: components["schemas"]["Deed"] | null;
            quote: string | null;
            /** @description Id of the statement that says it as well. */
            statement: string | null;
            /** @description The best Admiralty grade among its sources. */
            grade: string | null;
            id: string;
            sequence: number;
            recordedAt: string;
            actor: components["schemas"]["ActorReference"];
            jointWith: components["schemas"]["ActorReference"][];
            target: components["schemas"]["ReactionTargetResponse"];
            stated: components["schemas"]["StatedResponse"];
            /** @description 0 joked, 1 floated, 2 stated, 3 demanded or pledged, 4 decided or signed, 5 in force. */
            commitment: number;
            summary: string;
            sources: components["schemas"]["SourceResponse"][];
        };
        KnownAtResponse: {
            /** @description The last event counted. */
            sequence: number;
            /** @description When that event was recorded: UTC, ISO 8601 with milliseconds. */
            at: string;
        };
        ActorViewResponse: {
            kind: components["schemas"]["ActorKind"];
            /** @description The actor that stayed when this one was found to be registered twice. */
            mergedInto: components["schemas"]["ActorReference"] | null;
            /** @description The day (UTC) by which the public must have learned of a statement; null: whenever. */
            disclosedBy: string | null;
            /** @description Of a coalition: each issue on which a member has a stance; of others null. */
            spread: components["schemas"]["SpreadResponse"][] | null;
            /** @description What it said to plans, points, statements, conditions and processes, the earliest first. */
            reactions: components["schemas"]["ReactionResponse"][];
            slug: string;
            name: string;
            aliases: string[];
            /** @description The one that began last first. */
            affiliations: components["schemas"]["AffiliationResponse"][];
            /** @description Valid time: the day (UTC, `YYYY-MM-DD`); statements that begin by its end are counted. */
            asOf: string;
            /** @description Record time: how much of the log is counted. */
            knownAt: components["schemas"]["KnownAtResponse"];
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
        HeadlineResponse: {
            track: components["schemas"]["Track"];
            /** @description Neither a line nor a conduct slot is filled: this is the best of the rest. */
            unconfirmed: boolean;
            disputed: boolean;
            /** @description Last stated longer ago than the dossier's `staleAfter` (days, default 365). */
            stale: boolean;
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
        PlaceResponse: {
            actor: components["schemas"]["ActorReference"];
            headline: components["schemas"]["HeadlineResponse"];
            slot: components["schemas"]["SlotResponse"];
        };
        IssueViewResponse: {
            question: string | null;
            /** @description Days without an own line statement after which silence is a shift; null where not watched. */
            silenceAfter: number | null;
            /** @description The day (UTC) by which the public must have learned of a statement; null: whenever. */
            disclosedBy: string | null;
            /** @description By the actors' slugs. */
            places: components["schemas"]["PlaceResponse"][];
            slug: string;
            title: string;
            scale: components["schemas"]["ScaleResponse"];
            /** @description Valid time: the day (UTC, `YYYY-MM-DD`); statements that begin by its end are counted. */
            asOf: string;
            /** @description Record time: how much of the log is counted. */
            knownAt: components["schemas"]["KnownAtResponse"];
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
            /** @description The day (UTC) by which the public must have learned of a statement; null: whenever. */
            disclosedBy: string | null;
            actor: components["schemas"]["ActorReference"];
            items: components["schemas"]["StanceResponse"][];
            /** @description Valid time: the day (UTC, `YYYY-MM-DD`); statements that begin by its end are counted. */
            asOf: string;
            /** @description Record time: how much of the log is counted. */
            knownAt: components["schemas"]["KnownAtResponse"];
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
            /** @description Said by a designate, by somebody who no longer speaks for the actor, or in dissent: it fills no slot of the actor's. */
            offSlot: boolean;
            statement: components["schemas"]["StatementResponse"];
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
            /** @description The day (UTC) by which the public must have learned of a statement; null: whenever. */
            disclosedBy: string | null;
            /** @description A shift stands directly after its later statement. */
            items: (components["schemas"]["TimelineStatementItem"] | components["schemas"]["TimelineShiftItem"])[];
            actor: components["schemas"]["ActorReference"];
            issue: components["schemas"]["IssueResponse"];
            /** @description Valid time: the day (UTC, `YYYY-MM-DD`); statements that begin by its end are counted. */
            asOf: string;
            /** @description Record time: how much of the log is counted. */
            knownAt: components["schemas"]["KnownAtResponse"];
        };
        /** @enum {string} */
        AlertClass: "alert" | "digest" | "off";
        ShiftView: {
            /** @description Null for a demand that is coded on no issue, and for conditions. */
            issue: components["schemas"]["IssueReference"] | null;
            /** @description Of a gap, the track that the line is held against; null where a source places the shift on none. */
            track: components["schemas"]["Track"] | null;
            kind: components["schemas"]["ShiftKind"];
            /** @description What it is about besides two statements; null where they say it all. */
            subject: (components["schemas"]["CounterpartSubject"] | components["schemas"]["DemandSubject"] | components["schemas"]["ConditionSubject"] | components["schemas"]["OfficeSubject"]) | null;
            basis: components["schemas"]["Basis"];
            direction: components["schemas"]["Direction"] | null;
            /** @description 0–100 on the issue's scale. */
            magnitude: number | null;
            /** @description The worse of its two statements'; of a shift only asserted, the best of its sources'. */
            grade: string | null;
            /** @description The earlier statement; null where there is none. */
            from: components["schemas"]["StatementResponse"] | null;
            /** @description The later statement; null where there is none, as after silence. */
            to: components["schemas"]["StatementResponse"] | null;
            /** @description Null for a shift that no source asserts. */
            asserted: components["schemas"]["AssertedResponse"] | null;
            status: components["schemas"]["ShiftStatus"];
            /** @description Null while nobody has reviewed it. */
            review: components["schemas"]["ReviewResponse"] | null;
            /** @description The rule that decided; null for a shift only asserted. */
            rule: string | null;
            caveat: string | null;
            /** @description The day (`YYYY-MM-DD`) on which what time drives was due; null where the statements date it. */
            dated: string | null;
            /** @description The day (`YYYY-MM-DD`) as of which what time drives was found. */
            evaluatedAt: string | null;
            /** @description What the dossier's settings make of it: told at once, in the digest, only shown. */
            alertClass: components["schemas"]["AlertClass"];
            id: string;
            actor: components["schemas"]["ActorReference"];
            facets: string[];
            /** @description One of its sides, or a shift only asserted itself, is disputed. */
            provisional: boolean;
            /** @description Somebody denied that there was such a shift. */
            disputed: boolean;
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
        ShiftsPageResponse: {
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
            items: components["schemas"]["ShiftView"][];
        };
        StatementsPageResponse: {
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
            items: components["schemas"]["StatementResponse"][];
        };
        StatementViewResponse: {
            speaker: components["schemas"]["SpeakerReference"] | null;
            addressee: components["schemas"]["SpeakerReference"] | null;
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
            point: components["schemas"]["StatementPointResponse"] | null;
            id: string;
            sequence: number;
            actor: components["schemas"]["ActorReference"];
            jointWith: components["schemas"]["ActorReference"][];
            issue: components["schemas"]["IssueReference"];
            conditions: components["schemas"]["AttachedConditionResponse"][];
            /** @description Whether these are all: only then does a missing one mean that it was dropped. */
            conditionsComplete: boolean;
            /** @description 0 joked, 1 floated, 2 stated, 3 demanded or pledged, 4 decided or signed, 5 in force. */
            commitment: number;
            stated: components["schemas"]["StatedResponse"];
            after: components["schemas"]["OrderWordResponse"][];
            before: components["schemas"]["OrderWordResponse"][];
            recordedAt: string;
            summary: string;
            sources: components["schemas"]["SourceResponse"][];
            /** @description Whether a denial of it, or of its plan, stands. */
            disputed: boolean;
            denials: components["schemas"]["DenialResponse"][];
            codings: components["schemas"]["CodingResponse"][];
            corrections: components["schemas"]["CorrectionResponse"][];
            /** @description The events of its stream: what was first recorded, and each correction, source, coding, denial and retraction since. */
            events: components["schemas"]["EventEnvelopeResponse"][];
        };
        LogPageResponse: {
            /** @description Cursor of the next page; null at the end of the log. */
            next: string | null;
            items: components["schemas"]["EventEnvelopeResponse"][];
        };
        /** @enum {string} */
        PlanStatus: "announced" | "leaked" | "reported" | "under-discussion" | "alternative";
        /** @enum {string} */
        Completeness: "document" | "summary" | "partial";
        PlanReference: {
            slug: string;
            title: string;
        };
        PlanItemResponse: {
            status: components["schemas"]["PlanStatus"];
            completeness: components["schemas"]["Completeness"];
            supersedes: components["schemas"]["PlanReference"] | null;
            actor: components["schemas"]["ActorReference"];
            jointWith: components["schemas"]["ActorReference"][];
            stated: components["schemas"]["StatedResponse"];
            /** @description The newest version's number; versions are numbered from 1. */
            version: number;
            /** @description How many points it has here; subpoints count. */
            points: number;
            supersededBy: components["schemas"]["PlanReference"][];
            /** @description Somebody denied it, and with it its points. */
            disputed: boolean;
            slug: string;
            title: string;
        };
        PlansPageResponse: {
            /** @description The day (UTC) by which the public must have learned of a statement; null: whenever. */
            disclosedBy: string | null;
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
            items: components["schemas"]["PlanItemResponse"][];
            /** @description Valid time: the day (UTC, `YYYY-MM-DD`); statements that begin by its end are counted. */
            asOf: string;
            /** @description Record time: how much of the log is counted. */
            knownAt: components["schemas"]["KnownAtResponse"];
        };
        /** @enum {string} */
        AuthorRole: "author" | "mediator" | "addressee";
        PlanAuthorResponse: {
            role: components["schemas"]["AuthorRole"];
            actor: components["schemas"]["ActorReference"];
        };
        PlanPointResponse: {
            /** @description As the plan counts it, e.g. `2a`. */
            number: string | null;
            /** @description The `demand` of the point it is a part of. */
            parent: string | null;
            issue: components["schemas"]["IssueReference"] | null;
            /** @description Null where the point is coded on no position. */
            position: components["schemas"]["PositionReference"] | null;
            quantity: components["schemas"]["QuantityResponse"] | null;
            scope: string | null;
            /** @description Names the alternative it belongs to; such a point fills no slot. */
            branch: string | null;
            /** @description What its holders thereby hold; null where the point is not coded. */
            statement: components["schemas"]["StatementResponse"] | null;
            /** @description Its identity across versions. */
            demand: string;
            text: string;
            /** @description `demand`s of the points it is offered for. */
            inExchangeFor: string[];
            addressees: components["schemas"]["ActorReference"][];
        };
        PlanVersionResponse: {
            disclosed: components["schemas"]["DisclosedResponse"] | null;
            modality: components["schemas"]["Modality"];
            deed: components["schemas"]["Deed"] | null;
            status: components["schemas"]["PlanStatus"];
            /** @description From what is no whole document, nothing follows by silence. */
            completeness: components["schemas"]["Completeness"];
            /** @description How many points it says it has. */
            declaredPoints: number | null;
            /** @description Slug of the plan it takes the place of. */
            supersedes: string | null;
            summary: string | null;
            /** @description The best Admiralty grade among its sources. */
            grade: string | null;
            /** @description From 1. */
            number: number;
            /** @description Id of the event that recorded it. */
            id: string;
            sequence: number;
            recordedAt: string;
            title: string;
            actor: components["schemas"]["ActorReference"];
            jointWith: components["schemas"]["ActorReference"][];
            /** @description Those who only joined the text later: inferred. */
            adherents: components["schemas"]["ActorReference"][];
            authors: components["schemas"]["PlanAuthorResponse"][];
            stated: components["schemas"]["StatedResponse"];
            /** @description 0 joked, 1 floated, 2 stated, 3 demanded or pledged, 4 decided or signed, 5 in force. */
            commitment: number;
            sources: components["schemas"]["SourceResponse"][];
            /** @description Somebody denied it, and with it its points. */
            disputed: boolean;
            points: components["schemas"]["PlanPointResponse"][];
        };
        SupportRowResponse: {
            /** @description The point; null for the plan as a whole. */
            demand: string | null;
            /** @description One for each of the table's actors, in their order; null where its answer is unknown. */
            reactions: (components["schemas"]["ReactionResponse"] | null)[];
        };
        SupportResponse: {
            /** @description Who answered the plan or any of its points. */
            actors: components["schemas"]["ActorReference"][];
            /** @description The plan as a whole, then each point, in the plan's order. */
            rows: components["schemas"]["SupportRowResponse"][];
        };
        PositionAsked: {
            position: components["schemas"]["PositionReference"] | null;
            issue: components["schemas"]["IssueReference"];
        };
        PointAsked: {
            /** @description Slug of the plan. */
            plan: string;
            demand: string;
        };
        /** @enum {string} */
        ConditionKind: "demand" | "promise" | "precondition";
        /**
         * @description Whether all of `refersTo` must come true, or any.
         * @enum {string}
         */
        ConditionLogic: "all" | "any";
        /**
         * @description `pending` while nobody has said anything.
         * @enum {string}
         */
        ConditionStatus: "pending" | "refused" | "stalled" | "partly-fulfilled" | "fulfilled" | "fulfilled-de-facto" | "lapsed" | "withdrawn" | "broken";
        ResolutionResponse: {
            status: components["schemas"]["ConditionStatus"];
            /** @description The statement by which, where one was named. */
            statement: components["schemas"]["StatementResponse"] | null;
            note: string | null;
            addressee: components["schemas"]["ActorReference"];
            /** @description When it came to that. */
            stated: components["schemas"]["DisclosedResponse"];
            sources: components["schemas"]["SourceResponse"][];
            sequence: number;
            recordedAt: string;
        };
        ConditionStateResponse: {
            /** @description `pending` while nobody has said anything. */
            status: components["schemas"]["ConditionStatus"];
            /** @description The word that says so; null while it is pending by silence. */
            resolution: components["schemas"]["ResolutionResponse"] | null;
            addressee: components["schemas"]["ActorReference"];
            /** @description The deadline has passed and the matter is still open. */
            isOverdue: boolean;
        };
        ConditionResponse: {
            kind: components["schemas"]["ConditionKind"];
            refersTo: (components["schemas"]["PositionAsked"] | components["schemas"]["PointAsked"])[];
            /** @description Whether all of `refersTo` must come true, or any. */
            logic: components["schemas"]["ConditionLogic"];
            /** @description Null where none was set; its last instant counts. */
            deadline: components["schemas"]["DisclosedResponse"] | null;
            /** @description The statement that makes it, where one was named. */
            statement: components["schemas"]["StatementResponse"] | null;
            /** @description The best Admiralty grade among its sources. */
            grade: string | null;
            slug: string;
            /** @description Who demands or promises. */
            actor: components["schemas"]["ActorReference"];
            text: string;
            stated: components["schemas"]["DisclosedResponse"];
            sources: components["schemas"]["SourceResponse"][];
            sequence: number;
            recordedAt: string;
            /** @description One for each addressee. */
            states: components["schemas"]["ConditionStateResponse"][];
            /** @description Everything that became of it, in the log's order. */
            history: components["schemas"]["ResolutionResponse"][];
        };
        PlanViewResponse: {
            /** @description The day (UTC) by which the public must have learned of a statement; null: whenever. */
            disclosedBy: string | null;
            supersedes: components["schemas"]["PlanReference"] | null;
            slug: string;
            title: string;
            supersededBy: components["schemas"]["PlanReference"][];
            disputed: boolean;
            denials: components["schemas"]["DenialResponse"][];
            /** @description The newest version, with its points in order; a subpoint names the `demand` of its parent. */
            current: components["schemas"]["PlanVersionResponse"];
            /** @description The versions before it, from the first. */
            earlier: components["schemas"]["PlanVersionResponse"][];
            support: components["schemas"]["SupportResponse"];
            /** @description What the ledger holds that refers to a point of it. */
            conditions: components["schemas"]["ConditionResponse"][];
            /** @description Valid time: the day (UTC, `YYYY-MM-DD`); statements that begin by its end are counted. */
            asOf: string;
            /** @description Record time: how much of the log is counted. */
            knownAt: components["schemas"]["KnownAtResponse"];
        };
        ComparedVersionResponse: {
            /** @description Only a `document` says by its silence that a demand is gone. */
            completeness: components["schemas"]["Completeness"];
            version: number;
            stated: components["schemas"]["StatedResponse"];
            slug: string;
            title: string;
        };
        /**
         * @description `not-mentioned`: the version that lacks it is no whole document.
         * @enum {string}
         */
        PointChange: "kept" | "changed" | "added" | "dropped" | "not-mentioned";
        /**
         * @description What of the point changed.
         * @enum {string}
         */
        PointField: "text" | "position" | "quantity" | "scope" | "branch" | "inExchangeFor" | "addressees";
        PointDifferenceResponse: {
            /** @description `not-mentioned`: the version that lacks it is no whole document. */
            change: components["schemas"]["PointChange"];
            /** @description What of the point changed. */
            fields: components["schemas"]["PointField"][];
            /** @description The point of `against`. */
            before: components["schemas"]["PlanPointResponse"] | null;
            /** @description The point of `plan`. */
            after: components["schemas"]["PlanPointResponse"] | null;
            demand: string;
        };
        PlanDiffResponse: {
            /** @description The day (UTC) by which the public must have learned of a statement; null: whenever. */
            disclosedBy: string | null;
            plan: components["schemas"]["ComparedVersionResponse"];
            against: components["schemas"]["ComparedVersionResponse"];
            /** @description First the plan's points in its order, then those that only `against` has. */
            items: components["schemas"]["PointDifferenceResponse"][];
            /** @description Valid time: the day (UTC, `YYYY-MM-DD`); statements that begin by its end are counted. */
            asOf: string;
            /** @description Record time: how much of the log is counted. */
            knownAt: components["schemas"]["KnownAtResponse"];
        };
        ConditionsPageResponse: {
            /** @description The day (UTC) by which the public must have learned of a statement; null: whenever. */
            disclosedBy: string | null;
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
            items: components["schemas"]["ConditionResponse"][];
            /** @description Valid time: the day (UTC, `YYYY-MM-DD`); statements that begin by its end are counted. */
            asOf: string;
            /** @description Record time: how much of the log is counted. */
            knownAt: components["schemas"]["KnownAtResponse"];
        };
        /**
         * @description `fulfilled-de-facto` where only conduct has come that far.
         * @enum {string}
         */
        ProposedStatus: "fulfilled" | "fulfilled-de-facto";
        ProposalResponse: {
            /** @description `fulfilled-de-facto` where only conduct has come that far. */
            status: components["schemas"]["ProposedStatus"];
            addressee: components["schemas"]["ActorReference"];
            /** @description By which the demanded positions were reached. */
            statements: components["schemas"]["StatementResponse"][];
        };
        ConditionViewResponse: {
            kind: components["schemas"]["ConditionKind"];
            refersTo: (components["schemas"]["PositionAsked"] | components["schemas"]["PointAsked"])[];
            /** @description Whether all of `refersTo` must come true, or any. */
            logic: components["schemas"]["ConditionLogic"];
            /** @description Null where none was set; its last instant counts. */
            deadline: components["schemas"]["DisclosedResponse"] | null;
            /** @description The statement that makes it, where one was named. */
            statement: components["schemas"]["StatementResponse"] | null;
            /** @description The best Admiralty grade among its sources. */
            grade: string | null;
            /** @description The day (UTC) by which the public must have learned of a statement; null: whenever. */
            disclosedBy: string | null;
            proposals: components["schemas"]["ProposalResponse"][];
            slug: string;
            /** @description Who demands or promises. */
            actor: components["schemas"]["ActorReference"];
            text: string;
            stated: components["schemas"]["DisclosedResponse"];
            sources: components["schemas"]["SourceResponse"][];
            sequence: number;
            recordedAt: string;
            /** @description One for each addressee. */
            states: components["schemas"]["ConditionStateResponse"][];
            /** @description Everything that became of it, in the log's order. */
            history: components["schemas"]["ResolutionResponse"][];
            /** @description Valid time: the day (UTC, `YYYY-MM-DD`); statements that begin by its end are counted. */
            asOf: string;
            /** @description Record time: how much of the log is counted. */
            knownAt: components["schemas"]["KnownAtResponse"];
        };
        OrderNeededItem: {
            /** @enum {string} */
            kind: "order-needed";
            actor: components["schemas"]["ActorReference"];
            issue: components["schemas"]["IssueReference"];
            /** @description The two, side by side. */
            statements: components["schemas"]["StatementResponse"][];
            why: string;
        };
        ProposedResolutionItem: {
            /** @description `fulfilled-de-facto` where only conduct has come that far. */
            status: components["schemas"]["ProposedStatus"];
            /** @enum {string} */
            kind: "proposed-resolution";
            /** @description Slug of the condition. */
            condition: string;
            text: string;
            addressee: components["schemas"]["ActorReference"];
            /** @description By which the demanded positions were reached. */
            statements: components["schemas"]["StatementResponse"][];
        };
        DisputedItem: {
            /** @enum {string} */
            kind: "disputed";
            target: components["schemas"]["Denied"];
            /** @description One of the three, as `target` says. */
            statement: components["schemas"]["StatementResponse"] | null;
            plan: components["schemas"]["PlanReference"] | null;
            shift: components["schemas"]["ShiftResponse"] | null;
            denials: components["schemas"]["DenialResponse"][];
        };
        UnmatchedDemandItem: {
            /** @enum {string} */
            kind: "unmatched-demand";
            earlier: components["schemas"]["PlanVersionReference"];
            later: components["schemas"]["PlanVersionReference"];
            /** @description Of the later version. */
            point: components["schemas"]["PlanPointResponse"];
            /** @description Of the earlier version: what it may be. */
            candidates: components["schemas"]["PlanPointResponse"][];
        };
        ParkedItem: {
            /** @description The stream of the first event that is not handled; null where nothing but time asked for it. */
            stream: string | null;
            sequence: number | null;
            /** @description Id of that event. */
            event: string | null;
            /** @enum {string} */
            kind: "parked";
            /** @description The job: `alerts`, or one of detection's. */
            follower: string;
            /** @description What it has set aside: of alerts the stream, of detection the detector and the unit it judges. */
            unit: string;
            /** @description How often it was tried. */
            attempts: number;
            /** @description Why it failed, the last time. */
            failure: string;
            /** @description UTC, ISO 8601. */
            parkedAt: string;
            failedAt: string;
            /** @description When it is tried next. */
            retryAt: string;
        };
        WorklistPageResponse: {
            items: (components["schemas"]["OrderNeededItem"] | components["schemas"]["ProposedResolutionItem"] | components["schemas"]["DisputedItem"] | components["schemas"]["UnmatchedDemandItem"] | components["schemas"]["ParkedItem"])[];
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
        };
        ParkedResponse: {
            /** @description The stream of the first event that is not handled; null where nothing but time asked for it. */
            stream: string | null;
            sequence: number | null;
            /** @description Id of that event. */
            event: string | null;
            /** @description The job: `alerts`, or one of detection's. */
            follower: string;
            /** @description What it has set aside: of alerts the stream, of detection the detector and the unit it judges. */
            unit: string;
            /** @description How often it was tried. */
            attempts: number;
            /** @description Why it failed, the last time. */
            failure: string;
            /** @description UTC, ISO 8601. */
            parkedAt: string;
            failedAt: string;
            /** @description When it is tried next. */
            retryAt: string;
        };
        ParkedPageResponse: {
            /** @description Cursor of the next page; null on the last. */
            next: string | null;
            items: components["schemas"]["ParkedResponse"][];
        };
        RetriedResponse: {
            /** @description Units that are tried again now; what is handled leaves the list. */
            retrying: number;
        };
        PlaceInMatrix: {
            track: components["schemas"]["Track"];
            /** @description Null where the scale no longer names it. */
            position: components["schemas"]["PositionReference"] | null;
            /** @description EDTF: since when this position is held without a break. */
            since: string;
            /** @description Id of the statement that the headline rests on. */
            statement: string;
            /** @description Whether that statement's date also ends by the day; if not, it only may have been made by then. */
            certain: boolean;
            /** @description Neither a line nor a conduct slot is filled: this is the best of the rest. */
            unconfirmed: boolean;
            disputed: boolean;
            /** @description Last stated longer ago than the dossier's `staleAfter` (days, default 365). */
            stale: boolean;
        };
        /**
         * @description What became of `then`; null where the position is the same, or where no day to compare to is asked for.
         * @enum {string}
         */
        Move: "appeared" | "vanished" | "reversal" | "hardening" | "softening" | "change" | "clarification" | "quantity-change" | "new-condition" | "dropped-condition" | "contradiction" | "new-demand" | "dropped-demand" | "say-do-gap" | "public-private-gap" | "dissent" | "anticipated" | "drift" | "silence" | "lapsed" | "overdue" | "convergence" | "divergence" | "resumption" | "inconsistency";
        MatrixCellResponse: {
            /** @description Null: unknown, never neutral. */
            now: components["schemas"]["PlaceInMatrix"] | null;
            /** @description On the day compared to; null where that is unknown, or where none is asked for. */
            then: components["schemas"]["PlaceInMatrix"] | null;
            /** @description What became of `then`; null where the position is the same, or where no day to compare to is asked for. */
            moved: components["schemas"]["Move"] | null;
        };
        MatrixRowResponse: {
            actor: components["schemas"]["ActorReference"];
            /** @description One an issue, in the order of `issues`. */
            cells: components["schemas"]["MatrixCellResponse"][];
        };
        MatrixResponse: {
            /** @description The day (UTC) by which the public must have learned of a statement; null: whenever. */
            disclosedBy: string | null;
            /** @description The earlier day (`YYYY-MM-DD`) compared to; null where none was asked for. */
            compareTo: string | null;
            issues: components["schemas"]["IssueReference"][];
            rows: components["schemas"]["MatrixRowResponse"][];
            /** @description Valid time: the day (UTC, `YYYY-MM-DD`); statements that begin by its end are counted. */
            asOf: string;
            /** @description Record time: how much of the log is counted. */
            knownAt: components["schemas"]["KnownAtResponse"];
        };
        DistanceSideResponse: {
            /** @description Null where the scale no longer names it. */
            position: components["schemas"]["PositionReference"] | null;
            /** @description Id of the statement that its line rests on. */
            statement: string;
        };
        DistanceStepResponse: {
            /** @description `YYYY-MM-DD`, UTC; null where nobody says since when. */
            since: string | null;
            /** @description Whole days, those until `asOf` included; null where `since` is. */
            days: number | null;
            /** @description Points, 0–100; null while either line is undetermined or has no value. */
            distance: number | null;
            /** @description In the order of `actors`. */
            sides: components["schemas"]["DistanceSideResponse"][];
        };
        DistanceResponse: {
            issue: components["schemas"]["IssueReference"];
            /** @description Two, by slug. */
            actors: components["schemas"]["ActorReference"][];
            steps: components["schemas"]["DistanceStepResponse"][];
        };
        DistancesResponse: {
            /** @description The day (UTC) by which the public must have learned of a statement; null: whenever. */
            disclosedBy: string | null;
            items: components["schemas"]["DistanceResponse"][];
            /** @description Valid time: the day (UTC, `YYYY-MM-DD`); statements that begin by its end are counted. */
            asOf: string;
            /** @description Record time: how much of the log is counted. */
            knownAt: components["schemas"]["KnownAtResponse"];
        };
        TallyResponse: {
            /** @description Standing shifts that the rules found, by kind; also those that a source asserts as well. */
            shifts: {
                [key: string]: number;
            };
            /** @description Standing shifts that only a source asserts, by kind. */
            asserted: {
                [key: string]: number;
            };
            /** @description Slots (actor × issue × track) that a statement fills: each has one first position. */
            firstPositions: number;
            /** @description Statements that say again what the slot held. */
            reaffirmations: number;
            /** @description Pairs whose order nobody knows and whose positions differ. */
            undetermined: number;
        };
        JsonFeedAuthor: {
            name: string;
        };
        JsonFeedItem: {
            /** @description Stays the same for as long as the shift is this one. */
            id: string;
            /** @description Where the page shows it. */
            url: string;
            title: string;
            content_html: string;
            date_published: string;
            /** @description When the event that last changed it was recorded. */
            date_modified: string;
            /** @description Its kind and facets. */
            tags: string[];
        };
        JsonFeedResponse: {
            /** @enum {string} */
            version: "https://jsonfeed.org/version/1.1";
            title: string;
            home_page_url: string;
            feed_url: string;
            language: string;
            authors: components["schemas"]["JsonFeedAuthor"][];
            items: components["schemas"]["JsonFeedItem"][];
        };
        VerifiedHeadResponse: {
            /** @description UTC, ISO 8601 with milliseconds: the first time it was found right. */
            verifiedAt: string;
            sequence: number;
            /** @description SHA-256, hex. */
            hash: string;
        };
        StandingFaultResponse: {
            /** @enum {string} */
            foundBy: "incremental" | "whole";
            foundAt: string;
            /** @description Of the event at which it shows, or of the first one missing. */
            sequence: number;
            /** @description What does not hold there. */
            fault: string;
        };
        ChainFaultResponse: {
            /** @description Of the event at which it shows, or of the first one missing. */
            sequence: number;
            /** @description What does not hold there. */
            fault: string;
        };
        ChainHeadResponse: {
            sequence: number;
            /** @description SHA-256, hex. */
            hash: string;
        };
        IntegrityCheckResponse: {
            /** @enum {string} */
            outcome: "sound" | "broken";
            fault: components["schemas"]["ChainFaultResponse"] | null;
            checkedAt: string;
            /** @description The sequence after which it began: 0 for a whole one. */
            after: number;
            /** @description How many events it found right. */
            events: number;
            /** @description The last of these. */
            head: components["schemas"]["ChainHeadResponse"];
        };
        IntegrityResponse: {
            /**
             * @description A fault stands until a whole verification finds none.
             * @enum {string}
             */
            status: "sound" | "broken" | "unchecked";
            /** @description Up to where the log has been found right, ever; the feeds publish it. */
            verifiedHead: components["schemas"]["VerifiedHeadResponse"] | null;
            fault: components["schemas"]["StandingFaultResponse"] | null;
            /** @description Each hour, from the verified head on. */
            incremental: components["schemas"]["IntegrityCheckResponse"] | null;
            /** @description Each night, and when asked for: from the first event. */
            whole: components["schemas"]["IntegrityCheckResponse"] | null;
            dossier: string;
            lastSequence: number;
        };
        PublishedHeadResponse: {
            dossier: string;
            sequence: number;
            /** @description SHA-256, hex. */
            hash: string;
            verifiedAt: string;
        };
        HeadsFeedItem: {
            /** @description Names the head by dossier, sequence and hash. */
            id: string;
            url: string;
            /** @description `sequence:hash`. */
            title: string;
            content_text: string;
            date_published: string;
            _palinode: components["schemas"]["PublishedHeadResponse"];
        };
        HeadsFeedResponse: {
            /** @enum {string} */
            version: "https://jsonfeed.org/version/1.1";
            title: string;
            home_page_url: string;
            feed_url: string;
            language: string;
            authors: components["schemas"]["JsonFeedAuthor"][];
            items: components["schemas"]["HeadsFeedItem"][];
        };
        RedactionResponse: {
            id: string;
            sequence: number;
        };
        ProvenEventResponse: {
            /** @description Its shape follows from `type`; null once redacted. */
            data: {
                [key: string]: unknown;
            } | null;
            causationId: string | null;
            correlationId: string | null;
            /** @description Hex; null once redacted. */
            salt: string | null;
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
        AlgorithmResponse: {
            /** @enum {string} */
            name: "palinode-chain-v1";
            dataHash: string;
            hash: string;
            /** @description The fields of `hash`, in their order. */
            fields: string[];
        };
        ProvenHeadResponse: {
            /** @description When a verification first found it right, as the feeds publish it; null for the log's end as it stands. */
            verifiedAt: string | null;
            sequence: number;
            /** @description SHA-256, hex. */
            hash: string;
        };
        ChainLinkResponse: {
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
        ProofResponse: {
            /** @description What emptied the event; its content can no longer be proven, its place can. */
            redaction: components["schemas"]["RedactionResponse"] | null;
            /** @description Cursor of the links that follow; null if the last one is the head. */
            next: string | null;
            event: components["schemas"]["ProvenEventResponse"];
            algorithm: components["schemas"]["AlgorithmResponse"];
            /** @description Where the links lead: the first verified head that covers the event, else the end of the log. */
            head: components["schemas"]["ProvenHeadResponse"];
            /** @description The events after it (or after those of the part before), up to the head: each one's previousHash is the hash before. */
            links: components["schemas"]["ChainLinkResponse"][];
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
    KeysController_list: {
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
                    "application/json": components["schemas"]["KeysPageResponse"];
                };
            };
        };
    };
    KeysController_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateKeyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedKeyResponse"];
                };
            };
        };
    };
    KeysController_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                /** @description Events that speak of this actor: its own, and those of what it holds, says, demands, or is told. */
                actor?: string;
                /** @description Events that speak of this issue: its own, and those of what is said and found on it. */
                issue?: string;
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
                    "application/x-ndjson": string;
                };
            };
        };
    };
    EventsController_record: {
        parameters: {
            query?: {
                /** @description Only tells what would follow, and records nothing; at most 1,000 events, all or none of them. */
                dryRun?: "true" | "false";
            };
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
            /** @description Recorded by an earlier request, or a dry run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedEventResponse"] | components["schemas"]["DryRunResponse"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedEventResponse"];
                };
            };
        };
    };
    EventsController_batch: {
        parameters: {
            query?: {
                /** @description Only tells what would follow, and records nothing; at most 1,000 events, all or none of them. */
                dryRun?: "true" | "false";
                /** @description All lines or none (the default); `false` commits each thousand lines' faultless ones. */
                atomic?: "true" | "false";
                /** @description Whether lines that do not say so themselves may cause alerts; true by default. */
                notify?: "true" | "false";
                /**
                 * @description Names the batch, for events that do not name their correlation themselves; the pieces of one import
                 *     share it, so that their shifts go out in one digest.
                 */
                correlationId?: string;
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
            /** @description Not atomic, or a dry run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchReport"] | components["schemas"]["DryRunResponse"];
                };
            };
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
    ImportController_import: {
        parameters: {
            query?: {
                /** @description Only tells what would follow, and records nothing; at most 1,000 events, all or none of them. */
                dryRun?: "true" | "false";
                /** @description All lines or none (the default); `false` commits each thousand lines' faultless ones. */
                atomic?: "true" | "false";
                /** @description Whether lines that do not say so themselves may cause alerts; true by default. */
                notify?: "true" | "false";
                /**
                 * @description Names the batch, for events that do not name their correlation themselves; the pieces of one import
                 *     share it, so that their shifts go out in one digest.
                 */
                correlationId?: string;
                /** @description The column map, as JSON; in a multipart body it is the part `map` instead. */
                map?: string;
            };
            header?: never;
            path: {
                dossier: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description The column map, as JSON; it comes before the file */
                    map: string;
                    /**
                     * Format: binary
                     * @description The CSV file, UTF-8, of any size: it is read as it comes in
                     */
                    file: string;
                };
                "text/csv": {
                    /** @description The column map, as JSON; it comes before the file */
                    map: string;
                    /**
                     * Format: binary
                     * @description The CSV file, UTF-8, of any size: it is read as it comes in
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Not atomic, or a dry run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchReport"] | components["schemas"]["DryRunResponse"];
                };
            };
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
    RestoreController_restore: {
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
                "application/x-ndjson": string;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RestoredResponse"];
                };
            };
        };
    };
    ReviewsController_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dossier: string;
                shift: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShiftResponse"];
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
    EndpointsController_rotate: {
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
                "application/json": components["schemas"]["RotateSecretDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedEndpointResponse"];
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
    PastController_previewNew: {
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
                "application/json": components["schemas"]["PreviewFilterDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewResponse"];
                };
            };
        };
    };
    PastController_preview: {
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
                "application/json": components["schemas"]["PreviewFilterDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewResponse"];
                };
            };
        };
    };
    PastController_recover: {
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
                "application/json": components["schemas"]["RecoverDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveredResponse"];
                };
            };
        };
    };
    PastController_replay: {
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
                "application/json": components["schemas"]["ReplayDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayedResponse"];
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
    DeliveriesController_resend: {
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
                    "application/json": components["schemas"]["AttemptResponse"];
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
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
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
            query?: {
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
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
                    "application/json": components["schemas"]["ActorViewResponse"];
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
            query?: {
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
            };
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
                    "application/json": components["schemas"]["IssueViewResponse"];
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
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
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
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
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
                /** @description Slugs, separated by commas; 1 to 200. */
                actor?: string;
                /** @description Slugs, separated by commas; 1 to 200. */
                issue?: string;
                /** @description Any of these, separated by commas: reversal, hardening, softening, change, clarification, quantity-change, new-condition, dropped-condition, contradiction, new-demand, dropped-demand, say-do-gap, public-private-gap, dissent, anticipated, drift, silence, lapsed, overdue, convergence, divergence, resumption, inconsistency. */
                kind?: string;
                /** @description Slugs, separated by commas; 1 to 200. */
                facet?: string;
                /** @description Any of these, separated by commas: line, conduct, reported, leaked, inferred. */
                track?: string;
                /** @description What alerts by default, what waits for the digest, what is only shown. */
                alertClass?: components["schemas"]["AlertClass"];
                limit: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description `computed` and `asserted` each with what is both. */
                basis?: "computed" | "asserted" | "both";
                /** @description 0–100; what has no magnitude is below every minimum but 0. */
                minMagnitude?: number;
                /** @description Admiralty grade that has to be reached in both its parts, e.g. `C3`; what is not graded reaches none. */
                minGrade?: string;
                /** @description Leaves out what was said long before it was recorded. */
                skipRetroactive?: boolean;
                /** @description EDTF: later statements that begin on or after it. */
                since?: string;
                /** @description EDTF: later statements that begin on or before its end. */
                until?: string;
                /** @description Shifts in which this statement is the earlier or the later one. */
                statement?: string;
                /** @description `dismissed`: those that an analyst found to be none. */
                status: "standing" | "withdrawn" | "dismissed" | "all";
                /** @description Movements between whose statements another person took office; left unsaid, only reversals asked for by kind are without. */
                includeSuccession?: boolean;
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
                    "application/json": components["schemas"]["ShiftView"];
                };
            };
        };
    };
    StatementsController_page: {
        parameters: {
            query: {
                limit: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
                /** @description Words of the summary or the quote, as one types them into a search: `"the very words"`, `or`, `-not`. */
                q?: string;
                /** @description Any holder of a statement. */
                actor?: string;
                /** @description Who uttered it; a statement without a speaker is its holder's own word. */
                speaker?: string;
                issue?: string;
                modality?: "official" | "enacted" | "reported" | "leaked" | "inferred";
                track?: "line" | "conduct" | "reported" | "leaked" | "inferred";
                /** @description EDTF: statements whose stated date begins on or after it. */
                since?: string;
                /** @description EDTF: statements whose stated date begins on or before its end. */
                until?: string;
                /** @description An outlet, as the sources name it. */
                source?: string;
                /** @description Retracted ones are left out unless asked for. */
                status: "standing" | "retracted" | "all";
                /** @description By stated date: the newest first, or the oldest. */
                order: "desc" | "asc";
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
                    "application/json": components["schemas"]["StatementsPageResponse"];
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
                    "application/json": components["schemas"]["StatementViewResponse"];
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
    LogStreamController_follow: {
        parameters: {
            query?: {
                /** @description Events after this sequence. */
                after?: number;
                type?: string;
                stream?: string;
                /** @description Events that speak of this actor: its own, and those of what it holds, says, demands, or is told. */
                actor?: string;
                /** @description Events that speak of this issue: its own, and those of what is said and found on it. */
                issue?: string;
            };
            header?: {
                /** @description The last sequence received; browsers send it by themselves. */
                "Last-Event-ID"?: string;
            };
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
                    "text/event-stream": string;
                };
            };
        };
    };
    PlansController_page: {
        parameters: {
            query: {
                limit: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
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
                    "application/json": components["schemas"]["PlansPageResponse"];
                };
            };
        };
    };
    PlansController_one: {
        parameters: {
            query?: {
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
            };
            header?: never;
            path: {
                dossier: string;
                plan: string;
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
                    "application/json": components["schemas"]["PlanViewResponse"];
                };
            };
        };
    };
    PlansController_diff: {
        parameters: {
            query?: {
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
                /**
                 * @description Slug of a plan, this or another, and with `@2` one version of it, else its newest; without it the version before
                 *     this one or, of a first one, the plan it supersedes.
                 */
                against?: string;
                /** @description Which version of this plan; the newest unless said otherwise. */
                version?: number;
            };
            header?: never;
            path: {
                dossier: string;
                plan: string;
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
                    "application/json": components["schemas"]["PlanDiffResponse"];
                };
            };
        };
    };
    ConditionsController_page: {
        parameters: {
            query: {
                limit: number;
                /** @description `next` of the page before. */
                cursor?: string;
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
                /** @description Those with this status for an addressee; `pending` is also what nobody has said anything of. */
                status?: "pending" | "refused" | "stalled" | "partly-fulfilled" | "fulfilled" | "fulfilled-de-facto" | "lapsed" | "withdrawn" | "broken";
                /** @description Slug: of whom it is demanded, or to whom it is promised. */
                addressee?: string;
                /** @description Slug: who demands or promises. */
                actor?: string;
                /** @description Those whose deadline has passed while the matter is open, or those of which that is not so. */
                overdue?: "true" | "false";
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
                    "application/json": components["schemas"]["ConditionsPageResponse"];
                };
            };
        };
    };
    ConditionsController_one: {
        parameters: {
            query?: {
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
            };
            header?: never;
            path: {
                dossier: string;
                condition: string;
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
                    "application/json": components["schemas"]["ConditionViewResponse"];
                };
            };
        };
    };
    WorklistController_page: {
        parameters: {
            query: {
                limit: number;
                /** @description `next` of the page before. */
                cursor?: string;
                kind?: "order-needed" | "proposed-resolution" | "disputed" | "unmatched-demand" | "parked";
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
                    "application/json": components["schemas"]["WorklistPageResponse"];
                };
            };
        };
    };
    ParkedController_page: {
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
                    "application/json": components["schemas"]["ParkedPageResponse"];
                };
            };
        };
    };
    ParkedController_retry: {
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedResponse"];
                };
            };
        };
    };
    MatrixController_answer: {
        parameters: {
            query?: {
                /** @description Slugs, separated by commas; 1 to 500. */
                actors?: string;
                /** @description Slugs, separated by commas; 1 to 200. */
                issues?: string;
                /** @description An earlier date (EDTF, UTC; its end counts) to compare with: each cell then says what moved since. */
                compareTo?: string;
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
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
                    "application/json": components["schemas"]["MatrixResponse"];
                };
            };
        };
    };
    DistancesController_answer: {
        parameters: {
            query: {
                /** @description Slugs, separated by commas; 2 to 20. */
                actors: string;
                /** @description Left out: every issue on which two of them have a line. */
                issue?: string;
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
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
                    "application/json": components["schemas"]["DistancesResponse"];
                };
            };
        };
    };
    TallyController_answer: {
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
                    "application/json": components["schemas"]["TallyResponse"];
                };
            };
        };
    };
    "ExportsController_statementsFile[0]": {
        parameters: {
            query: {
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
                /** @description Words of the summary or the quote, as one types them into a search: `"the very words"`, `or`, `-not`. */
                q?: string;
                /** @description Any holder of a statement. */
                actor?: string;
                /** @description Who uttered it; a statement without a speaker is its holder's own word. */
                speaker?: string;
                issue?: string;
                modality?: "official" | "enacted" | "reported" | "leaked" | "inferred";
                track?: "line" | "conduct" | "reported" | "leaked" | "inferred";
                /** @description EDTF: statements whose stated date begins on or after it. */
                since?: string;
                /** @description EDTF: statements whose stated date begins on or before its end. */
                until?: string;
                /** @description An outlet, as the sources name it. */
                source?: string;
                /** @description Retracted ones are left out unless asked for. */
                status: "standing" | "retracted" | "all";
                /** @description By stated date: the newest first, or the oldest. */
                order: "desc" | "asc";
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
                content?: never;
            };
        };
    };
    "ExportsController_statementsFile[1]": {
        parameters: {
            query: {
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
                /** @description Words of the summary or the quote, as one types them into a search: `"the very words"`, `or`, `-not`. */
                q?: string;
                /** @description Any holder of a statement. */
                actor?: string;
                /** @description Who uttered it; a statement without a speaker is its holder's own word. */
                speaker?: string;
                issue?: string;
                modality?: "official" | "enacted" | "reported" | "leaked" | "inferred";
                track?: "line" | "conduct" | "reported" | "leaked" | "inferred";
                /** @description EDTF: statements whose stated date begins on or after it. */
                since?: string;
                /** @description EDTF: statements whose stated date begins on or before its end. */
                until?: string;
                /** @description An outlet, as the sources name it. */
                source?: string;
                /** @description Retracted ones are left out unless asked for. */
                status: "standing" | "retracted" | "all";
                /** @description By stated date: the newest first, or the oldest. */
                order: "desc" | "asc";
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
                content?: never;
            };
        };
    };
    "ExportsController_shiftsFile[0]": {
        parameters: {
            query: {
                /** @description Slugs, separated by commas; 1 to 200. */
                actor?: string;
                /** @description Slugs, separated by commas; 1 to 200. */
                issue?: string;
                /** @description Any of these, separated by commas: reversal, hardening, softening, change, clarification, quantity-change, new-condition, dropped-condition, contradiction, new-demand, dropped-demand, say-do-gap, public-private-gap, dissent, anticipated, drift, silence, lapsed, overdue, convergence, divergence, resumption, inconsistency. */
                kind?: string;
                /** @description Slugs, separated by commas; 1 to 200. */
                facet?: string;
                /** @description Any of these, separated by commas: line, conduct, reported, leaked, inferred. */
                track?: string;
                /** @description What alerts by default, what waits for the digest, what is only shown. */
                alertClass?: components["schemas"]["AlertClass"];
                /** @description `computed` and `asserted` each with what is both. */
                basis?: "computed" | "asserted" | "both";
                /** @description 0–100; what has no magnitude is below every minimum but 0. */
                minMagnitude?: number;
                /** @description Admiralty grade that has to be reached in both its parts, e.g. `C3`; what is not graded reaches none. */
                minGrade?: string;
                /** @description Leaves out what was said long before it was recorded. */
                skipRetroactive?: boolean;
                /** @description EDTF: later statements that begin on or after it. */
                since?: string;
                /** @description EDTF: later statements that begin on or before its end. */
                until?: string;
                /** @description Shifts in which this statement is the earlier or the later one. */
                statement?: string;
                /** @description `dismissed`: those that an analyst found to be none. */
                status: "standing" | "withdrawn" | "dismissed" | "all";
                /** @description Movements between whose statements another person took office; left unsaid, only reversals asked for by kind are without. */
                includeSuccession?: boolean;
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
                content?: never;
            };
        };
    };
    "ExportsController_shiftsFile[1]": {
        parameters: {
            query: {
                /** @description Slugs, separated by commas; 1 to 200. */
                actor?: string;
                /** @description Slugs, separated by commas; 1 to 200. */
                issue?: string;
                /** @description Any of these, separated by commas: reversal, hardening, softening, change, clarification, quantity-change, new-condition, dropped-condition, contradiction, new-demand, dropped-demand, say-do-gap, public-private-gap, dissent, anticipated, drift, silence, lapsed, overdue, convergence, divergence, resumption, inconsistency. */
                kind?: string;
                /** @description Slugs, separated by commas; 1 to 200. */
                facet?: string;
                /** @description Any of these, separated by commas: line, conduct, reported, leaked, inferred. */
                track?: string;
                /** @description What alerts by default, what waits for the digest, what is only shown. */
                alertClass?: components["schemas"]["AlertClass"];
                /** @description `computed` and `asserted` each with what is both. */
                basis?: "computed" | "asserted" | "both";
                /** @description 0–100; what has no magnitude is below every minimum but 0. */
                minMagnitude?: number;
                /** @description Admiralty grade that has to be reached in both its parts, e.g. `C3`; what is not graded reaches none. */
                minGrade?: string;
                /** @description Leaves out what was said long before it was recorded. */
                skipRetroactive?: boolean;
                /** @description EDTF: later statements that begin on or after it. */
                since?: string;
                /** @description EDTF: later statements that begin on or before its end. */
                until?: string;
                /** @description Shifts in which this statement is the earlier or the later one. */
                statement?: string;
                /** @description `dismissed`: those that an analyst found to be none. */
                status: "standing" | "withdrawn" | "dismissed" | "all";
                /** @description Movements between whose statements another person took office; left unsaid, only reversals asked for by kind are without. */
                includeSuccession?: boolean;
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
                content?: never;
            };
        };
    };
    "ExportsController_stancesFile[0]": {
        parameters: {
            query?: {
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
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
                content?: never;
            };
        };
    };
    "ExportsController_stancesFile[1]": {
        parameters: {
            query?: {
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
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
                content?: never;
            };
        };
    };
    "ExportsController_timelineFile[0]": {
        parameters: {
            query?: {
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
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
                content?: never;
            };
        };
    };
    "ExportsController_timelineFile[1]": {
        parameters: {
            query?: {
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
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
                content?: never;
            };
        };
    };
    "ExportsController_matrixFile[0]": {
        parameters: {
            query?: {
                /** @description Slugs, separated by commas; 1 to 500. */
                actors?: string;
                /** @description Slugs, separated by commas; 1 to 200. */
                issues?: string;
                /** @description An earlier date (EDTF, UTC; its end counts) to compare with: each cell then says what moved since. */
                compareTo?: string;
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
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
                content?: never;
            };
        };
    };
    "ExportsController_matrixFile[1]": {
        parameters: {
            query?: {
                /** @description Slugs, separated by commas; 1 to 500. */
                actors?: string;
                /** @description Slugs, separated by commas; 1 to 200. */
                issues?: string;
                /** @description An earlier date (EDTF, UTC; its end counts) to compare with: each cell then says what moved since. */
                compareTo?: string;
                /** @description Valid time: what they held by the end of this date (EDTF, UTC); today unless said otherwise. */
                asOf?: string;
                /** @description Record time: a sequence, an instant, or a date (its end, UTC); all that is known unless said otherwise. */
                knownAt?: string;
                /** @description "Was it public?": only what was disclosed by the end of this date (EDTF, UTC); what says nothing of it was, when it was said. */
                disclosedBy?: string;
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
                content?: never;
            };
        };
    };
    FeedsController_atom: {
        parameters: {
            query: {
                /** @description Slugs, separated by commas; 1 to 200. */
                actor?: string;
                /** @description Slugs, separated by commas; 1 to 200. */
                issue?: string;
                /** @description Any of these, separated by commas: reversal, hardening, softening, change, clarification, quantity-change, new-condition, dropped-condition, contradiction, new-demand, dropped-demand, say-do-gap, public-private-gap, dissent, anticipated, drift, silence, lapsed, overdue, convergence, divergence, resumption, inconsistency. */
                kind?: string;
                /** @description Slugs, separated by commas; 1 to 200. */
                facet?: string;
                /** @description Any of these, separated by commas: line, conduct, reported, leaked, inferred. */
                track?: string;
                /** @description What alerts by default, what waits for the digest, what is only shown. */
                alertClass?: components["schemas"]["AlertClass"];
                /** @description `computed` and `asserted` each with what is both. */
                basis?: "computed" | "asserted" | "both";
                /** @description 0–100; what has no magnitude is below every minimum but 0. */
                minMagnitude?: number;
                /** @description Admiralty grade that has to be reached in both its parts, e.g. `C3`; what is not graded reaches none. */
                minGrade?: string;
                /** @description Leaves out what was said long before it was recorded. */
                skipRetroactive?: boolean;
                /** @description EDTF: later statements that begin on or after it. */
                since?: string;
                /** @description EDTF: later statements that begin on or before its end. */
                until?: string;
                /** @description Shifts in which this statement is the earlier or the later one. */
                statement?: string;
                /** @description `dismissed`: those that an analyst found to be none. */
                status: "standing" | "withdrawn" | "dismissed" | "all";
                /** @description Movements between whose statements another person took office; left unsaid, only reversals asked for by kind are without. */
                includeSuccession?: boolean;
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
                    "application/atom+xml": string;
                };
            };
        };
    };
    FeedsController_json: {
        parameters: {
            query: {
                /** @description Slugs, separated by commas; 1 to 200. */
                actor?: string;
                /** @description Slugs, separated by commas; 1 to 200. */
                issue?: string;
                /** @description Any of these, separated by commas: reversal, hardening, softening, change, clarification, quantity-change, new-condition, dropped-condition, contradiction, new-demand, dropped-demand, say-do-gap, public-private-gap, dissent, anticipated, drift, silence, lapsed, overdue, convergence, divergence, resumption, inconsistency. */
                kind?: string;
                /** @description Slugs, separated by commas; 1 to 200. */
                facet?: string;
                /** @description Any of these, separated by commas: line, conduct, reported, leaked, inferred. */
                track?: string;
                /** @description What alerts by default, what waits for the digest, what is only shown. */
                alertClass?: components["schemas"]["AlertClass"];
                /** @description `computed` and `asserted` each with what is both. */
                basis?: "computed" | "asserted" | "both";
                /** @description 0–100; what has no magnitude is below every minimum but 0. */
                minMagnitude?: number;
                /** @description Admiralty grade that has to be reached in both its parts, e.g. `C3`; what is not graded reaches none. */
                minGrade?: string;
                /** @description Leaves out what was said long before it was recorded. */
                skipRetroactive?: boolean;
                /** @description EDTF: later statements that begin on or after it. */
                since?: string;
                /** @description EDTF: later statements that begin on or before its end. */
                until?: string;
                /** @description Shifts in which this statement is the earlier or the later one. */
                statement?: string;
                /** @description `dismissed`: those that an analyst found to be none. */
                status: "standing" | "withdrawn" | "dismissed" | "all";
                /** @description Movements between whose statements another person took office; left unsaid, only reversals asked for by kind are without. */
                includeSuccession?: boolean;
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
                    "application/json": components["schemas"]["JsonFeedResponse"];
                };
            };
        };
    };
    IntegrityController_get: {
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
                    "application/json": components["schemas"]["IntegrityResponse"];
                };
            };
        };
    };
    IntegrityController_verify: {
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
                    "application/json": components["schemas"]["IntegrityResponse"];
                };
            };
        };
    };
    HeadsFeedController_atom: {
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
                    "application/atom+xml": string;
                };
            };
        };
    };
    HeadsFeedController_json: {
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
                    "application/json": components["schemas"]["HeadsFeedResponse"];
                };
            };
        };
    };
    ProofController_proof: {
        parameters: {
            query: {
                /** @description At most so many of the events that follow. */
                links: number;
                /** @description `next` of the part before. */
                cursor?: string;
            };
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
                    "application/json": components["schemas"]["ProofResponse"];
                };
            };
        };
    };
}
