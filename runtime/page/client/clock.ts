// The workspace's clock as the page's own formulas see it, so that TODAY() answers here as it does in Node.
import type { Clock } from '../protocol';

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

  /** The serial number of this moment in the workspace's time zone. */
  serialNow(): number {
    const { now, fixed } = this.clock;
    const offset = /([+-])(\d\d):(\d\d)$/.exec(now);
    const minutes = offset ? Number(`${offset[1]}1`) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
    const elapsed = fixed ? 0 : Date.now() - this.since;
    return (Date.parse(now) + elapsed + minutes * 60_000) / 86_400_000 + 25_569;
  }
}
