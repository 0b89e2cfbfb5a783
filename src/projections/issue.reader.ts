import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { MoreThan, Repository } from 'typeorm';
import { DomainError } from '../domain/errors.js';
import type { Scale } from '../domain/scale.js';
import { IssueEntity } from './issue.entity.js';
import type { IssueResponse, ScaleResponse } from './issue.response.js';

/** Reads issues with their scales. */
@Injectable()
export class IssueReader {
  constructor(@InjectRepository(IssueEntity) private readonly issues: Repository<IssueEntity>) {}

  /** @throws DomainError `issue-not-found` */
  async bySlug(dossierId: number, slug: string): Promise<IssueEntity> {
    const issue = await this.issues.findOneBy({ dossierId, slug });
    if (!issue) throw new DomainError('issue-not-found', `This dossier has no issue “${slug}”.`);
    return issue;
  }

  /** Issues by slug, those after `after`. */
  page(dossierId: number, after: string, limit: number): Promise<IssueEntity[]> {
    return this.issues.find({ where: { dossierId, slug: MoreThan(after) }, order: { slug: 'ASC' }, take: limit });
  }
}

/** The issue as views show it. */
export function presentIssue({ slug, title, question, scale, silenceAfter }: IssueEntity): IssueResponse {
  return { slug, title, question, scale: presentScale(scale), silenceAfter };
}

function presentScale({ orientation, poles, poleOwners, softEnd, positions }: Scale): ScaleResponse {
  return {
    orientation,
    poles: poles ?? null,
    poleOwners: poleOwners ? { low: [...poleOwners.low], high: [...poleOwners.high] } : null,
    softEnd: softEnd ?? null,
    positions: positions.map(({ code, label, value = null, side = null, refines = [] }) => ({
      code,
      label,
      value,
      side,
      refines: [...refines],
    })),
  };
}
