/**
 * Lets a few work at a time, in the order in which they asked: whoever wants another turn asks again, behind all who
 * wait. So one with endless work delays the others by a turn, and never keeps them out.
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private taken = 0;

  /** @param most that work at a time */
  constructor(private readonly most: number) {}

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.taken < this.most) this.taken += 1;
    else await new Promise<void>((go) => this.waiting.push(go));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // A turn that is handed on is not given back in between, when one who has not waited could take it.
      if (next) next();
      else this.taken -= 1;
    }
  }
}
