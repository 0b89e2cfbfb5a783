import { Module } from '@nestjs/common';
import { Gate } from './gate.js';
import { GuardRequests } from './guard-requests.js';
import { KeyHolders } from './key-holders.js';
import { KeyLookup } from './key-lookup.js';
import { KeyRegistry } from './keys/key-registry.js';
import { KeysController } from './keys/keys.controller.js';
import { PublicDossiers } from './public-dossiers.js';

/** Who is let in. Needs, from modules that are global: CONFIG and TypeORM's DataSource. */
@Module({
  controllers: [KeysController],
  providers: [KeyRegistry, KeyLookup, KeyHolders, PublicDossiers, Gate, GuardRequests],
})
export class AccessModule {}
