import { describe, expect, it } from '@jest/globals';
import { parkedAfter } from '../../src/ops/parked.reader.js';
import { suiteDatabase } from '../support/suite-database.js';
import { TalksDesk } from '../support/talks-desk.js';

describe('Detection by an older build than the one that has rebuilt the dossier', () => {
  const suite = suiteDatabase();

  it('parks nothing and judges nothing: it is not the stances that are at fault', async () => {
    const desk = await TalksDesk.open(suite.dataSource);
    const { dossierId } = desk.log.dossier;
    await desk.state('dialogue', '2022-03');
    await desk.state('terminated', '2022-10');
    await suite.dataSource.query('update dossier_head set projection_version = 1000 where dossier_id = $1', [dossierId]);
    await expect(desk.log.detectStep()).rejects.toMatchObject({ code: 'projections-outdated' });
    expect(await parkedAfter(suite.dataSource, dossierId, { follower: '', unit: '' }, 100)).toEqual([]);
    await suite.dataSource.query('update dossier_head set projection_version = 1 where dossier_id = $1', [dossierId]);
    expect((await desk.detect()).map(({ type }) => type)).toEqual(['shift.detected']);
  });
});
