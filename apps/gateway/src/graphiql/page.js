/* global GraphiQL, React, ReactDOM, location */
// Subscriptions take the token from Headers as well.
const fetcher = GraphiQL.createFetcher({ url: '/graphql', subscriptionUrl: `${location.origin.replace('http', 'ws')}/graphql` });

const query = `# 取得令牌 / Get a token:  npm run token -- --as dispatcher
# 填入下方 Headers / Put it under Headers below:  { "Authorization": "Bearer <token>" }
query Newest {
  serviceRequests(first: 5, orderBy: NEWEST) {
    edges {
      node {
        reference
        subject
        priority
        priorityReason
        classification { category { label } confidence applied }
        suggestedArticles(first: 2) { article { title } score why }
        workOrder {
          reference
          status
          clocks { kind state dueAt remainingSeconds }
          suggestedEngineers(first: 3) { rank score engineer { name } }
        }
      }
    }
  }
}
`;

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: query,
    defaultHeaders: JSON.stringify({ Authorization: 'Bearer ' }, null, 2),
    shouldPersistHeaders: false,
  }),
);
