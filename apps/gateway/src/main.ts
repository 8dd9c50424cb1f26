import { createLogger, environment, runMain, stopInOrder } from '@deskgraph/runtime';
import { gatewaySettings } from './environment';
import { graphServer } from './graph-server';
import { createHttp } from './http';

runMain('gateway', async () => {
  const settings = environment(gatewaySettings);
  const logger = createLogger('gateway', settings.LOG_LEVEL);
  const server = graphServer(settings, logger);
  await server.start();
  const http = createHttp({ server, settings, checks: [{ name: 'graph', check: async () => undefined }] }).listen(settings.PORT, settings.HOST, () => {
    logger.info({ port: settings.PORT }, 'listening');
  });
  stopInOrder(
    () => [
      { name: 'http', stop: () => void http.close() },
      { name: 'graph', stop: () => server.stop() },
    ],
    logger,
  );
});
