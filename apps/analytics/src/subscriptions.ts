import type { Subscription } from '@deskgraph/messaging';
import { backlogProjection } from './backlog/backlog.projection';
import { engineerPerformanceProjection } from './engineer-performance/engineer-performance.projection';
import { namesProjection } from './names/names.projection';
import { responseTimesProjection } from './response-times/response-times.projection';
import { satisfactionProjection } from './satisfaction/satisfaction.projection';
import { serviceLevelsProjection } from './service-levels/service-levels.projection';
import { standardSolutionsProjection } from './standard-solutions/standard-solutions.projection';
import { workOrdersProjection } from './work-orders/work-orders.projection';

/** Everything analytics listens to; a rebuild listens to the same from the beginning. */
export const subscriptions: readonly Subscription[] = together([
  ...namesProjection,
  ...workOrdersProjection,
  // After the work order's own facts: it holds the row, and reads when it was opened.
  ...backlogProjection,
  ...responseTimesProjection,
  ...standardSolutionsProjection,
  ...serviceLevelsProjection,
  ...engineerPerformanceProjection,
  ...satisfactionProjection,
]);

/** One subscription an event: projections of the same event take effect together or not at all. */
function together(projections: readonly Subscription[]): readonly Subscription[] {
  const contracts = [...new Set(projections.map(({ contract }) => contract))];
  return contracts.map((contract) => ({
    contract,
    async handle(tx, messages) {
      for (const projection of projections) if (projection.contract === contract) await projection.handle(tx, messages);
    },
  }));
}
