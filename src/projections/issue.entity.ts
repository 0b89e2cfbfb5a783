import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Scale } from '../domain/scale.js';

/** A question with its scale, as the projection keeps it. */
@Entity('issue')
export class IssueEntity {
  @PrimaryColumn({ name: 'dossier_id', type: 'integer' })
  dossierId!: number;

  @PrimaryColumn({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  question!: string | null;

  @Column({ type: 'jsonb' })
  scale!: Scale;

  @Column({ name: 'silence_after', type: 'integer', nullable: true })
  silenceAfter!: number | null;
}
