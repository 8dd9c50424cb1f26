/** Time is injected: rules never ask the machine. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** Injection token for the clock of a Nest module. */
export const CLOCK = Symbol('Clock');
