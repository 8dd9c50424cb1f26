import { createLogger, environment, runMain, stopInOrder, systemClock } from '@deskgraph/runtime';
import { gatewaySettings } from './environment';
import { graphServer } from './graph-server';
import { createHttp } from './http';
import { createLive } from './live/live';
import { listen } from './live/listen';

runMain('gateway', async () => {
  const settings = environment(gatewaySettings);
  const logger = createLogger('gateway', settings.LOG_LEVEL);
  const live = createLive({ settings, server: () => server, clock: systemClock, logger });
  const server = graphServer(settings, logger, [live.plugin]);
  await server.start();
  const http = createHttp({ server, settings, live, checks: [{ name: 'graph', check: async () => undefined }] }).listen(settings.PORT, settings.HOST, () => {
    logger.info({ port: settings.PORT }, 'listening');
  });
  const sockets = live.sockets(http);
  const listening = listen(live.hub, { brokers: settings.KAFKA_BROKERS, clock: systemClock, logger });
  stopInOrder(
    () => [
      { name: 'sockets', stop: () => sockets.stop() },
      { name: 'http', stop: () => void http.close() },
      { name: 'listening', stop: () => listening.stop() },
      { name: 'graph', stop: () => server.stop() },
    ],
    logger,
  );
});
