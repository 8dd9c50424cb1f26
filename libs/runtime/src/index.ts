export { CLOCK, systemClock, type Clock } from './clock';
export { correlationHeader, currentCorrelationId, withCorrelationId } from './correlation';
export { createDataSource, isDatabaseAway, migrateDatabase, UnitOfWork, type DatabaseDescription } from './database';
export { environment, processSettings, serviceSettings, WrongSettings, type ServiceSettings } from './environment';
export { answerHealth, readiness, type Readiness, type ReadinessCheck } from './health';
export { createLogger, nestLogger, type Logger } from './logger';
export { runMain } from './run-main';
export { stopInOrder, type ShutdownStep } from './shutdown';
export { startService, type ServiceDescription } from './start-service';
