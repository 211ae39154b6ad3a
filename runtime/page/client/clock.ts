// The workspace's clock in the browser: for the title bar, and for TODAY() to answer here as it does in Node.
import type { Clock } from '../protocol';

const DAY_MS = 86_400_000;
/** Serial number of 1 January 1970. */
const EPOCH_SERIAL = 25_569;

export class PageClock {
  private clock: Clock;
  private since = Date.now();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  set(clock: Clock): void {
    this.clock = clock;
    this.since = Date.now();
  }

  get isFixed(): boolean {
    return this.clock.fixed;
  }

  /** '+07:00' */
  get offset(): string {
    return this.clock.now.slice(-6);
  }

  /** Local time, counted as if it were UTC. */
  localNow(): number {
    const elapsed = this.clock.fixed ? 0 : Date.now() - this.since;
    return Date.parse(`${this.clock.now.slice(0, -6)}Z`) + elapsed;
  }

  serialNow(): number {
    return this.localNow() / DAY_MS + EPOCH_SERIAL;
  }
}
