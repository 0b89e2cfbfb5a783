import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { LogFollower } from '../event-log/log-follower.js';

/** A job that follows logs from the service's start to its end. */
export abstract class FollowingJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  protected constructor(private readonly follower: LogFollower) {}

  onApplicationBootstrap(): void {
    this.follower.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.follower.stop();
  }

  /** Looks for what no append in this process told of. */
  tick(): Promise<void> {
    return this.follower.tick();
  }
}
