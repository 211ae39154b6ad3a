// Date that follows the workspace's clock.

export function installClock(now: () => number): void {
  const Machine = Date;
  function Clock(this: unknown, ...args: unknown[]): unknown {
    if (!(this instanceof Clock)) return new Machine(now()).toString();
    const date = args.length === 0 ? new Machine(now()) : new Machine(...(args as [number]));
    return Object.setPrototypeOf(date, Object.getPrototypeOf(this));
  }
  Clock.prototype = Machine.prototype;
  Object.defineProperty(Clock.prototype, 'constructor', { value: Clock, writable: true, configurable: true });
  Object.assign(Clock, { now, parse: Machine.parse, UTC: Machine.UTC });
  Object.defineProperty(Clock, 'name', { value: 'Date' });
  (globalThis as unknown as { Date: unknown }).Date = Clock;
}
