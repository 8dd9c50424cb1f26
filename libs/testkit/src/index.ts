export { handClock, type HandClock } from './clock';
export { testDatabase, type TestDatabase } from './database';
export { messageOf, type TestMessage } from './envelope';
export { eventually, type Patience } from './eventually';
export { graphClient, type GraphAnswer, type GraphClient } from './graph';
export { startTokenIssuer, type TokenIssuer, type TokenWishes } from './token-issuer';
export { runService, type RunningService, type ServiceUnderTest } from './running-service';
