/** The message can never succeed: it is parked at once, with this reason. */
export class Permanent extends Error {}
