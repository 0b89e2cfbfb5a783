import { EventLog1764000000001 } from '../../migrations/1764000000001-event-log.js';
import { AppendEvents1764000000002 } from '../../migrations/1764000000002-append-events.js';
import { Projections1764000000003 } from '../../migrations/1764000000003-projections.js';
import { Webhooks1764000000004 } from '../../migrations/1764000000004-webhooks.js';
import { WholeDomain1764000000005 } from '../../migrations/1764000000005-whole-domain.js';
import { Digests1764000000006 } from '../../migrations/1764000000006-digests.js';
import { EstimatesAlike1764000000007 } from '../../migrations/1764000000007-estimates-alike.js';
import { StagedBatches1764000000008 } from '../../migrations/1764000000008-staged-batches.js';
import { IntegrityChecks1764000000009 } from '../../migrations/1764000000009-integrity-checks.js';
import { Redaction1764000000010 } from '../../migrations/1764000000010-redaction.js';
import { ProjectionVersion1764000000011 } from '../../migrations/1764000000011-projection-version.js';
import { Parked1764000000012 } from '../../migrations/1764000000012-parked.js';
import { ApiKeys1764000000013 } from '../../migrations/1764000000013-api-keys.js';
import { AppendByKey1764000000014 } from '../../migrations/1764000000014-append-by-key.js';
import { EndpointOptions1764000000015 } from '../../migrations/1764000000015-endpoint-options.js';
import { ForgetDeliveries1764000000016 } from '../../migrations/1764000000016-forget-deliveries.js';

/** Every migration, oldest first. A new one is added at the end; none is ever changed. */
export const MIGRATIONS = [
  EventLog1764000000001,
  AppendEvents1764000000002,
  Projections1764000000003,
  Webhooks1764000000004,
  WholeDomain1764000000005,
  Digests1764000000006,
  EstimatesAlike1764000000007,
  StagedBatches1764000000008,
  IntegrityChecks1764000000009,
  Redaction1764000000010,
  ProjectionVersion1764000000011,
  Parked1764000000012,
  ApiKeys1764000000013,
  AppendByKey1764000000014,
  EndpointOptions1764000000015,
  ForgetDeliveries1764000000016,
];
